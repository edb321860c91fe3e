// Tests of the demo page in every engine, under its own policy: each view opens without an error and works.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { create } from '../../../pkg/sync.js'
import { at } from '../../../scripts/run.mjs'
import { BROWSERS } from './browsers.mjs'
import { visitor } from './visitor.mjs'

const POLICY = "'self' 'wasm-unsafe-eval'"
/**
 * The error that an older browser reports when the policy forbids compiling WebAssembly. The page then uses the plain
 * core.
 */
const REFUSED_CORE = 'script-src forbids eval'
const FILES = {
  wasm: ['Message element', 'Script', 'Together'],
  js: ['Message element', 'Plain JavaScript', 'Script', 'Together'],
}
const LOCALES = ['zh-Hans', 'zh-Hant', 'en']
const says = (channel, code, locale = 'en') => create({ locale }).lookup(channel, code).message.title

for (const browser of BROWSERS) {
  describe(browser.name, () => {
    const visits = visitor(browser)
    before(visits.open)
    after(visits.close)

    /** Opens a page and checks that there were no errors; returns what was observed. */
    async function open(page, hash) {
      const { errors, seen } = await visits.visit(page, { scriptSources: POLICY, hash })
      const unexpected = errors.filter((error) => browser.core === 'wasm' || error !== REFUSED_CORE)
      assert.deepEqual(unexpected, [])
      return seen
    }

    /**
     * Opens a view and checks its heading and that nothing is wider than the screen; returns what else was observed.
     */
    async function see(hash, view, heading) {
      const seen = await open('demo/index', hash)
      assert.equal(seen.engine, browser.core)
      assert.deepEqual([seen.view, seen.heading, seen.overflow], [view, heading, 0])
      return seen
    }

    test('home says the message of a code that is typed, in the theme that is chosen', async () => {
      const heading = 'A return code becomes words people can use, and the right next step'
      const { title, themes, chipsAreApart } = await see('', 'home', heading)
      assert.equal(title, says('sdk', '66660037'))
      assert.deepEqual(themes, {
        light: ['rgb(251, 250, 247)', 'rgb(255, 255, 255)'],
        dark: ['rgb(16, 20, 19)', 'rgb(25, 31, 29)'],
      })
      assert.equal(chipsAreApart, true)
    })

    test('explore finds a code in every channel', async () => {
      const { found } = await see('#/explore', 'explore', 'Every return code')
      assert.deepEqual(found, ['#/wechat/1007', '#/huiyan/1007'])
    })

    test('a card has its message in three languages', async () => {
      const { languages } = await see('#/sdk/66660018', 'explore', '66660018')
      // The visitor's own language stands first.
      const inOrder = ['en', ...LOCALES.filter((locale) => locale !== 'en')]
      assert.deepEqual(
        languages,
        inOrder.map((locale) => [locale, says('sdk', '66660018', locale)]),
      )
    })

    test('try reads JSON that is pasted', async () => {
      const { title, channel, code } = await see('#/try', 'try', 'Paste what the terminal returned')
      assert.deepEqual([title, channel, code], [says('wechat', '1201'), 'wechat', '1201'])
    })

    test('simulate tells a story, goes on with a press on the phone, and keeps the session over a real reload', async () => {
      const seen = await see('#/simulate/sdk:66660010@20', 'simulate', 'Run a whole flow')
      assert.equal(seen.told, says('sdk', '66660010'))
      assert.equal(seen.pressed, says('sdk', '66660037'))
      assert.equal(seen.title, seen.pressed)
      assert.equal(seen.beforeReload.events, 2)
      assert.deepEqual(seen.afterReload, { ...seen.beforeReload, events: 3 })
    })

    test('messages shows a message in a language of a host', async () => {
      const { title, problems } = await see('#/messages', 'messages', 'Words of your own')
      assert.deepEqual([title, problems], ['暗すぎます', '0'])
    })

    test('measure has the bytes of the package, and a time for every call', async () => {
      const { bytes, measured } = await see('#/measure', 'measure', 'Measured on this device')
      assert.deepEqual([...new Set(bytes.map(([file]) => file))].sort(), FILES[browser.core])
      for (const [file, , size] of bytes) assert.ok(Number.parseFloat(size) > 0, `${file}: ${size}`)
      for (const call of ['lookup', 'handle', 'step']) {
        assert.ok(
          measured.some((name) => name.startsWith(`${call}: `)),
          call,
        )
      }
      const isStarted = measured.some((name) => name.startsWith('In a fresh worker'))
      assert.equal(isStarted, browser.hasModuleWorkers)
    })

    test('embed shows a file of the repository, coloured', async () => {
      const { code } = await see('#/embed', 'embed', 'A few lines to embed it')
      assert.equal(code, readFileSync(at('examples/h5-page.js'), 'utf8'))
    })

    test('a flow leaves for the pretend vendor and comes back to its message', async () => {
      const { title, button } = await open('demo/flow')
      // In the browser's own language, whichever that is.
      const messages = LOCALES.map((locale) => create({ locale }).lookup('sdk', '66660037').message)
      assert.equal(button, messages.find((message) => message.title === title)?.button)
    })
  })
}
