// Tests of the recipes' pages, built as an integrator builds them and used as a person uses them, from the first visit
// to the end of the flow. The page really navigates to a pretended vendor and comes back.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { build } from 'esbuild'
import { create } from 'faceid-response/sync'
import { compileScript, parse } from 'vue/compiler-sfc'
import { at } from '../../scripts/run.mjs'
import { launch, phone } from './chromium.mjs'

const SITE = 'http://site.test/'
const KEY = 'u1:open-account'

/** The page's host, which records what it is asked for. The test plays the vendor and the server. */
const HOST = `
  window.asked = []
  const note = (name) => (...values) => void window.asked.push([name, ...values])
  const text = (tag, content) => Object.assign(document.createElement(tag), { textContent: content })
  const host = {
    key: '${KEY}',
    storageKey: '${KEY}',
    channel: window.channel,
    ways: window.ways,
    show({ message: { title, text: words, button, second }, ways }, press) {
      const buttons = [[button, false], [second, true]].filter(([label]) => press && label).map(([label, isSecond]) =>
        Object.assign(text('button', label), { onclick: () => press(isSecond) }))
      const links = ways.map(({ id, label }) => Object.assign(text('button', label), { onclick: () => note('leave')(id) }))
      document.getElementById('app').replaceChildren(text('h2', title), text('p', words), ...buttons, ...links)
    },
    correct: async () => note('correct')(),
    begin: (session) => location.assign('/vendor?' + new URLSearchParams({
      session, back: location.pathname + location.hash.split('?')[0] })),
    verify: async () => (await fetch('/bridge')).json(),
    ask: async (orderNo) => (await fetch('/verdict?orderNo=' + orderNo)).json(),
    leave: note('leave'),
    done: note('done'),
  }
`

const plain = (name) => `
  import { verificationPage } from './examples/${name}.js'
  ${HOST}
  verificationPage(host).then((resume) => { window.resume = resume })
`
const PAGES = {
  h5: plain('h5-page'),
  element: plain('element-page'),
  app: plain('app-webview'),
  react: `
    import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    import { VerificationPage } from './examples/react-page.jsx'
    ${HOST}
    createRoot(document.getElementById('app')).render(createElement(VerificationPage, host))
  `,
  vant: `
    import 'vant/lib/index.css'
    import { createApp } from 'vue'
    import Page from './examples/vant-page.vue'
    ${HOST}
    createApp(Page, host).mount('#app')
  `,
}
/** The examples that leave for the vendor and come back. */
const H5 = ['h5', 'element', 'react', 'vant']

const html = (name) => `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${name}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${name}.css">
    <script type="module" src="${name}.js"></script>
  </head>
  <body><div id="app"></div></body>
</html>
`

const vue = {
  name: 'vue',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, ({ path: file }) => {
      const { descriptor } = parse(readFileSync(file, 'utf8'))
      return {
        contents: compileScript(descriptor, { id: 'page', inlineTemplate: true }).content,
        resolveDir: path.dirname(file),
      }
    })
  },
}

/** A plugin that drops Vant's icons, which are a third party's font. Nothing here shows one. */
const withoutIcons = {
  name: 'without icons',
  setup({ onLoad }) {
    onLoad({ filter: /vant.lib.index\.css$/ }, ({ path: file }) => {
      const styles = readFileSync(file, 'utf8')
      const contents = styles.replace(/@font-face\{.*?\}/, '')
      assert.notEqual(contents, styles)
      return { contents, loader: 'css' }
    })
  },
}

const folder = mkdtempSync(path.join(tmpdir(), 'faceid-response-'))
let browser

before(async () => {
  for (const [name, contents] of Object.entries(PAGES)) {
    await build({
      stdin: { contents, resolveDir: at(), sourcefile: `${name}.js` },
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2020',
      outdir: folder,
      entryNames: name,
      jsx: 'automatic',
      plugins: [vue, withoutIcons],
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
      logLevel: 'warning',
    })
  }
  browser = await launch()
})

