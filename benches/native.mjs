// The core on a server: criterion's medians, and that a lookup allocates nothing, which a test asserts.

import { readFileSync } from 'node:fs'
import { at, run } from '../scripts/run.mjs'

const NAMES = { lookup: 'lookup of a known code', read: 'read of a redirect query', step: 'Session::step' }

/** Runs the benchmarks of the crate, and returns the nanoseconds of each. */
export function native({ seconds }) {
  run('cargo', ['test', '--quiet', '--test', 'allocations'])
  run('cargo', [
    ...['bench', '--quiet', '--bench', 'core', '--'],
    ...['--quiet', '--warm-up-time', '1', '--measurement-time', String(seconds)],
  ])
  return Object.entries(NAMES).map(([id, operation]) => {
    const { median } = JSON.parse(readFileSync(at(`target/criterion/${id}/new/estimates.json`), 'utf8'))
    return { id, operation, nanoseconds: median.point_estimate }
  })
}
