/**
 * Views of the plain tools' memory. The build puts these in the place of those that wasm-bindgen's glue makes.
 *
 * The glue keeps a view until its buffer is detached, as a WebAssembly memory does when it grows. The memory of the
 * plain tools grows by copying, and does not detach the old buffer. So a view of the old buffer reports here that it is
 * detached.
 */

let memory: { readonly buffer: ArrayBuffer } | undefined

/** Sets the memory that views are made of from now on. */
export function follow(its: { readonly buffer: ArrayBuffer }): void {
  memory = its
}

const isOld = (buffer: ArrayBufferLike) => memory !== undefined && buffer !== memory.buffer

function Bytes(given: ArrayBuffer): Uint8Array {
  const view = new Uint8Array(given)
  return Object.defineProperty(view, 'byteLength', { get: () => (isOld(view.buffer) ? 0 : view.length) })
}
Bytes.prototype = Uint8Array.prototype

function Numbers(given: ArrayBuffer): DataView {
  Object.defineProperty(given, 'detached', { get: () => isOld(given), configurable: true })
  return new DataView(given)
}

export { Bytes as Uint8Array, Numbers as DataView }
