// Rules for every view: languages, themes, addresses, a small screen, the policy, any folder of any host.

import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { at } from '../../scripts/run.mjs'
import { serve } from '../../scripts/serve.mjs'
import { launch, phone, tooSmall } from './chromium.mjs'
import { arrive, DESKTOP, demoPage, focused, follow, hash, press, says, speak, VIEWS } from './demo-page.mjs'

const visit = demoPage()

test('the page speaks the language that is chosen, and remembers it', () =>
  visit('#/sdk/66660018', async (page) => {
    await speak(page, 'English', 'en')
    assert.match(await page.locator('.decision').textContent(), /Who can fix it/)
    assert.equal(await focused(page), 'EN')
    await page.waitForLoadState('networkidle')
    await page.reload()
    await arrive(page)
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  }))

for (const [locale, lang, heading] of [
  ['zh-CN', 'zh-Hans', '每一个返回码'],
  ['zh-TW', 'zh-Hant', '每一個回傳碼'],
  ['zh-HK', 'zh-Hant', '每一個回傳碼'],
  ['en-GB', 'en', 'Every return code'],
]) {
  test(`the page starts in the visitor's language: ${locale}`, () =>
    visit(
      '#/explore',
      async (page) => {
        assert.equal(await page.locator('html').getAttribute('lang'), lang)
        assert.equal(await page.locator('h1').textContent(), heading)
      },
      { locale },
    ))
}

/** Returns the text of the page without the code samples in it. */
const prose = (page) =>
  page.locator('body').evaluate((body) => {
    const copy = body.cloneNode(true)
    for (const code of copy.querySelectorAll('code')) code.remove()
    return copy.textContent
  })

test('no language lacks a word, and none has one that another should have', () =>
  visit('', async (page) => {
    for (const [name, lang] of [
      ['English', 'en'],
      ['繁體中文', 'zh-Hant'],
      ['简体中文', 'zh-Hans'],
    ]) {
      await speak(page, name, lang)
      for (const view of Object.keys(VIEWS)) {
        await follow(page, view)
        assert.doesNotMatch(await prose(page), /undefined|null|\[object|NaN/, `${lang} ${view}`)
      }
    }
  }))

test('the theme follows the system until one is chosen, which is remembered', () =>
  visit(
    '',
    async (page) => {
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      const dark = await background()
      await page.emulateMedia({ colorScheme: 'light' })
      const light = await background()
      assert.notEqual(light, dark)
      const theme = page.getByRole('button', { name: /^外观/ })
      assert.equal(await theme.getAttribute('aria-label'), '外观：跟随系统')
      await theme.click()
      await theme.click()
      assert.equal(await theme.getAttribute('aria-label'), '外观：深色')
      assert.equal(await background(), dark)
      await page.waitForLoadState('networkidle')
      await page.reload()
      await arrive(page)
      assert.equal(await background(), dark)
    },
    { colorScheme: 'dark' },
  ))

test('a choice holds also where nothing can be stored', () =>
  visit(
    '',
    async (page) => {
      await page.getByRole('button', { name: /^外观/ }).click()
      await page.getByRole('button', { name: /^外观/ }).click()
      await speak(page, 'English', 'en')
      assert.equal(await page.getByRole('button', { name: /^Theme/ }).getAttribute('aria-label'), 'Theme: Dark')
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

test('the navigation leads to every view, says where one is, and reading starts there', () =>
  visit('', async (page) => {
    for (const name of ['返回码', '试一试', '模拟', '实测', '接入']) {
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
      await page.waitForFunction((wanted) => document.title.startsWith(wanted), name)
      assert.equal(await page.locator('.views [aria-current=page]').textContent(), name)
      await page.waitForFunction(() => document.activeElement.id === 'main')
    }
    await page.goBack()
    await page.waitForFunction(() => document.title.startsWith('实测'))
  }))

test('the back button leads back through codes', () =>
  visit('#/explore', async (page) => {
    for (const code of ['66660037', '66660018']) {
      await page.evaluate((next) => {
        location.hash = `#/sdk/${next}`
      }, code)
      await page.locator('.card h1', { hasText: code }).waitFor()
    }
    await page.goBack()
    await page.locator('.card h1', { hasText: '66660037' }).waitFor()
    await page.goBack()
    await page.locator('.list').waitFor()
    assert.equal(hash(page), '#/explore')
  }))

const SMALL = { viewport: { width: 320, height: 640 } }

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const locale of ['zh-CN', 'zh-TW', 'en-US']) {
  test(`nothing is wider than a small phone, nor in large text: ${locale}`, () =>
    visit(
      '',
      async (page) => {
        for (const name of Object.keys(VIEWS)) {
          await follow(page, name)
          for (const size of ['100%', '200%']) {
            await page.evaluate((value) => document.documentElement.style.setProperty('font-size', value), size)
            assert.equal(await overflow(page), 0, `${name}, ${size}`)
          }
        }
      },
      { ...SMALL, locale },
    ))
}

for (const [device, options] of Object.entries({ 'small phone': SMALL, desktop: DESKTOP })) {
  test(`what can be pressed is large enough for a thumb, in any font: ${device}`, () =>
    visit(
      '',
      async (page) => {
        for (const name of Object.keys(VIEWS)) {
          await follow(page, name)
          assert.deepEqual(await tooSmall(page), [], name)
        }
      },
      options,
    ))
}

test('motion is left out for those who want none of it', () =>
  visit(
    '',
    async (page) => {
      const moving = await page.evaluate(() => document.getAnimations().length)
      assert.equal(moving, 0)
    },
    { reducedMotion: 'reduce' },
  ))

let browser
let server

before(async () => {
  browser = await launch()
})

after(() => browser.close())

test('it works from any folder of a host, and asks nobody else for anything', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faceid-demo-'))
  cpSync(at('www/dist'), path.join(folder, 'a', 'b c'), { recursive: true })
  server = await serve(0, [folder])
  const place = `${server.address}a/b%20c/`
  const { page, problems } = await phone(browser, DESKTOP)
  const foreign = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(place) && !url.startsWith('data:')) foreign.push(url)
  })
  for (const address of Object.values(VIEWS)) {
    await page.goto(place + address)
    await arrive(page)
    await page.waitForLoadState('networkidle')
  }
  assert.equal(await page.locator('html').getAttribute('data-engine'), 'wasm')
  await page.goto(`${place}flow.html`)
  await page.getByRole('button', { name: '开始验证' }).click()
  await page.locator('[data-code="66660037"]').click()
  await page.getByText(says('sdk', '66660037').title).waitFor()
  await page.context().close()
  server.close()
  rmSync(folder, { recursive: true })
  assert.deepEqual(problems, [])
  assert.deepEqual(foreign, [])
})