after(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

/** The forms that an address can have: `first` on a first visit, `back` when the vendor redirects to it. */
const ADDRESSES = {
  'by its query': { first: '', back: (page, result) => `${page}?${result}` },
  'by a hash router, the result before the hash': {
    first: '#/verify',
    back: (page, result) => page.replace('#', `?${result}#`),
  },
  'by a hash router, the result behind the hash': {
    first: '#/verify',
    back: (page, result) => `${page.replace('#', `?${result.match(/session=[^&]*/)[0]}#`)}?${result}`,
  },
  'after an OAuth redirect, which comes again': {
    first: '?code=071oauth1w3&state=STATE',
    back: (page, result) => `${page}?${result}&code=071oauth2w3&state=STATE`,
  },
}

/** A visit, in which the test decides what the vendor, the App and the server answer next. */
class Visit {
  codes = []
  verdicts = []
  asked = []
  orders = 0

  constructor(page, name, address) {
    Object.assign(this, { page, name, address })
  }

  async route() {
    await this.page.route('**/*', async (route) => {
      const { pathname, searchParams } = new URL(route.request().url())
      const json = (value) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(value ?? null) })
      if (pathname === '/vendor') return this.comeBack(route, searchParams)
      if (pathname === '/bridge') return json(this.codes.shift())
      if (pathname === '/verdict') {
        this.asked.push(searchParams.get('orderNo'))
        const verdict = this.verdicts.shift()
        return verdict === 'offline' ? route.fulfill({ status: 200, body: '<html>' }) : json(verdict)
      }
      if (pathname.endsWith('.html')) return route.fulfill({ contentType: 'text/html', body: html(this.name) })
      const file = path.join(folder, path.basename(pathname))
      const contentType = file.endsWith('.css') ? 'text/css' : 'text/javascript'
      const isEmpty = pathname.endsWith('.css') && this.name !== 'vant'
      return route.fulfill({ contentType, body: isEmpty ? '' : readFileSync(file) })
    })
  }

  comeBack(route, query) {
    this.orders += 1
    const code = this.codes.shift()
    const said =
      typeof code === 'string' ? { code, h5faceId: 'a', newSignature: 'F0', orderNo: `o${this.orders}` } : code
    const result = new URLSearchParams({ session: query.get('session'), ...said }).toString()
    const back = this.address.back(query.get('back'), result)
    const body = `<link rel="icon" href="data:,"><script>location.replace(${JSON.stringify(back)})</script>`
    return route.fulfill({ contentType: 'text/html', body })
  }

  open = () => this.page.goto(`${SITE}${this.name}.html${this.address.first}`)
  says = (title) => this.page.getByText(title).filter({ visible: true }).first().waitFor()
  button = (label) => this.page.getByRole('button', { name: label, exact: true })
  /** Presses a button of the message once it is enabled. The codes that follow are the vendor's next ones. */
  async press({ button }, next, ...more) {
    if (next !== undefined) this.codes.push(next, ...more)
    await this.button(button).and(this.page.locator(':not([aria-disabled=true])')).click()
  }
  heard = (name) => this.page.waitForFunction((wanted) => (window.asked ?? []).find(([each]) => each === wanted), name)
  stored = () => this.page.evaluate((key) => localStorage.getItem(key), KEY)
  /** Advances the clock by a wait. */
  wait = (seconds) => this.page.clock.runFor(seconds * 1_000)
}

/** Opens a page for the first time, acts, and checks that there were no errors. */
async function visit(name, act, { address = ADDRESSES['by its query'], prepare = () => {}, size } = {}) {
  const { page, problems } = await phone(browser, size)
  const here = new Visit(page, name, address)
  await here.route()
  await page.clock.install()
  await prepare(page)
  await here.open()
  await act(here)
  await page.context().close()
  // The vendor's page leaves while it is loading.
  assert.deepEqual(
    problems.filter((problem) => !problem.startsWith(`${SITE}vendor`)),
    [],
  )
}

/** The package, for the texts that it shows. */
const faceid = create({ locale: 'zh-Hans' })
const words = (code, channel = 'sdk') => faceid.lookup(channel, code).message
const BEGIN = faceid.session().now().message
const DONE = faceid.session().confirm(true).message
const PENDING = faceid.session().confirm('pending').message
const LAST = '这是最后一次机会。'
/** The message with which a session ends by itself. */
const END = faceid.session({ policy: { captures: 1 } }).step('66660035', { channel: 'sdk' }).message

const order = (code) => ({ code, msg: '-', result: { orderNo: 'o1' } })

/** Returns the result of an attempt: for the App's bridge an object or JSON text, else a code in the address. */
const result = (name, code, orderNo) => {
  if (name !== 'app') return code
  const domain = `WBFaceErrorDomain${code === '41000' ? 'NativeProcess' : 'CompareServer'}`
  const error = { domain, code: Number(code), desc: '', reason: '' }
  return JSON.stringify(code === '0' ? { isSuccess: true, orderNo } : { isSuccess: false, orderNo, error })
}

