// Tests of an H5 page in a mini-program's `web-view`. The page runs in a browser, and the mini-program's side in a
// logic layer. They communicate as in WeChat: `wx.miniProgram.navigateTo` one way, and the `src` of the `web-view` the
// other.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import vm from 'node:vm'
import { build } from 'esbuild'
import { create } from 'faceid-response/sync'
import { at } from '../../scripts/run.mjs'
import { logicLayer } from '../node/logic-layer.mjs'
import { launch, phone } from './chromium.mjs'

const KEY = 'open-account:u1'

/** The page's host: what it has to supply to its H5 page. */
const HOST = `
  import { verificationPage } from './examples/web-view-h5.js'
  const text = (tag, content) => Object.assign(document.createElement(tag), { textContent: content })
  window.done = 0
  window.corrected = 0
  verificationPage({
    wx: { miniProgram: { navigateTo: ({ url }) => window.navigate(url) } },
    key: '${KEY}',
    show({ message: { title, text: words, button, second } }, press) {
      const buttons = [[button, false], [second, true]].filter(([label]) => press && label).map(([label, isSecond]) =>
        Object.assign(text('button', label), { onclick: () => press(isSecond) }))
      document.getElementById('app').replaceChildren(text('h2', title), text('p', words), ...buttons)
    },
    correct: async () => { window.corrected += 1 },
    newToken: async () => (await fetch('/token')).text(),
    ask: async () => (await fetch('/verdict')).json(),
    done: () => { window.done += 1 },
  })
`
const HTML = `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8">
    <title>H5</title>
    <link rel="icon" href="data:,">
    <script type="module" src="/page.js"></script>
  </head>
  <body><div id="app"></div></body>
</html>
`

let browser
let script

before(async () => {
  const { outputFiles } = await build({
    stdin: { contents: HOST, resolveDir: at(), sourcefile: 'page.js' },
    bundle: true,
    format: 'esm',
    target: 'es2017',
    supported: { 'dynamic-import': true },
    external: ['./plain.js'],
    write: false,
    logLevel: 'warning',
  })
  script = outputFiles[0].text
  browser = await launch()
})

after(() => browser.close())

/** A mini-program: its stack of pages, and the storage of its phone. */
class MiniProgram {
  stored = new Map()
  pages = []
  timers = []
  /** The results of the next verifications. Without one a verification does not end. */
  results = []
  verdicts = []
  tokens = 0
  /** The addresses that the `web-view` was given. */
  sources = []

  constructor(page) {
    this.page = page
  }

