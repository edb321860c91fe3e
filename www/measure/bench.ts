/** The results of `npm run bench` for other stacks, reduced to the figures that the page compares. */

import results from '../../benches/results.json?optional'

/** A figure of one stack. */
export interface Figure {
  name: string
  isOwn: boolean
  value: number
}

/** The figures that the page compares. */
export interface Bench {
  date: string
  /** The processor and the browser of the measurement. */
  machine: string
  /** The bytes that a page downloads, compressed with brotli. */
  bytes: Figure[]
  /** The time from import to the first outcome on a slow processor, ms. */
  start: Figure[]
  /** The time of `handle` for a redirect, µs. */
  handle: Figure[]
}

/** The fields of benches/results.json that the page reads. */
interface Results {
  date: string
  machine: { cpu: string; cores: number; versions: { chromium: string } }
  bytes: { name: string; brotli: number }[]
  coldStart: { name: string; throttle: number; milliseconds: number }[]
  warm: { runtime: string; name: string; operation: string; nanoseconds: number }[]
}

const SLOWDOWN = 6
const OPERATION = 'handle of the same redirect query'

/** Returns a figure. It is our own where its name begins with the package's, whatever the entry. */
const figure = (name: string, value: number): Figure => ({ name, isOwn: name.startsWith('faceid-response'), value })

/** The figures; null where the benchmarks have not been run. */
export const BENCH: Bench | null = results ? read(results as Results) : null

function read({ date, machine, bytes, coldStart, warm }: Results): Bench {
  return {
    date,
    machine: `${machine.cpu}, ${machine.cores} × CPU, Chromium ${machine.versions.chromium}`,
    bytes: bytes.map(({ name, brotli }) => figure(name, brotli)),
    start: coldStart
      .filter(({ throttle }) => throttle === SLOWDOWN)
      .map(({ name, milliseconds }) => figure(name, milliseconds)),
    handle: warm
      .filter(({ runtime, operation }) => runtime === 'Chromium' && operation === OPERATION)
      .map(({ name, nanoseconds }) => figure(name, nanoseconds / 1000)),
  }
}
