// The demo page as a visitor uses it: the real package, the real binary, under a strict policy.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { serve } from '../../scripts/serve.mjs'
import { launch, phone } from './chromium.mjs'

let browser
let server

before(async () => {
  server = await serve(0)
  browser = await launch()
})

after(async () => {
  await browser.close()
  server.close()
})

/** Opens the page, acts, and wants no error of any kind. */
async function visit(hash, act, options) {
  const { page, problems } = await phone(browser, options)
  await page.goto(server.address + hash)
  await page.waitForSelector('#languages button')
  await act(page)
  await page.context().close()
  assert.deepEqual(problems, [])
}

const enter = async (page, text, channel = '') => {
  await page.selectOption('#channel', channel)
  await page.fill('#input', text)
  await page.click('button[type=submit]')
}

test('entering 66660018 shows its toast', () =>
  visit('', async (page) => {
    await enter(page, '66660018', 'sdk')
    const toast = page.getByRole('status')
    assert.equal(await toast.locator('strong').textContent(), '时间用完了')
    assert.equal(await toast.locator('span').textContent(), '请重新开始，跟着提示一步一步做。')
    assert.equal(new URL(page.url()).hash, '#/sdk/66660018')
  }))

test('a link opens its code, in three languages', () =>
  visit('#/sdk/66660018', async (page) => {
    const titles = await page.locator('#messages h3').allTextContents()
    assert.deepEqual(titles, ['时间用完了', '時間用完了', 'Time ran out'])
    assert.match(await page.locator('#facts').textContent(), /retry.*start_over.*操作超时，请退出重试/)
  }))

test('the page speaks the language that is chosen', () =>
  visit('#/sdk/66660018', async (page) => {
    await page.getByRole('button', { name: 'English' }).click()
    assert.equal(await page.locator('#toast strong').textContent(), 'Time ran out')
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    assert.match(await page.locator('#facts').textContent(), /Who can fix it/)
  }))

test("the page starts in the visitor's language", () =>
  visit('#/sdk/0', async (page) => assert.equal(await page.locator('#toast strong').textContent(), '驗證步驟已完成'), {
    locale: 'zh-TW',
  }))

test('a redirect URL says its channel by itself, and stays out of the address', () =>
  visit('', async (page) => {
    await enter(page, 'https://m.example.com/#/done?code=-5008&orderNo=o1&h5faceId=a&newSignature=F0')
    assert.match(await page.locator('#heading').textContent(), /^sdk · -5008 · voice_not_recognized$/)
    assert.equal(new URL(page.url()).hash, '')
  }))

test('an SDK result is read from its JSON', () =>
  visit('', async (page) => {
    await enter(page, '{"isSuccess":false,"error":{"domain":"WBFaceErrorDomainCompareServer","code":"66660037"}}')
    assert.match(await page.locator('#heading').textContent(), /several_faces/)
  }))

test('a code without its channel asks for it', () =>
  visit('', async (page) => {
    await enter(page, '66660018')
    assert.match(await page.getByRole('alert').textContent(), /channel/)
    assert.equal(await page.locator('#outcome').isHidden(), true)
  }))

test('an unknown code and markup are shown as the text they are', () =>
  visit('', async (page) => {
    await enter(page, '<img src=x onerror=alert(1)>', 'sdk')
    assert.match(await page.locator('#heading').textContent(), /^sdk · null · unknown/)
    await enter(page, '<b>', 'sdk')
    assert.match(await page.locator('#heading').textContent(), /^sdk · <b> · unknown/)
    assert.equal(await page.locator('main img, main b').count(), 0)
  }))

test('a broken link opens the page all the same', () =>
  visit('#/sdk/%E0%A4%A', async (page) => assert.match(await page.locator('#heading').textContent(), /unknown/)))

test('a link to a channel that does not exist leaves the page usable', () =>
  visit('#/nope/1', async (page) => {
    await enter(page, '0', 'wechat')
    assert.match(await page.locator('#heading').textContent(), /^wechat · 0/)
  }))

test('nothing is wider than a small phone, nor in large text', () =>
  visit(
    '#/wechat/204',
    async (page) => {
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.equal(await overflow(), 0)
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      assert.equal(await overflow(), 0)
    },
    { viewport: { width: 320, height: 640 } },
  ))
