// Tests of the static pages, one for each code and language: they work without a script and under the strict policy,
// and can be found and shared.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { loadTools } from 'faceid-response/tools'
import { at } from '../../scripts/run.mjs'
import { phone } from './chromium.mjs'
import { DESKTOP, demoSite, says } from './demo-page.mjs'

const site = demoSite()
const catalog = (await loadTools()).catalog()
const LOCALES = ['zh-Hans', 'zh-Hant', 'en']
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Opens a page without JavaScript, unless the options enable it. */
async function visit(address, act, options = {}) {
  const { page, problems } = await phone(site.browser, { javaScriptEnabled: false, ...options })
  await page.goto(site.server.address + address)
  await act(page)
  await page.context().close()
  // What the product page preloads for its script is not taken where there is none.
  const isPreload = (problem) => options.javaScriptEnabled !== true && /\/package\/\w+\.js$/.test(problem)
  assert.deepEqual(
    problems.filter((problem) => !isPreload(problem)),
    [],
  )
}

const pathOf = (locale, { channel, code }) => `codes/${locale}/${channel}/${code}.html`
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

test('every code has a page in each language that says what is known of it', () => {
  for (const locale of LOCALES) {
    const told = locale === 'en' ? 'en' : 'zh-Hans'
    for (const row of catalog) {
      const name = pathOf(locale, row)
      const html = readFileSync(at('www/dist', name), 'utf8')
      const { title, text } = says(row.channel, row.code, locale)
      const said = [title, text, row.meaning, row.english, row.check?.[told], row.mend?.[told], row.sources[0]?.url]
      for (const part of said) if (part) assert.ok(html.includes(escaped(part)), `${name}: ${part}`)
      assert.ok(html.includes(`<html lang="${locale}">`), name)
      assert.ok(html.includes(`<title>${escaped(row.code)} · ${escaped(title)} · `), name)
      assert.match(html, /<meta name="description" content="[^"]{10,}">/, name)
      assert.match(html, /<link rel="canonical" href="[^"]+">/, name)
      for (const other of LOCALES) assert.ok(html.includes(`hreflang="${other}"`), `${name}: ${other}`)
      assert.doesNotMatch(html, /<script|style=|undefined|null|\[object/, name)
    }
    const files = readdirSync(at('www/dist/codes', locale), { recursive: true }).filter((each) =>
      each.endsWith('.html'),
    )
    assert.equal(files.length, catalog.length + 1)
  }
})

test('a page works without a script: read, led to its like, and to the other languages', () =>
  visit('codes/zh-Hans/sdk/400101.html', async (page) => {
    assert.equal(await page.locator('h1').textContent(), '400101')
    assert.match(await page.title(), /^400101 · .+ · faceid-response$/)
    await page.getByRole('link', { name: 'English' }).click()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    assert.match(page.url(), /\/codes\/en\/sdk\/400101\.html$/)
    await page.locator('.related summary').first().click()
    const like = page.locator('.related a').first()
    const code = await like.locator('code').textContent()
    await like.click()
    assert.equal(await page.locator('h1').textContent(), code)
    await page.getByRole('link', { name: 'All codes' }).click()
    assert.equal(await page.locator('main a').count(), catalog.length)
  }))

test('without a script the product page leads to them', () =>
  visit('', async (page) => {
    await page.getByRole('link', { name: '全部返回码' }).click()
    assert.equal(await page.locator('main a').count(), catalog.length)
  }))

test('every link of a page is there', async () => {
  for (const name of [
    'codes/en/sdk/66660018.html',
    'codes/zh-Hant/index.html',
    'codes/zh-Hans/api/UnauthorizedOperation.Arrears.html',
  ]) {
    const html = readFileSync(at('www/dist', name), 'utf8')
    const links = [...html.matchAll(/(?:href)="([^"]+)"/g)].map(([, link]) => link)
    const own = links.filter((link) => !/^https?:/.test(link))
    assert.ok(own.length > 8)
    for (const link of new Set(own.map((each) => each.split('#')[0]))) {
      const { status } = await fetch(new URL(link, site.server.address + name))
      assert.equal(status, 200, `${name}: ${link}`)
    }
  }
})

test('a card leads to its page, and the page back to the field', () =>
  visit(
    '#/sdk/66660018',
    async (page) => {
      await page.getByRole('link', { name: '固定网址' }).click()
      await page.waitForURL(/\/codes\/zh-Hans\/sdk\/66660018\.html$/)
      await page.getByRole('link', { name: '查找返回码' }).click()
      await page.waitForURL(/#\/sdk\/66660018$/)
      await page.locator('.card .messages').waitFor()
    },
    { javaScriptEnabled: true },
  ))

for (const [device, options] of Object.entries({
  phone: { viewport: { width: 320, height: 640 } },
  desktop: DESKTOP,
})) {
  test(`nothing is wider than the screen, and axe finds nothing: ${device}`, () =>
    visit(
      'codes/en/api/UnauthorizedOperation.Arrears.html',
      async (page) => {
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme })
          const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
          assert.equal(scrollWidth, clientWidth)
          // The policy of the page allows no script but its own; the browser's own evaluation is none of the page's.
          await page.evaluate(axe)
          const found = await page.evaluate(async () =>
            (await window.axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
          )
          assert.deepEqual(found, [])
        }
      },
      { javaScriptEnabled: true, ...options },
    ))
}

test('a page weighs little: itself and the style, and nothing else', async (t) => {
  const { page } = await phone(site.browser)
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  const loaded = { requests: 0, bytes: 0 }
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    loaded.requests += 1
    loaded.bytes += encodedDataLength
  })
  await page.goto(`${site.server.address}codes/en/sdk/66660018.html`)
  await page.waitForLoadState('networkidle')
  await page.context().close()
  t.diagnostic(`${loaded.requests} requests, ${loaded.bytes} bytes`)
  assert.ok(loaded.requests <= 3 && loaded.bytes < 20_000, JSON.stringify(loaded))
})

test('where the address of the site is known, links are whole and search engines have a list of all pages', async () => {
  const { pageMaker } = await import('../../scripts/code-pages.mjs')
  const { codePlugins, records } = await import('../../scripts/demo.mjs')
  const address = 'https://example.com/codes-of/'
  const { site, codePage, sitemap } = await pageMaker({ plugins: codePlugins, records: await records(), address })
  const addresses = [...sitemap(site).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)
  assert.equal(addresses.length, 1 + LOCALES.length * (catalog.length + 1))
  assert.ok(addresses.includes('https://example.com/codes-of/codes/en/sdk/66660018.html'))
  const entry = site.faceid.catalog().find(({ channel, code }) => channel === 'sdk' && code === '66660018')
  const html = codePage(site, entry, 'en')
  assert.ok(html.includes('<link rel="canonical" href="https://example.com/codes-of/codes/en/sdk/66660018.html">'))
})
