// The size of the core's memory after many calls. WebAssembly memory never shrinks.

import { distinctQueries } from './queries.js'

const CALLS = [1000, 1_000_000]

/** Returns the KiB of memory after each of these numbers of `handle` calls, counted from the first. */
export async function memoryAfter() {
  const { faceid, memory } = await watched()
  const codes = faceid
    .catalog()
    .filter(({ channel }) => channel === 'sdk')
    .map(({ code }) => code)
  const queries = distinctQueries(codes)
  let calls = 0
  return CALLS.map((count) => {
    for (; calls < count; calls += 1) faceid.handle(queries[calls % queries.length])
    return { calls: count, kib: memory.buffer.byteLength / 1024 }
  })
}

/**
 * Returns the core and its memory, wherever its binary comes from. It is started once, so this has to be its first
 * `load`.
 */
async function watched() {
  const { instantiate } = WebAssembly
  let memory
  WebAssembly.instantiate = async (...given) => {
    const started = await instantiate(...given)
    const { exports } = started.instance ?? started
    memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory)
    return started
  }
  const { load } = await import('faceid-response')
  const faceid = await load()
  WebAssembly.instantiate = instantiate
  if (!memory) throw new Error('the core started no WebAssembly, or did before it was watched')
  return { faceid, memory }
}
