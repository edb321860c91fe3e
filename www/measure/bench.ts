/** What other stacks need for the same, as `npm run bench` measured it: from its results, what the page compares. */

import results from '../../benches/results.json?optional'

export interface Figure {
  name: string
  isOwn: boolean
  value: number
}

export interface Bench {
  date: string
  /** What it was measured on. */
  machine: string
  /** Bytes that a page downloads, compressed with brotli. */
  bytes: Figure[]
  /** From import to the first outcome on a slow processor, ms. */
  start: Figure[]
  /** `handle` of a redirect, µs. */
  handle: Figure[]
}

/** As benches/results.json has it, of which the page reads no more than this. */
interface Results {
  date: string
  machine: { cpu: string; cores: number; versions: { chromium: string } }
  bytes: { name: string; brotli: number }[]
  coldStart: { name: string; throttle: number; milliseconds: number }[]
  warm: { runtime: string; name: string; operation: string; nanoseconds: number }[]
}

const SLOWDOWN = 6
const OPERATION = 'handle of the same redirect query'

/** Ours, under whatever entry, has the package's name. */
const figure = (name: string, value: number): Figure => ({ name, isOwn: name.startsWith('faceid-response'), value })

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
