/**
 * `faceid-response` in browsers, workers and bundlers. The binary is in the script, since a second request costs more.
 */

import { download, loader } from './load.js'
import type { Faceid, Options } from './types.js'

export { type ModalOptions, type ToastOptions, toModal, toToast } from './dialogs.js'
export { FaceidError, type FaceidErrorCode } from './error.js'
export { type PersistedSession, type PersistOptions, persist, type SessionStorage } from './persist.js'
export type * from './types.js'

// The binary last: behind the script and its texts it compresses better.
import { bytes } from './core/binary.js'

/**
 * Loads the core.
 * @throws {FaceidError} `load_failed`, `invalid_option`
 */
export const load: (options?: Options | null) => Promise<Faceid> = loader(
  (url) => (url ? download(url) : bytes()),
  () => import('./plain.js').then(({ core }) => core),
)