/** Plays a whole flow: three failures, a wait, the last try, a pass that is confirmed, and the next flow. */
async function throughout(here) {
  const { name, page } = here
  await here.says(BEGIN.title)
  await here.press(BEGIN, result(name, '-5023', 'o1'))
  await here.says(words('-5023').title)
  assert.equal(await page.getByText(LAST).count(), 0)
  await here.press(words('-5023'), result(name, '41000', 'o2'))
  await here.says(words('41000').title)
  await here.press(words('41000'), result(name, '66660037', 'o3'))
  await here.says(words('66660037').title)
  await page.getByText(LAST).waitFor()
  await here.press(words('66660037'), result(name, '400506', 'o4'))
  await here.says(words('400506').title)
  const again = here.button(words('400506').button).and(page.locator(':not([aria-disabled=true])'))
  assert.equal(await again.count(), 0)
  await here.wait(31)
  here.verdicts.push('offline', null, true)
  await here.press(words('400506'), result(name, '0', 'o5'))
  await here.says(PENDING.title)
  for (let times = 0; times < 12; times += 1) await here.wait(2)
  await here.says(DONE.title)
  await here.heard('done')
  assert.deepEqual(new Set(here.asked), new Set(['o5']))
  assert.equal(await here.stored(), null)
  await here.open()
  await here.says(BEGIN.title)
  assert.equal(await page.getByText(LAST).count(), 0)
}

for (const name of Object.keys(PAGES)) {
  test(`${name}: first visit, three failures, a wait, the last try, a pass, confirmed, and the next flow`, () =>
    visit(name, throughout))

  test(`${name}: three recordings that failed are the end, also after a reload, and nothing begins`, () =>
    visit(name, async (here) => {
      const codes = ['-5023', '66660037', '66660041']
      let shown = BEGIN
      for (const [index, code] of codes.entries()) {
        await here.says(shown.title)
        await here.press(shown, result(name, code, `o${index}`))
        shown = words(code)
      }
      for (const again of [false, true]) {
        if (again) await here.page.reload()
        await here.says(END.title)
        await here.wait(60)
        assert.equal(await here.button(BEGIN.button).count(), 0)
      }
      if (['h5', 'app'].includes(name)) return assert.equal(await here.page.getByRole('button').count(), 0)
      await here.press(END)
      await here.heard('leave')
    }))

  test(`${name}: what was entered is corrected first, or is right once more`, () =>
    visit(name, async (here) => {
      await here.press(BEGIN, result(name, '66660010', 'o1'))
      await here.says(words('66660010').title)
      here.codes.push(result(name, '66660018', 'o2'))
      await here.button(words('66660010').second).click()
      await here.says(words('66660018').title)
      assert.equal(await here.page.evaluate(() => window.asked.some(([each]) => each === 'correct')), false)
    }))

  test(`${name}: a correction comes before the next attempt`, () =>
    visit(name, async (here) => {
      await here.press(BEGIN, result(name, '66660010', 'o1'))
      await here.says(words('66660010').title)
      await here.page.evaluate(() => {
        const { push } = window.asked
        // The page leaves at once, so that it is kept where the next one finds it.
        window.asked.push = (...entries) => {
          sessionStorage.setItem('corrected', entries[0][0])
          return push.apply(window.asked, entries)
        }
      })
      await here.press(words('66660010'), result(name, '66660018', 'o2'))
      await here.says(words('66660018').title)
      assert.equal(await here.page.evaluate(() => sessionStorage.getItem('corrected')), 'correct')
    }))

  test(`${name}: what the server denies is a failed attempt, and says so`, () =>
    visit(name, async (here) => {
      here.verdicts.push(order('66660010'))
      await here.press(BEGIN, result(name, '0', 'o1'))
      await here.says(words('66660010').title)
      await here.page.getByText(LAST).waitFor()
      assert.equal(await here.page.evaluate(() => window.asked.some(([each]) => each === 'done')), false)
    }))

  test(`${name}: a result that does not come is asked for by the person in the end`, () =>
    visit(name, async (here) => {
      await here.press(BEGIN, result(name, '0', 'o1'))
      await here.says(PENDING.title)
      const look = here.button('查看结果').and(here.page.locator(':not([aria-disabled=true])'))
      for (let times = 0; times < 60 && !(await look.count()); times += 1) await here.wait(5)
      here.verdicts.push(true)
      await look.click()
      await here.wait(1)
      await here.says(DONE.title)
      await here.heard('done')
    }))
}

