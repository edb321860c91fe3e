// Tests of the ways to load the core in a page or a server.

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

/** Returns the binary with another version number, like a cached one beside a newer script. */
async function otherVersion() {
  const bytes = await readFile(binary)
  const { instance } = await WebAssembly.instantiate(bytes, {})
  const own = Buffer.from(signedLeb(instance.exports.version()))
  const place = bytes.indexOf(own)
  assert.ok(place > 0 && bytes.indexOf(own, place + 1) === -1, 'the version stands once in the binary')
  bytes[place] ^= 1
  return bytes
}

function signedLeb(number) {
  const bytes = []
  let rest = number
  for (;;) {
    const byte = rest & 0x7f
    rest >>= 7
    if (rest === (byte & 0x40 ? -1 : 0)) return [...bytes, byte]
    bytes.push(byte | 0x80)
  }
}

test('another binary than the own is refused and told, whatever it is, and the next load works', async () => {
  const bytes = await readFile(binary)
  const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])
  const old = await otherVersion()
  for (const [about, wasm] of Object.entries({
    'the pair { module, instance }': (imports) => WebAssembly.instantiate(bytes, imports),
    'another module, as bytes': empty,
    'another module, compiled': new WebAssembly.Module(empty),
    'another module, instantiated': async (imports) => new WebAssembly.Instance(new WebAssembly.Module(empty), imports),
    'another version, as bytes': old,
    'another version, instantiated': async (imports) => (await WebAssembly.instantiate(old, imports)).instance,
    nothing: async () => undefined,
    'no source': 7,
  })) {
    const { load } = fresh()
    const problems = []
    const faceid = await load({ wasm, locale: 'en', onProblem: (problem) => problems.push(problem) })
    assert.equal(faceid.engine, 'js', about)
    assert.equal(faceid.lookup('sdk', 66660018).message.title, 'Time ran out', about)
    assert.deepEqual(
      problems.map(({ code, cause }) => [code, cause instanceof Error]),
      [['no_webassembly', true]],
      about,
    )
    assert.equal((await load()).engine, 'wasm', about)
  }
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

test('the memory stays as large as it began, whatever the core is fed', async () => {
  let memory
  const faceid = await fresh().load({
    locale: 'en',
    wasm: async (imports) => {
      const { instance } = await WebAssembly.instantiate(await readFile(binary), imports)
      memory = instance.exports.memory
      return instance
    },
  })
  const began = memory.buffer
  assert.ok(began.byteLength <= 256 * 1024, `${began.byteLength} bytes`)
  const tags = Array.from({ length: 300 }, () => '😀'.repeat(500))
  for (let round = 0; round < 100; round += 1) {
    faceid.handle(`?code=${round}&orderNo=o${round}&newSign=x`)
    faceid.handle({ isSuccess: false, error: { code: '9'.repeat(100_000) } })
    faceid.lookup('sdk', round, { locale: tags })
    faceid.risk(round, tags)
    faceid.session().step({ Response: { Response: { Error: { Code: tags.join() } } } }, { channel: 'api' })
  }
  faceid.catalog()
  assert.equal(memory.buffer, began)
})

test('CommonJS and ESM give the same answers', async () => {
  const { load } = createRequire(import.meta.url)('faceid-response')
  const common = await load({ locale: 'en' })
  const faceid = await loadEsm({ locale: 'en' })
  assert.deepEqual(common.catalog(), faceid.catalog())
  assert.deepEqual(common.lookup('sdk', '-5008'), faceid.lookup('sdk', '-5008'))
})
