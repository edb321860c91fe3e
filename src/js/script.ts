/** One file for a script tag: the plain core, and the package's names on the global `FaceidResponse`. */

import { create } from './sync.js'
import type { Faceid, Options } from './types.js'

export * from './sync.js'

/** As in the package; here the core is in the file already. */
export function load(options?: Options): Promise<Faceid> {
  return new Promise((resolve) => resolve(create(options)))
}