for (const name of H5) {
  // One read of the address is as good as another: two pages stand for all.
  for (const [way, address] of ['h5', 'element'].includes(name) ? Object.entries(ADDRESSES).slice(1) : []) {
    test(`${name}: the same ${way}`, () => visit(name, throughout, { address }))
  }

  test(`${name}: the same where storage is forbidden: the address carries the count`, () =>
    visit(
      name,
      async (here) => {
        let shown = BEGIN
        for (const code of ['-5023', '66660037', '66660041']) {
          await here.says(shown.title)
          await here.press(shown, code)
          shown = words(code)
        }
        await here.says(END.title)
      },
      {
        prepare: (page) =>
          page.addInitScript(() =>
            Object.defineProperty(window, 'localStorage', {
              get() {
                throw new DOMException('denied', 'SecurityError')
              },
            }),
          ),
      },
    ))

  test(`${name}: a reload and the back button are no attempts, and bring none back`, () =>
    visit(name, async (here) => {
      await here.press(BEGIN, '-5023')
      await here.says(words('-5023').title)
      for (let times = 0; times < 4; times += 1) await here.page.reload()
      await here.says(words('-5023').title)
      await here.press(words('-5023'), '66660037')
      await here.says(words('66660037').title)
      // As the back-forward cache brings it back.
      const loaded = here.page.waitForEvent('load')
      await here.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
      await loaded
      await here.says(words('66660037').title)
      await here.press(words('66660037'), '66660041')
      await here.says(END.title)
      await here.page.goto(`${SITE}${name}.html?code=-5023&orderNo=o1&h5faceId=a&newSignature=F0`)
      await here.says(END.title)
    }))

  test(`${name}: an address that lost its end begins anew, and costs nothing`, () =>
    visit(name, async (here) => {
      await here.page.goto(`${SITE}${name}.html?co`)
      await here.says(BEGIN.title)
      await here.press(BEGIN, '-5023')
      await here.says(words('-5023').title)
      assert.equal(await here.page.getByText(LAST).count(), 0)
    }))
}

for (const name of ['h5', 'element']) {
  test(`${name}: E证通 comes back with no more than its token, and the page names the channel`, () =>
    visit(
      name,
      async (here) => {
        await here.says(BEGIN.title)
        here.verdicts.push({ Response: { Text: { ErrCode: 2006 }, RequestId: 'r' } })
        await here.press(BEGIN, { token: 'A1B2C3D4-1234-1234-1234-A1B2C3D4E5F6' })
        await here.says(words('2006', 'wechat').title)
        here.verdicts.push(true)
        here.codes.push({ token: 'A1B2C3D4-1234-1234-1234-A1B2C3D4E5F7' })
        await here.button(words('2006', 'wechat').second).click()
        await here.heard('done')
      },
      { prepare: (page) => page.addInitScript(() => Object.assign(window, { channel: 'wechat' })) },
    ))
}

for (const name of Object.keys(PAGES)) {
  test(`${name}: an end offers the ways that the page has`, () =>
    visit(
      name,
      async (here) => {
        await here.press(BEGIN, result(name, '66660017', 'o1'))
        await here.says(words('66660017').title)
        assert.equal(await here.page.getByText('联系客服').count(), 0)
        await here.button('用银行卡验证').click()
        await here.heard('leave')
      },
      {
        prepare: (page) =>
          page.addInitScript(() => Object.assign(window, { ways: { other_method: { label: '用银行卡验证' } } })),
      },
    ))
}

test('app: a bridge that fails has said nothing, and the person can begin again', () =>
  visit('app', async (here) => {
    await here.page.route('**/bridge', (route) => route.fulfill({ body: 'no JSON' }), { times: 1 })
    await here.press(BEGIN)
    await here.press(BEGIN, { isSuccess: false, error: { domain: 'WBFaceErrorDomainNativeProcess', code: '41000' } })
    await here.says(words('41000').title)
  }))

test('element: whoever chose later goes on where the flow stands', () =>
  visit('element', async (here) => {
    await here.button('以后再说').click()
    await here.button(BEGIN.button).waitFor({ state: 'detached' })
    await here.page.evaluate(() => window.resume())
    await here.press(BEGIN, '66660017')
    await here.says(words('66660017').title)
    await here.press(words('66660017'))
    await here.heard('leave')
    await here.page.evaluate(() => window.resume())
    await here.says(words('66660017').title)
  }))

for (const name of ['react', 'vant']) {
  test(`${name}: whoever chose later goes on where the flow stands`, () =>
    visit(name, async (here) => {
      await here.press(BEGIN, '66660018')
      await here.says(words('66660018').title)
      await here.button('以后再说').click()
      await here.page.getByText(words('66660018').title).waitFor({ state: 'hidden' })
      await here.button('继续').click()
      await here.press(BEGIN, '66660037')
      await here.says(words('66660037').title)
    }))
}
