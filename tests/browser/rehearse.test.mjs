// Tests of the rehearsal in the recipes' pages, built for development, under a strict policy. The drawer drives the
// page's own flow through each story, over real redirects and over a bridge.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { build } from 'esbuild'
import { at } from '../../scripts/run.mjs'
import { policy } from '../../scripts/serve.mjs'
import { launch, phone } from './chromium.mjs'
import { ENDS, ended, faceid, openDrawer, play, SPENT, titled, titleOf } from './rehearsal.mjs'

const SITE = 'http://site.test/verify'
const KEY = 'u1:open-account'

/** The page's host: the rehearsal plays its part, and the vendor's address is a real one. */
const HOST = `
  import { partners } from './examples/rehearse-page.js'
  const { ask, verify } = await partners({})
  window.noted = []
  const note = (name) => (...values) => void window.noted.push([name, ...values])
  const text = (tag, content) => Object.assign(document.createElement(tag), { textContent: content })
  const host = {
    key: '${KEY}',
    storageKey: '${KEY}',
    show({ message: { title, text: words, button, second } }, press) {
      const buttons = [[button, false], [second, true]].filter(([label]) => press && label).map(([label, isSecond]) =>
        Object.assign(text('button', label), { onclick: () => press(isSecond) }))
      document.getElementById('app').replaceChildren(text('h2', title), text('p', words), ...buttons)
    },
    correct: async () => note('correct')(),
    begin(session) {
      const back = new URL(location.pathname, location.href)
      back.searchParams.set('session', session)
      location.assign('https://kyc.qcloud.com/api/web/login?' + new URLSearchParams({ orderNo: 'o' + Date.now(), url: back }))
    },
    verify,
    ask,
    leave: note('leave'),
    done: note('done'),
  }
`
const plain = (name) => `
  ${HOST}
  import { verificationPage } from './examples/${name}.js'
  verificationPage(host)
`
const PAGES = {
  h5: plain('h5-page'),
  app: plain('app-webview'),
  react: `
    ${HOST}
    import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    import { VerificationPage } from './examples/react-page.jsx'
    createRoot(document.getElementById('app')).render(createElement(VerificationPage, host))
  `,
}

const html = (name) => `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${name}</title>
    <link rel="icon" href="data:,">
    <script type="module" src="/${name}.js"></script>
  </head>
  <body><main id="app"></main></body>
</html>
`

const built = mkdtempSync(path.join(tmpdir(), 'faceid-response-'))
let browser

before(async () => {
  browser = await launch()
  const entries = Object.entries(PAGES).map(([name, contents]) => ({ name, contents }))
  await Promise.all(
    entries.map(({ name, contents }) =>
      build({
        stdin: { contents, resolveDir: at(), loader: 'jsx' },
        jsx: 'automatic',
        bundle: true,
        format: 'esm',
        conditions: ['development', 'module'],
        define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.DEV': 'true' },
        outfile: path.join(built, `${name}.js`),
        logLevel: 'error',
      }),
    ),
  )
})

after(async () => {
  await browser.close()
  rmSync(built, { recursive: true })
})

/** Opens a page with the drawer open. */
async function open(name, options) {
  const opened = await phone(browser, { viewport: { width: 900, height: 800 }, ...options })
  const { page } = opened
  await page.route('**/*', (route) => {
    const { hostname, pathname } = new URL(route.request().url())
    assert.equal(hostname, 'site.test', 'nothing is asked of anybody else')
    const isScript = pathname.endsWith('.js')
    return route.fulfill({
      body: isScript ? readFileSync(path.join(built, path.basename(pathname))) : html(name),
      contentType: isScript ? 'text/javascript' : 'text/html',
      headers: { 'content-security-policy': policy("'self' 'wasm-unsafe-eval'") },
    })
  })
  await page.goto(SITE)
  return { ...opened, ...(await openDrawer(page)) }
}

for (const name of ['h5', 'react']) {
  for (const story of Object.keys(ENDS)) {
    test(`${name}: ${story}, by the drawer's next move alone`, async () => {
      const { page, problems, ...drawer } = await open(name)
      await play(page, drawer, story)
      assert.deepEqual(problems, [])
      await page.context().close()
    })
  }
}

