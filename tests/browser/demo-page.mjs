// The demo page in a Chromium of a phone's size, as its visitors meet it: under the strict policy, and with no error.

import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { create } from 'faceid-response/sync'
import { serve } from '../../scripts/serve.mjs'
import { launch, phone } from './chromium.mjs'

/** Every view, and an address at which it has something to show. */
export const VIEWS = {
  home: '',
  explore: '#/explore',
  card: '#/sdk/66660018',
  try: '#/try',
  simulate: '#/simulate/sdk:66660010@20',
  messages: '#/messages',
  measure: '#/measure',
  embed: '#/embed',
}

export const DESKTOP = { viewport: { width: 1280, height: 860 } }

/** The demo page's server and a browser, there while the tests of a file run. */
export function demoSite() {
  const site = {}
  before(async () => {
    site.server = await serve(0)
    site.browser = await launch()
  })
  after(async () => {
    await site.browser.close()
    site.server.close()
  })
  return site
}

/** The demo page for a test file: `visit` opens an address, acts, and wants no error of any kind. */
export function demoPage() {
  const site = demoSite()
  return async function visit(hash, act, { prepare = () => {}, ...options } = {}) {
    const { page, problems } = await phone(site.browser, options)
    await prepare(page)
    await page.goto(site.server.address + hash)
    await arrive(page)
    await act(page)
    await page.context().close()
    assert.deepEqual(problems, [])
  }
}

/** The view stands in the page. */
export const arrive = (page) => page.locator('main h1').locator('visible=true').first().waitFor()

/** What a person reads of a code, as the package says it. */
export const says = (channel, code, locale = 'zh-Hans') => create({ locale }).lookup(channel, code).message

/** What the phone in the page shows. */
export const message = (page) => page.locator('.phone faceid-message')
/** The text of a part of the message, without the signs that have no width, at which a line may break. */
export const part = async (page, name) =>
  (await message(page).locator(`[part~=${name}]`).textContent()).replace(/\u200b/g, '')
export const title = (page) => part(page, 'title')
export const advice = (page) => message(page).evaluate(({ outcome }) => outcome.advice)

/** Goes to another view, and waits for it. */
export async function follow(page, name) {
  await page.evaluate((address) => {
    location.hash = address
  }, VIEWS[name] || '#/')
  const view = name === 'card' ? 'explore' : name
  await page.locator(`html[data-view="${view}"]`).waitFor({ state: 'attached' })
  await page
    .locator(name === 'card' ? '.card h1' : 'main h1')
    .first()
    .waitFor()
}

/** Chooses a language, and waits for the page to speak it. */
export async function speak(page, name, lang) {
  await page.getByRole('button', { name }).click()
  await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' })
}

/** What has the focus: its text. */
export const focused = (page) =>
  page.evaluate(() => (document.activeElement === document.body ? null : document.activeElement.textContent.trim()))

/** Presses keys one after the other. */
export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key)
}

export const hash = (page) => decodeURIComponent(new URL(page.url()).hash)
