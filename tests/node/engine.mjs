// The engine under test, with the same interface for both: the WebAssembly core, or with ENGINE=js the plain one.

import { load as loadWasm } from 'faceid-response'
import { create } from 'faceid-response/sync'

export const engine = process.env.ENGINE ?? 'wasm'

/** Loads the package with the engine under test. */
export const load = engine === 'js' ? async (options) => create(options) : loadWasm
