// A fresh instance of the package, and its binary.

import { createRequire } from 'node:module'

/** The address of the binary. */
export const binary = new URL('../../pkg/core/faceid_response_bg.wasm', import.meta.url)

/** Returns the package, loaded anew. */
export function fresh() {
  const require = createRequire(import.meta.url)
  delete require.cache[require.resolve('faceid-response')]
  return require('faceid-response')
}
