/** Instantiates the WebAssembly core, once however often it is asked for. */

import * as glue from './core/faceid_response_bg.js'
import { FaceidError } from './error.js'
import { bind } from './faceid.js'
import type { Faceid, Options, WasmSource } from './types.js'

/** Reads the binary at a URL; without one, the package's own. */
export type Read = (url?: string | URL) => Promise<BufferSource>

/** Reads it over the network. */
export async function download(url: string | URL): Promise<ArrayBuffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  return response.arrayBuffer()
}

let started: Promise<void> | null = null

/** The `load` of a runtime, given how that runtime reads a file. */
export function loader(read: Read): (options?: Options) => Promise<Faceid> {
  return async (options = {}) => {
    try {
      // Every binary is the same one, so the first that starts serves all; a failure may be tried again.
      started = started || start(options.wasm, read)
      await started
    } catch (cause) {
      started = null
      return plain(options, cause)
    }
    return bind(glue, 'wasm', options)
  }
}

/** The plain core, where WebAssembly is absent, forbidden, or its binary is not to be had. */
async function plain(options: Options, cause: unknown): Promise<Faceid> {
  const sync = await import('./sync.js').catch((failure: unknown) => {
    throw new FaceidError(
      'load_failed',
      `neither the WebAssembly core (${cause}) nor the plain one (${failure}) could be loaded`,
    )
  })
  const faceid = sync.create(options)
  if (options.onProblem) options.onProblem({ code: 'no_webassembly', cause })
  return faceid
}

async function start(wasm: WasmSource | undefined, read: Read): Promise<void> {
  const { exports } = await instantiate(
    wasm,
    { './faceid_response_bg.js': glue as unknown as WebAssembly.ModuleImports },
    read,
  )
  glue.__wbg_set_wasm(exports)
}

async function instantiate(
  wasm: WasmSource | undefined,
  imports: WebAssembly.Imports,
  read: Read,
): Promise<WebAssembly.Instance> {
  if (typeof wasm === 'function') return wasm(imports)
  if (wasm instanceof WebAssembly.Module) return WebAssembly.instantiate(wasm, imports)
  const isBinary = typeof wasm === 'object' && !('href' in wasm)
  const { instance } = await WebAssembly.instantiate(isBinary ? wasm : await read(wasm), imports)
  return instance
}
