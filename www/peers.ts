/** What other stacks need for the same, as the benchmark of the repository measured it. */

import results from '../benches/results.json?optional'
import { make } from './dom.js'
import type { Labels } from './labels/index.js'

/** The section is there when there is something to show. */
export function peers(labels: Labels): HTMLElement | null {
  return results ? make('section', 'peers', make('h2', '', labels.meter.peers)) : null
}
