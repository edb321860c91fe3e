/** `faceid-response/sync`: the same core as plain JavaScript. No await, no WebAssembly, no eval. */

import { bind } from './faceid.js'
import { core } from './plain.js'
import type { Faceid, Options } from './types.js'

export { type ModalOptions, type ToastOptions, toModal, toToast } from './dialogs.js'
export { FaceidError, type FaceidErrorCode } from './error.js'
export { type PersistedSession, type PersistOptions, persist, type SessionStorage } from './persist.js'
export type * from './types.js'

/**
 * Returns a `Faceid` at once. The option `wasm` has no effect here.
 * @throws {FaceidError} `invalid_option`
 */
export function create(options?: Options | null): Faceid {
  return bind(core, 'js', options)
}
