// Tests of the plain core in a mini-program's logic layer: no WebAssembly, no TextDecoder, no eval, no DOM, no URL.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import { parse } from 'acorn'
import { create } from 'faceid-response/sync'
import { CARRIED, weightOf } from '../../scripts/sizes.mjs'
import { asText } from './answer.mjs'
import { fixtures } from './fixtures.mjs'
import { logicLayer, platformLoader } from './logic-layer.mjs'

const root = new URL('../../', import.meta.url)
const read = (name) => readFileSync(new URL(name, root))
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
  for (const { about, input, channel } of fixtures) {
    const options = { channel }
    assert.equal(
      JSON.stringify(there.handle(asText(input), options)),
      JSON.stringify(own.handle(input, options)),
      about,
    )
  }
  assert.equal(JSON.stringify(there.catalog()), JSON.stringify(own.catalog()))
})

/** Returns the outcomes of all rows with their words in a language, as text. */
const spoken = (faceid, locale) =>
  Array.from(faceid.catalog(), ({ channel, code }) => JSON.stringify(faceid.lookup(channel, code, { locale })))

/** Returns all tags of a risk report, which have texts of their own. */
const tagged = (faceid) =>
  JSON.stringify(
    faceid.risk(
      '4',
      Array.from({ length: 40 }, (_, tag) => String(tag)),
    ),
  )

