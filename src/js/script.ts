/**
 * The plain core under all names of the package, in one file. A script tag gets the global `FaceidResponse`. It is also
 * for require() outside Node and bundlers (Jest's jsdom), since CommonJS cannot name the place of a binary.
 */

import { create } from './sync.js'
import type { Faceid, Options } from './types.js'

export * from './sync.js'

/** Returns a `Faceid`, as the package's `load` does. Here the core is in the file already. */
export function load(options?: Options): Promise<Faceid> {
  return new Promise((resolve) => resolve(create(options)))
}
