/** `faceid-response/sync`: the same core as plain JavaScript. No await, no WebAssembly, no eval. */

import * as glue from './core/faceid_response_bg.js'
import * as plain from './core/faceid_response_js.js'
import { bind } from './faceid.js'
import type { Faceid, Options } from './types.js'

export { FaceidError, type FaceidErrorCode } from './error.js'
export { type PersistedSession, type PersistOptions, persist, type SessionStorage } from './persist.js'
export type * from './types.js'

glue.__wbg_set_wasm(plain as unknown as WebAssembly.Exports)

/**
 * Gives the core at once. `wasm` of the options is of no use here.
 * @throws {FaceidError} `invalid_option`
 */
export function create(options?: Options): Faceid {
  return bind(glue, 'js', options)
}
