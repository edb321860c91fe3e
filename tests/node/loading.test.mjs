// How the core gets into a page or a server.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import test from 'node:test'
import { load as loadEsm } from 'faceid-response'
import { binary, fresh } from './fresh.mjs'

test('the binary can be handed over in every form', async () => {
  const bytes = await readFile(binary)
  const module = await WebAssembly.compile(bytes)
  const forms = [
    binary,
    binary.href,
    bytes,
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    module,
  ]
  const instantiate = (imports) => WebAssembly.instantiate(module, imports)
  for (const wasm of [...forms, instantiate]) {
    assert.equal((await fresh().load({ wasm })).lookup('sdk', 0).passed, true)
  }
})

test('where the binary cannot be had the plain core answers, and WebAssembly can be tried again', async () => {
  const { load } = fresh()
  for (const wasm of ['nowhere.wasm', new Uint8Array(8), async () => Promise.reject(new Error('no'))]) {
    const faceid = await load({ wasm, locale: 'en' })
    assert.equal(faceid.engine, 'js')
    assert.equal(faceid.lookup('sdk', 0).passed, true)
  }
  assert.equal((await load()).engine, 'wasm')
})

test('where WebAssembly is absent the plain core answers', async () => {
  const { WebAssembly } = globalThis
  delete globalThis.WebAssembly
  try {
    assert.equal((await fresh().load()).engine, 'js')
  } finally {
    globalThis.WebAssembly = WebAssembly
  }
})

test("an error of either core is an instance of the package's class", async () => {
  const { load, FaceidError } = fresh()
  for (const wasm of [undefined, 'nowhere.wasm']) {
    const faceid = await load({ wasm })
    assert.throws(() => faceid.lookup('nope', 0), FaceidError)
  }
  assert.ok(!(new Error('another') instanceof FaceidError))
})

test('CommonJS and ESM give the same answers', async () => {
  const { load } = createRequire(import.meta.url)('faceid-response')
  const common = await load({ locale: 'en' })
  const faceid = await loadEsm({ locale: 'en' })
  assert.deepEqual(common.catalog(), faceid.catalog())
  assert.deepEqual(common.lookup('sdk', '-5008'), faceid.lookup('sdk', '-5008'))
})
