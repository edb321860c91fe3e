// A mini-program's logic layer in its strictest form: the language of 2015, and nothing of a browser.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { brotliDecompressSync } from 'node:zlib'

const ABSENT = ['WebAssembly', 'TextDecoder', 'TextEncoder', 'globalThis', 'Proxy', 'URL', 'Intl', 'BigInt']

/** Runs a script of the package in a context with the given globals; returns the context and the script's exports. */
export function logicLayer(source, globals = {}) {
  const strict = { codeGeneration: { strings: false, wasm: false } }
  const context = vm.createContext({ module: { exports: {} }, ...globals }, strict)
  vm.runInContext(ABSENT.map((name) => `delete this.${name}`).join(';'), context)
  vm.runInContext('var exports = module.exports', context)
  vm.runInContext(source, context)
  return { context, api: context.module.exports }
}

/**
 * Returns the platform's loader. It takes a path in the code package, whose files `read` returns, and unpacks files
 * that end in `.br`. As on iOS, it rejects a binary that exports a global.
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

/**
 * Opens the sample page with what WeChat and the host supply. `results` are those of one verification after another.
 * Timers run when `pass` is called. `stored` is the phone's storage, which outlives a page.
 */
export function openPage(source, results, { stored = new Map(), storageFails = false } = {}) {
  const shown = []
  const asked = []
  const done = []
  const corrected = []
  const left = []
  const timers = []
  const failing = () => {
    throw new Error('of the storage')
  }
  let page
  const { context } = logicLayer(source, {
    setTimeout: (act, ms) => timers.push({ act, ms }),
    clearTimeout: (timer) => timers.splice(timer - 1, 1, null),
    Page: (definition) => {
      page = { ...definition, data: { ...definition.data } }
      page.setData = (data) => {
        Object.assign(page.data, data)
        shown.push(data)
      }
      page.newToken = (use) => use('token')
      page.askServer = (use) => asked.push(use)
      page.correct = (then) => {
        corrected.push(page.data.message.title)
        then()
      }
      page.done = () => done.push(page.data.message.title)
    },
    wx: {
      getStorageSync: storageFails ? failing : (key) => stored.get(key) ?? '',
      setStorageSync: storageFails ? failing : (key, value) => stored.set(key, value),
      removeStorageSync: storageFails ? failing : (key) => stored.delete(key),
      getAppBaseInfo: () => ({ language: 'zh_CN' }),
      navigateBack: () => left.push(page.data.message.title),
      startVerify({ data, success, fail }) {
        assert.equal(data.token, 'token')
        const result = results.shift()
        return result.ErrorCode ? fail(result) : success(result)
      },
    },
  })
  const recipe = readFileSync(new URL('../../examples/mini-program-page.js', import.meta.url), 'utf8')
  vm.runInContext(`(function (require) { ${recipe} })(function () { return module.exports })`, context)
  page.onLoad({ person: 'u1' })
  /** Runs the timers that are due; returns how long they waited, ms. */
  const pass = () => {
    const due = timers.splice(0).filter(Boolean)
    for (const { act } of due) act()
    return due.map(({ ms }) => ms)
  }
  /** Presses a button once it is enabled. */
  const press = (second) => {
    pass()
    assert.equal(page.data.canPress, true)
    page.press({ currentTarget: { dataset: second ? { second: 'true' } : {} } })
  }
  return { page, shown, asked, done, corrected, left, stored, pass, press, title: () => page.data.message.title }
}