test('who presses twice while the page leaves makes one move', async () => {
  const { page, problems, press, choose, drawer, next } = await open('h5')
  await choose('情景', 'killed')
  await press('开始')
  await drawer.getByText('终端返回 0').waitFor()
  await next.dispatchEvent('click')
  await page.waitForURL(/code=0/)
  await drawer.getByText('页面在等服务器。').waitFor()
  await next.evaluate((button) => {
    button.click()
    button.click()
  })
  await page.waitForURL(SITE)
  await page.waitForFunction(() => window.noted.some(([what]) => what === 'done'))
  assert.deepEqual(problems, [])
  await page.context().close()
})

test("the page's own button sets out for the vendor, and the story's code comes back in the vendor's place", async () => {
  const { page, problems, press, choose } = await open('h5')
  const begin = page.getByRole('main').getByRole('button').first()
  await choose('情景', 'three_failures')
  await press('开始')
  await titled(page, faceid.session().now().message.title)
  for (const code of ['-5023', '66660037']) {
    await begin.click()
    await titled(page, titleOf(code))
  }
  await begin.click()
  await titled(page, SPENT)
  assert.match(page.url(), /session=.*&code=66660035&orderNo=o\d+/, "the page's own order number and session came back")
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('app: the bridge and the server are answered in each story, as the page asks for them', async () => {
  for (const story of Object.keys(ENDS)) {
    const { page, problems, press, choose, next } = await open('app')
    await choose('终端', 'ios')
    await choose('情景', story)
    await press('开始')
    const own = page.getByRole('main').getByRole('button')
    for (let moves = 0; moves < 20 && (await next.isEnabled()); moves++) {
      await next.dispatchEvent('click')
      await page.waitForTimeout(50)
      // Of two buttons the second says that what was entered is right.
      if ((await own.count()) > 0) await own.last().click()
      await page.waitForTimeout(50)
    }
    await ended(page, story)
    assert.deepEqual(problems, [], story)
    await page.context().close()
  }
})

test('app: a code that was chosen waits for the page, and is read as that code; what came of it is told', async () => {
  const { page, problems, choose, drawer, counter } = await open('app')
  await choose('终端', 'ios')
  await drawer.getByLabel('返回码', { exact: true }).fill('41005')
  await drawer.getByRole('button', { name: /^41005/ }).click()
  await drawer.getByText('页面下次调用终端时返回 41005。').waitFor()
  await page.getByRole('main').getByRole('button').first().click()
  await titled(page, titleOf('41005'))
  assert.equal(await counter('第几次'), '1')
  assert.equal(await counter('剩余录制次数'), '3')
  const { meaning, handling } = faceid.lookup('sdk', '41005')
  const [newest] = await drawer.locator('.log > li').allTextContents()
  for (const part of ['41005', 'face_moved', meaning, handling ?? ''])
    assert.ok(newest.includes(part), `${newest}: ${part}`)
  await drawer.getByRole('button', { name: '复制为测试' }).first().click()
  const copied = await drawer.getByRole('textbox', { name: '复制为测试' }).inputValue()
  assert.match(copied, /handle\(callback\('ios', 'sdk', '41005'\), \{ channel: 'sdk' \}\)/)
  assert.match(copied, /toEqual\(\['retry', 'face_moved'\]\)/)
  assert.deepEqual(problems, [])
  await page.context().close()
})

test('what a terminal cannot hand over is not offered', async () => {
  const { page, drawer, choose } = await open('h5')
  const look = () => drawer.getByLabel('返回码', { exact: true }).fill('41005')
  await look()
  await drawer.getByText('这个终端没有这样的返回码。').waitFor()
  await choose('终端', 'harmonyos')
  assert.equal(await drawer.getByRole('button', { name: /^41005/ }).count(), 0)
  await choose('终端', 'android')
  await drawer.getByRole('button', { name: /^41005/ }).waitFor()
  await page.context().close()
})

test('the clock goes on: the page waits no longer, and its dates say so, also after a reload', async () => {
  const { page, press, drawer } = await open('h5')
  await drawer.getByLabel('返回码', { exact: true }).fill('400506')
  await drawer
    .getByRole('button', { name: /^400506/ })
    .first()
    .click()
  await titled(page, titleOf('400506'))
  const own = page.getByRole('main').getByRole('button')
  assert.equal(await own.count(), 0, 'it waits')
  await press('等待结束时')
  await own.waitFor()
  const before = await page.evaluate(() => Date.now())
  await press('+1 小时')
  const ahead = await page.evaluate(() => [
    Date.now(),
    ...[new Date().toISOString(), Date()].map((text) => Date.parse(text)),
  ])
  for (const instant of ahead)
    assert.ok(instant - before >= 3_599_000 && instant - before < 3_700_000, `${instant - before}`)
  await press('北京时间零点')
  const hour = await page.evaluate(() => new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' }))
  assert.match(hour, /^00:00:/)
  await page.reload()
  assert.ok((await page.evaluate(() => Date.now())) - before > 3_600_000)
  assert.equal(await page.evaluate(() => new Date(0) instanceof Date && new Date(2026, 0).getFullYear()), 2026)
  await page.context().close()
})

test('it is used by keyboard, and Escape closes it', async () => {
  const { page, drawer } = await open('react')
  const tab = page.getByRole('button', { name: '演练', exact: true })
  assert.equal(await tab.getAttribute('aria-expanded'), 'true')
  await page.keyboard.press('Alt+R')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Escape')
  assert.equal(await tab.getAttribute('aria-expanded'), 'false')
  assert.equal(await drawer.getByLabel('终端').isVisible(), false)
  await page.keyboard.press('Enter')
  assert.equal(await drawer.getByLabel('终端').isVisible(), true)
  await page.context().close()
})

test('a mini-program page that is built for a browser finds wx.startVerify', async () => {
  const { page, choose, drawer } = await open('app')
  await choose('终端', 'mini-program')
  const said = page.evaluate(
    () =>
      new Promise((resolve) =>
        window.wx.startVerify({
          data: { token: 't' },
          success: (result) => resolve(['success', result]),
          fail: (result) => resolve(['fail', result]),
        }),
      ),
  )
  await drawer.getByLabel('返回码', { exact: true }).fill('-999')
  await drawer.getByRole('button', { name: /^-999/ }).first().click()
  const [how, result] = await said
  assert.equal(how, 'fail')
  assert.equal(faceid.handle(result).code, '-999')
  await page.context().close()
})

test('in English it is English', async () => {
  const { page } = await phone(browser, { locale: 'en-GB' })
  await page.route('**/*', (route) => {
    const isScript = route.request().url().endsWith('.js')
    return route.fulfill({
      body: isScript ? readFileSync(path.join(built, 'h5.js')) : html('h5'),
      contentType: isScript ? 'text/javascript' : 'text/html',
    })
  })
  await page.goto(SITE)
  await page.getByRole('button', { name: 'Rehearsal' }).click()
  await page.getByRole('region', { name: 'Rehearsal' }).getByText('The page waits for nothing.').waitFor()
  await page.context().close()
})

test('a production build has none of it: a guarded import costs no byte, an unguarded one does nothing and says so', async () => {
  const bundle = async (contents, more = {}) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: at() },
      bundle: true,
      // The names that a minifier gives depend on all that it has read.
      minifySyntax: true,
      minifyWhitespace: true,
      format: 'esm',
      write: false,
      conditions: ['module', 'production'],
      define: { 'import.meta.env.DEV': 'false' },
      logLevel: 'error',
      ...more,
    })
    return outputFiles[0].text
  }
  const page = "import { load } from 'faceid-response'\nload().then(({ locale }) => { document.title = locale })\n"
  const guarded = `if (import.meta.env.DEV) import('faceid-response/rehearse')\n${page}`
  assert.ok((await bundle(guarded)) === (await bundle(page)), 'the same to the byte')
  const unguarded = await bundle(`import { ask } from 'faceid-response/rehearse'\n${page}window.ask = ask\n`)
  assert.ok(unguarded.length - (await bundle(page)).length < 400)
  const opened = await phone(browser)
  const warnings = []
  opened.page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  await opened.page.route('**/*', (route) =>
    route.fulfill({ body: '<title>-</title><link rel=icon href="data:,">', contentType: 'text/html' }),
  )
  await opened.page.goto(SITE)
  await opened.page.addScriptTag({ content: unguarded, type: 'module' })
  // The tag is there at once, the module has run a little later.
  await opened.page.waitForFunction(() => window.ask)
  const refusal = await opened.page.evaluate(() => window.ask().catch((error) => error.message))
  assert.match(refusal, /does nothing in a production build/)
  assert.deepEqual(warnings, [refusal])
  assert.equal(await opened.page.locator('#faceid-rehearsal').count(), 0)
  await opened.page.context().close()
})
