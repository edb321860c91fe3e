// The plain core where a mini-program's logic runs: no WebAssembly, no TextDecoder, no eval, no DOM, no URL.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import vm from 'node:vm'
import { create } from 'faceid-response/sync'
import { asText } from './answer.mjs'
import { fixtures } from './fixtures.mjs'
import { logicLayer } from './logic-layer.mjs'

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url))
const source = read('pkg/miniprogram_dist/index.js').toString()

test('the logic layer has none of what a mini-program lacks', () => {
  const { context } = logicLayer(source)
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
  const there = logicLayer(source).api.create({ locale: 'zh-Hans' })
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
  const there = logicLayer(source).api.create({ locale: 'en' })
  for (const text of ['é', '数', '😀', '\u{10ffff}', 'a\ud800b', '\udc00', 'ÿ'.repeat(60)]) {
    assert.equal(
      there.lookup('sdk', text).code,
      text.toWellFormed ? text.toWellFormed() : text.replace(/[\ud800-\udfff](?![\udc00-\udfff])/g, '\ufffd'),
      text,
    )
  }
})

test('memory that grows is followed, also where an engine can tell that the old one is not detached', () => {
  const { context, api } = logicLayer(source)
  vm.runInContext("Object.defineProperty(ArrayBuffer.prototype, 'detached', { get: () => false })", context)
  const there = api.create({ locale: 'en' })
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

/** The sample that instantiates by path, in a logic layer with this loader of the platform's; and the paths it took. */
function sample(WXWebAssembly) {
  const wx = { getAppBaseInfo: () => ({ language: 'en' }) }
  const globals = { wx, ...(WXWebAssembly && { WXWebAssembly }), require: () => logicLayer(source).api }
  const { context } = logicLayer(read('pkg/miniprogram_dist/wasm.js').toString(), globals)
  const recipe = read('examples/mini-program-wasm.js').toString()
  const run = vm.runInContext(`(function (require, module) { ${recipe}; return module.exports })`, context)
  return run(() => context.module.exports, { exports: {} })
}

test("the platform's loader may instantiate the binary from its path, and the outcomes are the same", async () => {
  const paths = []
  const faceid = await sample({
    instantiate(path, imports) {
      paths.push(path)
      return WebAssembly.instantiate(
        read(path.replace('/miniprogram_npm/faceid-response', 'pkg/miniprogram_dist')),
        imports,
      )
    },
  })
  const own = create({ locale: 'en' })
  assert.equal(faceid.engine, 'wasm')
  assert.equal(JSON.stringify(faceid.catalog()), JSON.stringify(own.catalog()))
  for (const { channel, code } of own.catalog()) {
    assert.equal(JSON.stringify(faceid.lookup(channel, code)), JSON.stringify(own.lookup(channel, code)))
  }
  assert.deepEqual(paths, ['/miniprogram_npm/faceid-response/faceid_response.wasm'])
})

test('where the platform has no such loader, or it fails, the plain core answers', async () => {
  for (const loader of [undefined, { instantiate: () => Promise.reject(new Error('no')) }]) {
    const faceid = await sample(loader)
    assert.equal(faceid.engine, 'js')
    assert.equal(faceid.lookup('sdk', 66660018).message.title, 'Time ran out')
  }
})
