// Accessibility tests: axe-core finds no violation in any view, state, theme or language.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { DESKTOP, demoPage, message, says, speak, VIEWS } from './demo-page.mjs'

const visit = demoPage()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Returns the violations of all axe rules, best practices included: for each the rule and the element. */
async function violations(page) {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
    )
  })
}

/** The context options without animations, since contrast is measured on colours at rest. */
const still = { reducedMotion: 'reduce' }

const sample = (name) => (page) => page.locator('.samples button').nth(name).click()

const LANGUAGES = [
  ['简体中文', 'zh-Hans'],
  ['繁體中文', 'zh-Hant'],
  ['English', 'en'],
]

for (const [name, address] of Object.entries(VIEWS)) {
  test(`axe finds nothing in any language or theme: ${name}`, () =>
    visit(
      address,
      async (page) => {
        for (const [language, lang] of LANGUAGES) {
          await speak(page, language, lang)
          for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme })
            assert.deepEqual(await violations(page), [], `${lang}, ${colorScheme}`)
          }
        }
      },
      still,
    ))
}

const STATES = {
  'nothing found': ['#/explore?q=nothing'],
  'a code on no table': ['#/sdk/1'],
  'a channel that does not exist': ['#/nope/1'],
  'a toast': ['', (page) => page.locator('.try-code input').fill('0')],
  'an outcome': ['#/try', sample(3)],
  'own words with mistakes': ['#/messages', sample(4)],
  'own words in a language from right to left': ['#/messages', sample(3)],
  'a channel is asked for': ['#/try', sample(16)],
  'a contradiction': ['#/try', sample(15)],
  'the vendor': ['#/simulate', (page) => page.locator('.phone-app button').click()],
  'the server': ['#/simulate/sdk:0@20'],
  'a wait': ['#/simulate/sdk:400506@20'],
  'the end': ['#/simulate/sdk:66660017@20'],
  'an H5 page in a mini-program': ['#/simulate/web-view:0@20'],
  'a native page of a mini-program': [
    '#/simulate/back@20',
    async (page) => {
      await message(page).locator('[part~=primary]').click()
      await page.locator('[data-code="killed"]').waitFor()
    },
  ],
  'a story that cannot be read': ['#/simulate/nonsense'],
  'what was measured': [
    '#/measure',
    async (page) => {
      await page.locator('.run button').click()
      await page.locator('.bars').nth(1).locator('> div').nth(2).waitFor({ timeout: 120_000 })
      await page.locator('.run button:enabled').waitFor({ timeout: 120_000 })
    },
  ],
}

for (const [name, [address, act = () => {}]] of Object.entries(STATES)) {
  test(`axe finds nothing in this state: ${name}`, () =>
    visit(
      address,
      async (page) => {
        await act(page)
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme })
          assert.deepEqual(await violations(page), [], colorScheme)
        }
      },
      still,
    ))
}

for (const name of Object.keys(VIEWS)) {
  test(`axe finds nothing on a wide screen: ${name}`, () =>
    visit(
      VIEWS[name],
      async (page) => {
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme })
          assert.deepEqual(await violations(page), [], colorScheme)
        }
      },
      { ...still, ...DESKTOP },
    ))
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing on the two pages of the flow: ${colorScheme}`, () =>
    visit(
      'flow.html',
      async (page) => {
        assert.deepEqual(await violations(page), [])
        await page.getByRole('button', { name: '开始验证' }).click()
        await page.locator('[data-code="66660037"]').waitFor()
        assert.deepEqual(await violations(page), [])
        await page.locator('[data-code="66660037"]').click()
        await page.getByText(says('sdk', '66660037').title).waitFor()
        assert.deepEqual(await violations(page), [])
      },
      { ...still, colorScheme },
    ))
}

test('axe does find what is wrong, also in the message', () =>
  visit(
    '',
    async (page) => {
      await message(page).locator('[part=title]').waitFor()
      await page.evaluate(() => {
        document.querySelector('faceid-message').shadowRoot.querySelector('button').textContent = ''
        document.querySelector('main h1').style.color = 'rgb(240, 240, 240)'
      })
      const found = (await violations(page)).join()
      assert.match(found, /button-name/)
      assert.match(found, /color-contrast/)
    },
    still,
  ))