test('its texts, which are packed, are the same to the character', () => {
  const own = create()
  const there = logicLayer(source).api.create({ locale: 'en' })
  for (const locale of ['zh-Hans', 'zh-Hant', 'en']) assert.deepEqual(spoken(there, locale), spoken(own, locale))
  assert.equal(tagged(there), tagged(own))
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

test('what is large goes in and comes out whole, however often', () => {
  const there = logicLayer(source).api.create({ locale: 'en' })
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

test('the folder has nothing but the core at its root under both names, and the WebAssembly way and the component in folders', () => {
  const files = readdirSync(new URL('pkg/miniprogram_dist', root), { recursive: true, withFileTypes: true })
  const names = files.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name))
  const inFolder = names.map((name) => path.relative(fileURLToPath(new URL('pkg/miniprogram_dist', root)), name))
  assert.deepEqual(inFolder.map((name) => name.replaceAll('\\', '/')).sort(), [
    'index.js',
    'message/index.js',
    'message/index.json',
    'message/index.wxml',
    'message/index.wxss',
    'sync.js',
    'wasm/faceid_response.wasm.br',
    'wasm/index.js',
  ])
})

test('the component has the syntax of 2015, needs no other file, and is as light as it may be', () => {
  const component = read('pkg/miniprogram_dist/message/index.js').toString()
  assert.doesNotThrow(() => parse(component, { ecmaVersion: 2015 }))
  let definition
  logicLayer(component, { Component: (given) => (definition = given) })
  const { properties, observers, methods } = definition
  assert.deepEqual(Object.keys(properties), ['outcome', 'labels', 'theme', 'present', 'support', 'contained', 'cover'])
  assert.deepEqual(Object.keys(observers), ['outcome', 'labels, present, support, cover'])
  const template = read('pkg/miniprogram_dist/message/index.wxml').toString()
  for (const [, name] of template.matchAll(/(?:bind|catch)\w+="(\w+)"/g))
    assert.equal(typeof methods[name], 'function', name)
})

test('each part weighs what a mini-program may carry of it', () => {
  for (const [part, limit] of Object.entries(CARRIED)) {
    const raw = weightOf(part)
    assert.ok(raw <= limit, `${part}: ${raw} bytes of ${limit}`)
  }
})

test('`faceid-response/sync` is there too, and is the same', () => {
  const { api } = logicLayer(source)
  const sync = logicLayer(read('pkg/miniprogram_dist/sync.js').toString(), {
    require(name) {
      assert.equal(name, './index.js')
      return api
    },
  })
  assert.equal(sync.api, api)
})

/**
 * Opens the sample that instantiates by path, in a logic layer with this loader; returns the files that it required,
 * too.
 */
function sample(WXWebAssembly) {
  const required = []
  const scripts = {
    'faceid-response': () => logicLayer(source).api,
    'faceid-response/wasm': () => wasm(WXWebAssembly),
  }
  const wx = { getAppBaseInfo: () => ({ language: 'en' }) }
  const { context } = logicLayer('', { wx, ...(WXWebAssembly && { WXWebAssembly }) })
  const recipe = read('examples/mini-program-wasm.js').toString()
  const run = vm.runInContext(`(function (require, module) { ${recipe}; return module.exports })`, context)
  const require = (name) => {
    required.push(name)
    return scripts[name]()
  }
  return { faceid: run(require, { exports: {} }), required }
}

/** Returns the exports of the WebAssembly entry. It has no `require`, since it needs no other file. */
const wasm = () => logicLayer(read('pkg/miniprogram_dist/wasm/index.js').toString()).api

/** Returns the platform's loader for this code package. */
const loader = (paths = []) =>
  platformLoader((path) => {
    paths.push(path)
    return read(path.replace('/miniprogram_npm/faceid-response', 'pkg/miniprogram_dist'))
  })

test("the platform's loader instantiates the packed binary from its path, and the outcomes are the same", async () => {
  const paths = []
  const { faceid: promised, required } = sample(loader(paths))
  const faceid = await promised
  const own = create({ locale: 'en' })
  assert.equal(faceid.engine, 'wasm')
  assert.equal(JSON.stringify(faceid.catalog()), JSON.stringify(own.catalog()))
  for (const { channel, code } of own.catalog()) {
    assert.equal(JSON.stringify(faceid.lookup(channel, code)), JSON.stringify(own.lookup(channel, code)))
  }
  for (const locale of ['zh-Hans', 'zh-Hant']) assert.deepEqual(spoken(faceid, locale), spoken(own, locale))
  assert.equal(tagged(faceid), tagged(own))
  for (const { about, input, channel } of fixtures) {
    const there = faceid.handle(asText(input), { channel })
    assert.equal(JSON.stringify(there), JSON.stringify(own.handle(input, { channel })), about)
  }
  assert.deepEqual(paths, ['/miniprogram_npm/faceid-response/wasm/faceid_response.wasm.br'])
  assert.deepEqual(required, ['faceid-response/wasm'], 'the plain core is not needed')
})

test('where the platform has no such loader, or it fails, the plain core of the sample answers', async () => {
  for (const WXWebAssembly of [undefined, { instantiate: () => Promise.reject(new Error('no')) }]) {
    const { faceid: promised, required } = sample(WXWebAssembly)
    const faceid = await promised
    assert.equal(faceid.engine, 'js')
    assert.equal(faceid.lookup('sdk', 66660018).message.title, 'Time ran out')
    assert.deepEqual(required, ['faceid-response/wasm', 'faceid-response'])
  }
})

test('without the plain core that is an error with a code, and the next load works', async () => {
  const { load } = wasm()
  const instantiate = (imports) =>
    loader()
      .instantiate('/miniprogram_npm/faceid-response/wasm/faceid_response.wasm.br', imports)
      .then(({ instance }) => instance)
  for (const given of [undefined, 'a path', () => Promise.reject(new Error('no')), async () => ({ exports: {} })]) {
    await assert.rejects(load({ wasm: given }), { name: 'FaceidError', code: 'load_failed' })
  }
  assert.equal((await load({ wasm: instantiate, locale: 'en' })).engine, 'wasm')
})

test('the binary of a page, which comes without the texts, is an error, too', async () => {
  const { instance } = await WebAssembly.instantiate(read('pkg/core/faceid_response_bg.wasm'))
  await assert.rejects(wasm().load({ wasm: async () => instance }), (failure) => {
    assert.match(failure.message, /not the one that lies beside the script/)
    return failure.code === 'load_failed'
  })
})

/** The storage calls of other platforms, which differ in their names and arguments. */
const PLATFORMS = {
  Douyin: (stored) => ({
    getItem: (key) => stored.get(key) ?? '',
    setItem: (key, data) => void stored.set(key, data),
    removeItem: (key) => void stored.delete(key),
  }),
  Alipay(stored) {
    const my = {
      getStorageSync: ({ key }) => ({ data: stored.get(key) ?? null }),
      setStorageSync: ({ key, data }) => void stored.set(key, data),
      removeStorageSync: ({ key }) => void stored.delete(key),
    }
    return {
      getItem: (key) => my.getStorageSync({ key }).data,
      setItem: (key, data) => my.setStorageSync({ key, data }),
      removeItem: (key) => my.removeStorageSync({ key }),
    }
  },
}

for (const [platform, storageOf] of Object.entries(PLATFORMS)) {
  test(`a session lives in the storage of ${platform}, whose name the core does not need`, () => {
    const stored = new Map()
    const open = () => {
      const { api } = logicLayer(source)
      return api.persist(api.create({ locale: 'en' }).session(), { key: 'k', storage: storageOf(stored) })
    }
    assert.equal(open().now().advice, 'not_started')
    const { message } = open().step({ code: '66660037', orderNo: 'o1' }, { channel: 'sdk' })
    assert.ok(message.title)
    assert.equal(open().remaining.captures, 2)
    open().step({ code: '0', orderNo: 'o2' }, { channel: 'sdk' })
    assert.equal(open().confirm(true).advice, 'verified')
    assert.equal(stored.size, 0)
  })
}
