// Where a mini-program's logic runs, as strictly as anywhere: the language of 2015, and nothing of a browser.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { brotliDecompressSync } from 'node:zlib'

const ABSENT = ['WebAssembly', 'TextDecoder', 'TextEncoder', 'globalThis', 'Proxy', 'URL', 'Intl', 'BigInt']

/** A context in which a script of the package has run, with the globals given; and what the script exports. */
export function logicLayer(source, globals = {}) {
  const strict = { codeGeneration: { strings: false, wasm: false } }
  const context = vm.createContext({ module: { exports: {} }, ...globals }, strict)
  vm.runInContext(ABSENT.map((name) => `delete this.${name}`).join(';'), context)
  vm.runInContext('var exports = module.exports', context)
  vm.runInContext(source, context)
  return { context, api: context.module.exports }
}

/**
 * The platform's loader: it takes a path in the code package, whose files `read` gives, and unpacks what ends in `.br`.
 * As on iOS, it takes no binary that exports a global.
 */
export function platformLoader(read) {
  return {
    async instantiate(path, imports) {
      assert.match(path, /^\/.*\.wasm(\.br)?$/)
      const bytes = path.endsWith('.br') ? brotliDecompressSync(read(path)) : read(path)
      const { module, instance } = await WebAssembly.instantiate(bytes, imports)
      assert.ok(WebAssembly.Module.exports(module).every(({ kind }) => kind !== 'global'))
      return { instance }
    },
  }
}

/** Opens the sample page with what WeChat and the host give it; `results` are what one verification after another says. */
export function openPage(source, results) {
  const stored = new Map()
  const shown = []
  const asked = []
  let page
  const { context } = logicLayer(source, {
    setTimeout: (act) => act(),
    Page: (definition) => {
      page = { ...definition, setData: (data) => shown.push(data) }
      page.newToken = (use) => use('token')
      page.askServer = (use) => asked.push(use)
    },
    wx: {
      getStorageSync: (key) => stored.get(key) ?? '',
      setStorageSync: (key, value) => stored.set(key, value),
      removeStorageSync: (key) => stored.delete(key),
      getAppBaseInfo: () => ({ language: 'zh_CN' }),
      startVerify({ data, success, fail }) {
        assert.equal(data.token, 'token')
        const result = results.shift()
        return result.ErrorCode ? fail(result) : success(result)
      },
    },
  })
  const recipe = readFileSync(new URL('../../examples/mini-program-page.js', import.meta.url), 'utf8')
  vm.runInContext(`(function (require) { ${recipe} })(function () { return module.exports })`, context)
  return { page, shown, asked, stored }
}
