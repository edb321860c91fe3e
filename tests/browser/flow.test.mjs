// Tests of a flow that really leaves the page and comes back. The session survives with a storage, without one, and
// with the back button.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone, tooSmall } from './chromium.mjs'
import { demoSite, says } from './demo-page.mjs'

const site = demoSite()

async function visit(act, prepare = () => {}) {
  const { page, problems } = await phone(site.browser)
  await prepare(page)
  await page.goto(`${site.server.address}flow.html`)
  await act(page)
  await page.context().close()
  assert.deepEqual(problems, [])
}

/** Goes to the vendor's page and comes back with a code; returns the title of the message. */
async function attempt(page, code) {
  await page.locator('#begin').click()
  await page.waitForURL(/vendor\.html/)
  await page.locator(`[data-code="${code}"]`).click()
  await page.waitForURL(/flow\.html/)
  return title(page)
}

const title = (page) => page.locator('#message h2').textContent()

/** Goes back over the vendor's page, once it is there, to the page before it. */
async function backOverVendor(page) {
  await page.goBack()
  await page.waitForSelector('[data-code]')
  await page.goBack()
}

/** Waits until the page offers another attempt. */
const offersAnother = (page) => page.locator('#begin').waitFor({ state: 'visible' })

/** Checks that the page offers no further attempt after its message. */
async function offersNone(page) {
  await page.waitForSelector('#message h2')
  await page.waitForTimeout(300)
  assert.equal(await page.locator('#begin').isVisible(), false)
}

/** Plays three different failures, of which the third ends the session. */
async function threeFailures(page) {
  assert.equal(await attempt(page, '-5023'), '光线太亮')
  await offersAnother(page)
  assert.equal(await attempt(page, '66660037'), '画面里不止一个人')
  await offersAnother(page)
  assert.equal(await attempt(page, '66660041'), '在这里没能完成验证')
  await offersNone(page)
}

const withoutStorage = (page) =>
  page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })

test("the message is in the language that the visitor chose for the page, whatever the browser's is", () =>
  visit(
    async (page) => {
      assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hant')
      assert.equal(await attempt(page, '66660037'), says('sdk', '66660037', 'zh-Hant').title)
    },
    (page) => page.addInitScript(() => localStorage.setItem('locale', 'zh-Hant')),
  ))

test('three redirects, and the third failure ends it', () => visit(threeFailures))

test('the same with a storage that is denied: the address carries the count', () =>
  visit(threeFailures, withoutStorage))

test('the same failure twice escalates across the redirect', () =>
  visit(async (page) => {
    assert.equal(await attempt(page, '-5023'), '光线太亮')
    assert.equal(await attempt(page, '-5023'), '换个地方再试')
  }))

test('two billed failures are enough', () =>
  visit(async (page) => {
    assert.equal(await attempt(page, '66660010'), '姓名与证件号对不上')
    assert.equal(await attempt(page, '66660004'), '在这里没能完成验证')
    await offersNone(page)
  }))

test('a reload is no attempt', () =>
  visit(async (page) => {
    await attempt(page, '-5023')
    for (let times = 0; times < 4; times += 1) {
      await page.reload()
      assert.equal(await title(page), '光线太亮')
    }
    await offersAnother(page)
    await attempt(page, '66660037')
    await offersAnother(page)
  }))

test('the back button is no attempt, and does not bring one back', () =>
  visit(async (page) => {
    await attempt(page, '-5023')
    await attempt(page, '66660037')
    await backOverVendor(page)
    assert.equal(await title(page), '光线太亮')
    await offersAnother(page)
    // The third attempt, from there, is the last.
    assert.equal(await attempt(page, '66660041'), '在这里没能完成验证')
    await backOverVendor(page)
    await page.waitForSelector('#message h2')
    await page.reload()
    assert.equal(await title(page), '在这里没能完成验证')
    await offersNone(page)
  }))

test('what was entered may be right: the second button begins too', () =>
  visit(async (page) => {
    await attempt(page, '66660010')
    await page.locator('#second').click()
    await page.waitForURL(/vendor\.html/)
  }))

test('a success after a failure is confirmed by the server, and the next flow is a new one', () =>
  visit(async (page) => {
    await attempt(page, '-5023')
    assert.equal(await attempt(page, '0'), '验证步骤已完成')
    await page.getByText('验证通过').waitFor()
    await offersNone(page)
    await page.goto(`${site.server.address}flow.html`)
    assert.equal(await title(page), '验证还没有开始')
    await offersAnother(page)
  }))

test('a limit of the vendor ends it, and a reset begins anew', () =>
  visit(async (page) => {
    assert.equal(await attempt(page, '66660017'), '尝试次数已用完')
    await offersNone(page)
    await page.locator('#reset').click()
    await page.waitForURL(/flow\.html$/)
    assert.equal(await attempt(page, '-5023'), '光线太亮')
    await offersAnother(page)
  }))

test('what can be pressed is large enough for a thumb, in any font', () =>
  visit(async (page) => {
    assert.equal(await attempt(page, '-5023'), '光线太亮')
    await offersAnother(page)
    assert.deepEqual(await tooSmall(page), [])
    await page.locator('#begin').click()
    await page.waitForSelector('[data-code]')
    assert.deepEqual(await tooSmall(page), [])
  }))
