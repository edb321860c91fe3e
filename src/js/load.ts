/** The loader of the WebAssembly core. The core is instantiated once, however often it is asked for. */

import { VERSION } from './core/vocabulary.js'
import type { Core } from './core.js'
import { FaceidError } from './error.js'
import { bind } from './faceid.js'
import type { Faceid, Options, WasmSource } from './types.js'

/** A function that reads the binary at a URL; without a URL, the package's own. */
export type Read = (url?: string | URL) => BufferSource | Promise<BufferSource>

/** Downloads the binary. */
export async function download(url: string | URL): Promise<ArrayBuffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  return response.arrayBuffer()
}

/** Returns the `load` of a runtime, given its functions that read the binary and that load the plain core. */
export function loader(read: Read, plain: () => Promise<Core>): (options?: Options | null) => Promise<Faceid> {
  let started: Promise<Core> | null = null
  return async (options) => {
    let cause: unknown
    try {
      // Every binary is the same one, so the first that starts serves all; a failure may be tried again.
      started = started || start(options?.wasm, read)
      return bind(await started, 'wasm', options)
    } catch (error) {
      if (error instanceof FaceidError) throw error
      started = null
      cause = error
    }
    // WebAssembly is absent, forbidden, or its binary is not to be had.
    const core = await plain().catch((failure: unknown) => {
      throw new FaceidError(
        'load_failed',
        `neither the WebAssembly core (${cause}) nor the plain one (${failure}) could be loaded`,
      )
    })
    const faceid = bind(core, 'js', options)
    const { onProblem } = options || {}
    if (onProblem) onProblem({ code: 'no_webassembly', cause })
    return faceid
  }
}

async function start(wasm: WasmSource | null | undefined, read: Read): Promise<Core> {
  const { exports } = await instantiate(wasm, read)
  const core = exports as unknown as Core
  if (core.version() !== VERSION) throw new Error('the binary is of another version than the script')
  return core
}

/**
 * Instantiates the core from its source, and returns the instance. `read` reads the binary where the source is a URL or
 * is not given. A source that is a function gets `imports`, and makes the instance itself.
 */
export async function instantiate(
  wasm: WasmSource | null | undefined,
  read: Read,
  imports: WebAssembly.Imports = {},
): Promise<WebAssembly.Instance> {
  if (typeof wasm === 'function') return wasm(imports)
  if (wasm instanceof WebAssembly.Module) return WebAssembly.instantiate(wasm, imports)
  const isBinary = typeof wasm === 'object' && wasm !== null && !('href' in wasm)
  const { instance } = await WebAssembly.instantiate(isBinary ? wasm : await read(wasm || undefined), imports)
  return instance
}