test('the policy is strict, and is sent with every page', async () => {
  server = await serve(0)
  const { page } = await phone(browser)
  for (const name of ['', 'flow.html', 'vendor.html']) {
    const response = await page.goto(server.address + name)
    const policy = response.headers()['content-security-policy']
    for (const rule of [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "require-trusted-types-for 'script'",
    ]) {
      assert.ok(policy.split('; ').includes(rule), `${name}: ${rule}`)
    }
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:/)
  }
  await page.context().close()
  server.close()
})

test('text reaches the page as text: no source of it writes markup', () => {
  const sources = readdirSync(at('www'), { recursive: true }).filter((name) => name.endsWith('.ts'))
  assert.ok(sources.length > 20)
  for (const name of sources) {
    const source = readFileSync(at('www', name), 'utf8')
    assert.doesNotMatch(source, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML|eval\(/, name)
  }
})

for (const [name, address] of Object.entries(VIEWS)) {
  test(`with the keyboard alone: everything is reached, from the skip link to the end: ${name}`, () =>
    visit(address, async (page) => {
      await press(page, 'Tab')
      assert.equal(await focused(page), '跳到内容')
      const note = () =>
        page.evaluate(() => {
          const { activeElement, body } = document
          if (activeElement === body) return false
          activeElement.dataset.reached = ''
          return true
        })
      while (await note()) await press(page, 'Tab')
      const missed = await page
        .locator('a[href], button:enabled, input, select, textarea, [tabindex="0"]')
        .locator('visible=true')
        .evaluateAll((all) =>
          all
            .filter((one) => !('reached' in one.dataset) && one.tabIndex >= 0 && one.getRootNode() === document)
            .map((one) => one.outerHTML),
        )
      assert.deepEqual(missed, [])
    }))
}
