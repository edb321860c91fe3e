/**
 * The plain core under all of the package's names: one file for a script tag, with the global `FaceidResponse`; and for
 * require() where it is neither Node's nor a bundler's (Jest's jsdom), since CommonJS cannot say where a binary is.
 */

import { create } from './sync.js'
import type { Faceid, Options } from './types.js'

export * from './sync.js'

/** Returns a `Faceid`, as the package's `load` does; here the core is in the file already. */
export function load(options?: Options): Promise<Faceid> {
  return new Promise((resolve) => resolve(create(options)))
}
