/** The page's measurement of itself: its performance marks, and the timing of calls. */

/** The mark at the call of `load`. */
export const CALLED = 'faceid called'

/** The measure from that mark to the first outcome. */
export const FIRST_OUTCOME = 'faceid first outcome'

/** The mark at the first message in the page. */
export const FIRST_MESSAGE = 'faceid first message'

/** Sets the mark for the first message in the page; later messages are ignored. */
export function noteMessage(): void {
  if (performance.getEntriesByName(FIRST_MESSAGE).length === 0) performance.mark(FIRST_MESSAGE)
}

const ROUNDS = 15
/**
 * The shortest duration of a round, ms: long enough for any clock, and short enough for the page to stay responsive.
 */
const ROUND_LASTS = 8

/** Returns the time of a warm call in microseconds: the median of several rounds. */
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

/** Returns the median; 0 for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Yields to the event loop, so that the page can draw and respond. */
const pause = () => new Promise((resolve) => setTimeout(resolve))
