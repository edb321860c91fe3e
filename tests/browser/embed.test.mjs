// Tests that the examples which the page tells people to copy are files of the repository and run.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { at } from '../../scripts/run.mjs'
import { serve } from '../../scripts/serve.mjs'
import { launch, phone } from './chromium.mjs'
import { DESKTOP, demoPage, focused, press, says } from './demo-page.mjs'

const visit = demoPage()
const read = (name) => readFileSync(at('examples', name), 'utf8')

const EXAMPLES = [
  'h5-page.js',
  'element-page.js',
  'script-tag.html',
  'script-tag.js',
  'mini-program-page.js',
  'react-page.jsx',
  'vant-page.vue',
  'own-words.js',
  'outcomes.rs',
]

for (const name of EXAMPLES) {
  test(`${name} is shown as it is, and copied as it is`, () =>
    visit(
      '#/embed',
      async (page) => {
        const region = page.getByRole('region', { name, exact: true })
        assert.equal((await region.textContent()).trim(), read(name).trim())
        const box = page.locator('.code', { has: region })
        await box.getByRole('button').click()
        await box.getByRole('button', { name: '已复制' }).waitFor()
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), read(name))
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ))
}

test('with the keyboard alone: the contents lead to their piece', () =>
  visit(
    '#/embed',
    async (page) => {
      await page.getByRole('navigation', { name: '内容' }).getByRole('link').first().focus()
      await press(page, 'Tab', 'Enter')
      assert.equal(await focused(page), 'H5 页面')
    },
    DESKTOP,
  ))

let browser
let server

before(async () => {
  server = await serve(0, [at('examples'), at('pkg'), at('pkg/script')])
  browser = await launch()
})

after(async () => {
  await browser.close()
  server.close()
})

/** A page that requests no icon. */
const BLANK = '<!doctype html><title>t</title><link rel="icon" href="data:,">'

/** Opens an address of the examples, served with the package under the strict policy. */
async function open(address, act) {
  const { page, problems } = await phone(browser)
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }))
  await page.goto(server.address + address)
  await act(page)
  await page.context().close()
  assert.deepEqual(problems, [])
}

test('the page of one script tag says what came back, and offers a way on', () =>
  open('script-tag.html?code=66660037&orderNo=o1&h5faceId=a&newSignature=F0', async (page) => {
    assert.equal(await page.locator('#title').textContent(), says('sdk', '66660037').title)
    await page.route('**/verify*', (route) => route.fulfill({ contentType: 'text/html', body: BLANK }))
    await page.getByRole('button', { name: says('sdk', '66660037').button }).click()
    await page.waitForURL(/verify$/)
  }))

test('the page of one script tag offers its ways, and nothing to press, where the verification has ended', () =>
  open('script-tag.html?code=66660017&orderNo=o1&h5faceId=a&newSignature=F0', async (page) => {
    assert.equal(await page.locator('#title').textContent(), says('sdk', '66660017').title)
    assert.equal(await page.locator('#again').isVisible(), false)
    assert.equal(await page.getByRole('link').count(), 2)
  }))

/** Opens the page that lets the element present the messages. Its host records what it is asked for. */
async function elementPage(query, act) {
  const host = `import { verificationPage } from './page.js'
    window.asked = []
    const ask = (name) => (what) => window.asked.push([name, what])
    const host = { begin: ask('begin'), leave: ask('leave'), done: ask('done') }
    const later = (name, value) => (what) => (ask(name)(what), value)
    const never = new Promise(() => {})
    verificationPage({ key: 'u1', correct: later('correct', Promise.resolve('x')), ask: later('ask', never), ...host })`
  // A bundler finds the package by its name; here it is beside the page.
  const page = read('element-page.js').replace(
    /'faceid-response(\/element)?'/g,
    (_, entry) => `'./${entry ? 'element' : 'index'}.js'`,
  )
  const { page: tab, problems } = await phone(browser)
  const script = (body) => (route) => route.fulfill({ contentType: 'text/javascript', body })
  await tab.route('**/host.js', script(host))
  await tab.route('**/page.js', script(page))
  await tab.route('**/result.html*', async (route) => {
    const response = await route.fetch({ url: `${server.address}script-tag.html` })
    await route.fulfill({ response, body: `${BLANK}<script type="module" src="host.js"></script>` })
  })
  await tab.goto(`${server.address}result.html${query}`)
  await act(tab)
  await tab.context().close()
  assert.deepEqual(problems, [])
}

const asked = (page, name) =>
  page.waitForFunction((wanted) => window.asked.find(([each]) => each === wanted)?.[1], name)

test("the element's page has the input corrected before it begins again", () =>
  elementPage('?code=66660010&orderNo=o1&h5faceId=a&newSignature=F0', async (page) => {
    await page.getByRole('button', { name: says('sdk', '66660010').button }).click()
    assert.match(await (await asked(page, 'begin')).jsonValue(), /^f\d\./)
    assert.deepEqual(await page.evaluate(() => window.asked.map(([name]) => name)), ['correct', 'begin'])
  }))

test("the element's page hears that nothing more can be done here", () =>
  elementPage('?code=66660017&orderNo=o1&h5faceId=a&newSignature=F0', async (page) => {
    await page.getByRole('button', { name: says('sdk', '66660017').button }).click()
    await page.waitForFunction(() => window.asked.some(([name, way]) => name === 'leave' && way === null))
  }))

test("the element's page asks the server after a pass, and tells the person meanwhile", () =>
  elementPage('?code=0&orderNo=o1&h5faceId=a&newSignature=F0', async (page) => {
    assert.equal(await (await asked(page, 'ask')).jsonValue(), 'o1')
    await page.getByRole('status').getByText(says('sdk', '0').title).waitFor()
  }))
