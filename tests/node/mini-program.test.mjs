// The plain core where a mini-program's logic runs: no WebAssembly, no TextDecoder, no eval, no DOM, no URL.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import vm from 'node:vm'
import { create } from 'faceid-response/sync'
import { asText } from './answer.mjs'
import { fixtures } from './fixtures.mjs'

const source = readFileSync(new URL('../../pkg/sync.cjs', import.meta.url), 'utf8')

const FORBIDDEN = [
  'WebAssembly',
  'TextDecoder',
  'TextEncoder',
  'globalThis',
  'Proxy',
  'URL',
  'Intl',
  'BigInt',
  'Symbol.asyncIterator',
]

/** A context that has the language of 2015 and nothing of a browser. */
function harness() {
  const context = vm.createContext({ module: { exports: {} } }, { codeGeneration: { strings: false, wasm: false } })
  vm.runInContext(
    FORBIDDEN.filter((name) => !name.includes('.'))
      .map((name) => `delete this.${name}`)
      .join(';'),
    context,
  )
  vm.runInContext('var exports = module.exports', context)
  vm.runInContext(source, context)
  return { context, ...context.module.exports }
}

test('the harness has none of what a mini-program lacks', () => {
  const { context } = harness()
  for (const name of [
    'WebAssembly',
    'TextDecoder',
    'URL',
    'document',
    'window',
    'require',
    'process',
    'fetch',
    'Proxy',
  ]) {
    assert.equal(vm.runInContext(`typeof ${name}`, context), 'undefined', name)
  }
  assert.throws(() => vm.runInContext('eval("1")', context), /Code generation/)
})

test('every shape has the same outcome there', () => {
  const own = create({ locale: 'zh-Hans' })
  const { create: createThere } = harness()
  const there = createThere({ locale: 'zh-Hans' })
  assert.equal(there.engine, 'js')
  for (const { about, input, channel, error } of fixtures.filter(({ error }) => !error)) {
    const options = { channel }
    assert.equal(
      JSON.stringify(there.handle(asText(input), options)),
      JSON.stringify(own.handle(input, options)),
      about + error,
    )
  }
  assert.equal(JSON.stringify(there.catalog()), JSON.stringify(own.catalog()))
})

test('text of every kind goes in and comes out whole', () => {
  const { create: createThere } = harness()
  const there = createThere({ locale: 'en' })
  for (const text of ['é', '数', '😀', '\u{10ffff}', 'a\ud800b', '\udc00', 'ÿ'.repeat(60)]) {
    assert.equal(
      there.lookup('sdk', text).code,
      text.toWellFormed ? text.toWellFormed() : text.replace(/[\ud800-\udfff](?![\udc00-\udfff])/g, '\ufffd'),
      text,
    )
  }
})

test('memory that grows is followed, also where an engine can tell that the old one is not detached', () => {
  const { context, create: createThere } = harness()
  vm.runInContext("Object.defineProperty(ArrayBuffer.prototype, 'detached', { get: () => false })", context)
  const there = createThere({ locale: 'en' })
  const own = create({ locale: 'en' })
  const tags = Array.from({ length: 256 }, (_, index) => `${index}`.repeat(400))
  for (let round = 0; round < 20; round += 1) {
    assert.equal(JSON.stringify(there.risk('4', tags)), JSON.stringify(own.risk('4', tags)))
    assert.equal(JSON.stringify(there.catalog()), JSON.stringify(own.catalog()))
    assert.equal(
      JSON.stringify(there.handle('?code=66660018&newSign=x')),
      JSON.stringify(own.handle('?code=66660018&newSign=x')),
    )
  }
})
