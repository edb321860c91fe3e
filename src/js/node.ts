/** `faceid-response` in Node, where the binary is a file. */

import { readFile } from 'node:fs/promises'
import { download, loader } from './load.js'
import type { Faceid, Options } from './types.js'

export { FaceidError, type FaceidErrorCode } from './error.js'
export { type PersistedSession, type PersistOptions, persist, type SessionStorage } from './persist.js'
export type * from './types.js'

/**
 * Loads the core.
 * @throws {FaceidError} `load_failed`, `invalid_option`
 */
export const load: (options?: Options) => Promise<Faceid> = loader((url) => {
  const place = String(url || new URL('./core/faceid_response_bg.wasm', import.meta.url))
  if (/^https?:/.test(place)) return download(place)
  return readFile(place.startsWith('file:') ? new URL(place) : place)
})