  async open() {
    await this.page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/token') return route.fulfill({ body: `CE661F1A-0F1E-45BD-BE13-34C05CEA768${++this.tokens}` })
      if (pathname === '/verdict') return route.fulfill({ json: this.verdicts.shift() ?? null })
      if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: script })
      return route.fulfill({ contentType: 'text/html', body: HTML })
    })
    await this.page.exposeFunction('navigate', (url) => {
      const { pathname, search } = new URL(url, 'mini-program://')
      assert.equal(pathname, '/pages/verification/verification')
      // As WeChat does, the values are handed over as they are written.
      this.show(
        'web-view-verify',
        Object.fromEntries(
          search
            .slice(1)
            .split('&')
            .map((part) => part.split('=')),
        ),
      )
    })
    await this.start()
  }

  /** Opens the mini-program, which shows the page with the `web-view`. */
  async start() {
    this.show('web-view-page', {})
    await this.follow()
  }

  show(name, query) {
    const { stored, timers } = this
    const { context } = logicLayer('', {
      setTimeout: (act, ms) => timers.push([act, ms]),
      Page: (definition) => {
        const page = { ...definition, data: { ...definition.data } }
        page.setData = (data) => Object.assign(page.data, data)
        this.pages.push(page)
      },
      wx: {
        getStorageSync: (key) => stored.get(key) ?? '',
        setStorageSync: (key, value) => stored.set(key, value),
        removeStorageSync: (key) => stored.delete(key),
        navigateBack: () => this.goBack(),
        startVerify: ({ data, success, fail }) => {
          assert.match(data.token, /^CE661F1A-/)
          this.token = data.token
          const result = this.results.shift()
          if (result) (result.ErrorCode ? fail : success)(result)
        },
      },
    })
    vm.runInContext(readFileSync(at(`examples/${name}.js`), 'utf8'), context)
    const page = this.pages.at(-1)
    page.onLoad?.(query)
    page.onShow?.()
  }

  /** Goes back by one page, as WeChat does for the page's own call and for the person's button. */
  goBack() {
    this.pages.pop().onUnload?.()
    this.pages.at(-1).onShow()
  }

  /** Loads the address of the `web-view` if it differs from the one before. */
  async follow() {
    const { src } = this.pages[0].data
    if (src === this.sources.at(-1)) return
    this.sources.push(src)
    await this.page.goto(src)
  }

  /** Closes the mini-program on the phone, and opens it again. */
  async kill() {
    this.pages.length = 0
    this.timers.length = 0
    this.sources.length = 0
    await this.page.goto('about:blank')
    await this.start()
  }

  says = (title) => this.page.getByRole('heading', { name: title, exact: true }).waitFor()

  /** Presses a button, which opens the native page. */
  async begin(label) {
    await this.page.getByRole('button', { name: label, exact: true }).click()
    for (let tries = 0; this.pages.length < 2; tries += 1) {
      assert.ok(tries < 100, 'no native page came')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  /** Presses a button and ends the verification with a result, which leads back to the H5 page. */
  async verify(label, result) {
    this.results.push(result)
    await this.begin(label)
    await this.comeBack()
  }

  async comeBack() {
    assert.equal(this.pages.length, 2, "until the vendor's own page is gone")
    const due = this.timers.splice(0)
    assert.deepEqual(
      due.map(([, ms]) => ms),
      [500],
    )
    for (const [act] of due) act()
    assert.equal(this.pages.length, 1)
    await this.follow()
  }

  /** Returns the session that the H5 page has stored. */
  saved = () => this.page.evaluate((key) => localStorage.getItem(key), KEY)
}

/** Opens the mini-program, acts, and checks that there were no errors. */
async function visit(act) {
  const { page, problems } = await phone(browser)
  await page.clock.install()
  const here = new MiniProgram(page)
  await here.open()
  await act(here)
  await page.context().close()
  assert.deepEqual(problems, [])
}

const faceid = create({ locale: 'zh-Hans' })
const BEGIN = faceid.session().now().message
const DONE = faceid.session().confirm(true).message
const PENDING = faceid.session().confirm('pending').message
/** The message with which a session ends by itself. */
const END = faceid.session({ policy: { captures: 1 } }).step(1102, { channel: 'wechat' }).message
const words = (code) => faceid.lookup('wechat', code).message
const LEFT = { ErrorCode: -999, ErrorMsg: '用户主动取消' }
const LAST = '这是最后一次机会。'
const finished = (last) => ({ BizToken: `CE661F1A-0F1E-45BD-BE13-34C05CEA768${last}` })
const verdict = (code) => ({ Response: { Text: { ErrCode: code }, RequestId: `r${code}` } })

test('web-view: first visit, three failures, a wait, the last try, a pass, confirmed, and the next flow', () =>
  visit(async (here) => {
    const { page } = here
    await here.says(BEGIN.title)
    await here.verify(BEGIN.button, LEFT)
    await here.says(words(-999).title)
    here.verdicts.push(verdict(1102))
    await here.verify(words(-999).button, finished(2))
    await here.says(words(1102).title)
    assert.equal(await page.getByText(LAST).count(), 0)
    here.verdicts.push(verdict(1203))
    await here.verify(words(1102).button, finished(3))
    await here.says(words(1203).title)
    await page.getByText(LAST).waitFor()
    // What the person did not cause costs no attempt, and has to be waited for.
    await here.verify(words(1203).button, { ErrorCode: 4, ErrorMsg: 'm' })
    await here.says(words(4).title)
    assert.equal(await page.getByRole('button').count(), 0)
    await page.clock.runFor(31_000)
    here.verdicts.push('pending', true)
    await here.verify(words(4).button, finished(5))
    await here.says(PENDING.title)
    await page.clock.runFor(2_000)
    await here.says(DONE.title)
    assert.equal(await page.evaluate(() => window.done), 1)
    assert.equal(await here.saved(), null)
    assert.equal(here.tokens, 5, 'an attempt has a token of its own')
    await here.kill()
    await here.says(BEGIN.title)
    assert.equal(await page.getByText(LAST).count(), 0)
  }))

test('web-view: the way there and back carries the session, also where the H5 page keeps nothing', () =>
  visit(async (here) => {
    for (const [index, code] of [1102, 1203].entries()) {
      here.verdicts.push(verdict(code))
      await here.page.evaluate(() => localStorage.clear())
      await here.verify(index ? words(1102).button : BEGIN.button, finished(index + 1))
      await here.says(words(code).title)
    }
    await here.page.getByText(LAST).waitFor()
    assert.equal(await here.page.evaluate(() => location.search), '', 'nothing of it stays in the address')
  }))

test('web-view: what came back counts once, also after a reload', () =>
  visit(async (here) => {
    await here.verify(BEGIN.button, { ErrorCode: 4, ErrorMsg: 'm' })
    await here.says(words(4).title)
    const saved = await here.saved()
    for (let times = 0; times < 3; times += 1) {
      await here.page.reload()
      await here.says(words(4).title)
    }
    assert.equal(await here.saved(), saved)
  }))

test('web-view: back by the button without a result, twice: the H5 page begins anew, and nothing is counted', () =>
  visit(async (here) => {
    await here.says(BEGIN.title)
    for (let times = 0; times < 2; times += 1) {
      await here.begin(BEGIN.button)
      here.goBack()
      await here.follow()
      await here.says(BEGIN.title)
    }
    assert.equal(here.sources.length, 3, 'each time the address is another one')
    here.verdicts.push(verdict(1102))
    await here.verify(BEGIN.button, finished(3))
    await here.says(words(1102).title)
    assert.equal(await here.page.getByText(LAST).count(), 0)
  }))

test("web-view: the H5 page's own back button loses nothing of the session", () =>
  visit(async (here) => {
    for (const [index, code] of [1102, 1203].entries()) {
      here.verdicts.push(verdict(code))
      await here.verify(index ? words(1102).button : BEGIN.button, finished(index + 1))
      await here.says(words(code).title)
    }
    const saved = await here.saved()
    await here.page.goBack()
    await here.page.getByRole('heading').waitFor()
    assert.equal(await here.saved(), saved)
    here.verdicts.push(verdict(1201))
    await here.verify(BEGIN.button, finished(3))
    await here.says(END.title)
  }))

test('web-view: killed during the verification, the session is there again, and so is the way on', () =>
  visit(async (here) => {
    here.verdicts.push(verdict(1102))
    await here.verify(BEGIN.button, finished(1))
    await here.says(words(1102).title)
    const saved = await here.saved()
    await here.begin(words(1102).button)
    await here.page.evaluate(() => localStorage.clear())
    await here.kill()
    await here.says(BEGIN.title)
    assert.equal(await here.saved(), null)
    here.verdicts.push(verdict(1203))
    await here.verify(BEGIN.button, finished(2))
    await here.page.getByText(LAST).waitFor()
    assert.notEqual(await here.saved(), saved)
  }))

test('web-view: killed after the result and before the H5 page had it, it has waited', () =>
  visit(async (here) => {
    here.results.push(finished(1))
    await here.begin(BEGIN.button)
    here.verdicts.push(true)
    await here.kill()
    await here.says(DONE.title)
    assert.equal(here.stored.size, 0)
  }))

test('web-view: three recordings that failed are the end, also after the mini-program was closed', () =>
  visit(async (here) => {
    let label = BEGIN.button
    for (const [index, code] of [1102, 1203, 1201].entries()) {
      here.verdicts.push(verdict(code))
      await here.verify(label, finished(index + 1))
      label = words(code).button
      await here.says(index === 2 ? END.title : words(code).title)
    }
    await here.kill()
    await here.says(END.title)
    await here.page.clock.runFor(60_000)
    assert.equal(await here.page.getByRole('button').count(), 0)
  }))

for (const [which, corrected] of [
  ['button', 1],
  ['second', 0],
]) {
  test(`web-view: what was entered is corrected ${corrected} times by the button '${which}'`, () =>
    visit(async (here) => {
      here.verdicts.push(verdict(2006))
      await here.verify(BEGIN.button, finished(1))
      await here.says(words(2006).title)
      await here.begin(words(2006)[which])
      assert.equal(await here.page.evaluate(() => window.corrected), corrected)
    }))
}
