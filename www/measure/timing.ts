/** What the page measures of itself, and how. */

/** `load` is called. */
export const CALLED = 'faceid called'

/** From there to the first outcome. */
export const FIRST_OUTCOME = 'faceid first outcome'

/** The first message stands in the page. */
export const FIRST_MESSAGE = 'faceid first message'

/** Notes when the first message stood in the page; later ones do not count. */
export function noteMessage(): void {
  if (performance.getEntriesByName(FIRST_MESSAGE).length === 0) performance.mark(FIRST_MESSAGE)
}

const ROUNDS = 15
/** Long enough for any clock, short enough for the page to stay responsive, ms. */
const ROUND_LASTS = 8

/** How long a call takes when it is warm, in microseconds: the median of several rounds. */
export async function perCall(call: () => void): Promise<number> {
  let count = 1
  while (round(call, count) < ROUND_LASTS) count *= 2
  const rounds: number[] = []
  for (let done = 0; done < ROUNDS; done += 1) {
    rounds.push((round(call, count) * 1000) / count)
    await pause()
  }
  return median(rounds)
}

function round(call: () => void, count: number): number {
  const start = performance.now()
  for (let done = 0; done < count; done += 1) call()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Lets the page draw and answer. */
const pause = () => new Promise((resolve) => setTimeout(resolve))
