// The demo page for tests, in a Chromium of a phone's size, under the strict policy. Any error fails the test.

import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { create } from 'faceid-response/sync'
import { serve } from '../../scripts/serve.mjs'
import { launch, phone } from './chromium.mjs'

/** The name of every view, with an address at which it has something to show. */
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

/** Returns the demo page's server and a browser, which are there while the tests of a file run. */
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

/**
 * Returns `visit` for a test file of the demo page. It opens an address, acts, and checks that there were no errors.
 */
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

/** Waits until the view is in the page, with what it loads before it can be used. */
export async function arrive(page) {
  await page.locator('main h1').locator('visible=true').first().waitFor()
  await page.locator('main [aria-busy]').waitFor({ state: 'detached' })
}

/** Returns the message of a code, from the package. */
export const says = (channel, code, locale = 'zh-Hans') => create({ locale }).lookup(channel, code).message

/** Returns the message element on the phone in the page. */
export const message = (page) => page.locator('.phone faceid-message')
/** Returns the text of a part of the message, without the zero-width characters at which a line may break. */
export const part = async (page, name) =>
  (await message(page).locator(`[part~=${name}]`).textContent()).replace(/\u200b/g, '')
export const title = (page) => part(page, 'title')
export const advice = (page) => message(page).evaluate(({ outcome }) => outcome.advice)

/** Moves to another view, and waits for it. */
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

/** Chooses a language, and waits until the page is in it. */
export async function speak(page, name, lang) {
  await page.getByRole('button', { name }).click()
  await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' })
}

/** Returns the text of the element that has the focus. */
export const focused = (page) =>
  page.evaluate(() => (document.activeElement === document.body ? null : document.activeElement.textContent.trim()))

/** Presses keys one after the other. */
export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key)
}

export const hash = (page) => decodeURIComponent(new URL(page.url()).hash)
