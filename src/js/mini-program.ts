/**
 * `faceid-response/wasm` in a mini-program: the WebAssembly core, where the platform's own loader takes it from the code
 * package (`WXWebAssembly.instantiate(path, imports)`). The plain core is a file of its own, which is not needed here.
 */

import { loader } from './load.js'
import type { Faceid, Options } from './types.js'

export { type ModalOptions, type ToastOptions, toModal, toToast } from './dialogs.js'
export { FaceidError, type FaceidErrorCode } from './error.js'
export { type PersistedSession, type PersistOptions, persist, type SessionStorage } from './persist.js'
export type * from './types.js'

/**
 * Loads the core. `wasm` is the function that instantiates.
 * @throws {FaceidError} `load_failed`, `invalid_option`
 */
export const load: (options?: Options | null) => Promise<Faceid> = loader(
  () => Promise.reject(new Error('a mini-program reads no file: `wasm` has to instantiate it')),
  () => Promise.reject(new Error('a mini-program has it in a file of its own')),
)
