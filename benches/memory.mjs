// How large the core's memory is after so many calls; WebAssembly memory never shrinks.

import { readFileSync } from 'node:fs'
import { at } from '../scripts/run.mjs'
import { BINARY } from '../scripts/wasm.mjs'
import { distinctQueries } from './queries.js'

/** KiB of memory after each of these numbers of `handle` calls, counted from the first. */
export async function memoryAfter(counts) {
  let memory
  const { load } = await import('faceid-response')
  const faceid = await load({
    async wasm(imports) {
      const { instance } = await WebAssembly.instantiate(readFileSync(at(BINARY)), imports)
      memory = instance.exports.memory
      return instance
    },
  })
  const codes = faceid
    .catalog()
    .filter(({ channel }) => channel === 'sdk')
    .map(({ code }) => code)
  const queries = distinctQueries(codes)
  let calls = 0
  return counts.map((count) => {
    for (; calls < count; calls += 1) faceid.handle(queries[calls % queries.length])
    return { calls: count, kib: memory.buffer.byteLength / 1024 }
  })
}
