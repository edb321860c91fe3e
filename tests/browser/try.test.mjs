// Tests of the view for any result of a terminal: how it is read, the outcome, the message. Nothing leaves the page.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { create } from 'faceid-response/sync'
import { demoPage, focused, message, press, says, speak, title } from './demo-page.mjs'

const visit = demoPage()

const FIXTURES = new URL('../fixtures/', import.meta.url)
const fixtures = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8')))

const input = (page) => page.getByRole('textbox')
const read = (page) => page.locator('.read')
const outcome = async (page) => JSON.parse(await page.locator('.result pre').textContent())

test('a redirect URL says its channel by itself, and stays out of the address', () =>
  visit('#/try', async (page) => {
    await input(page).fill('https://m.example.com/#/done?code=-5008&orderNo=o1&h5faceId=a&newSignature=F0')
    assert.match(await read(page).textContent(), /sdk.*-5008.*o1/)
    assert.equal((await outcome(page)).advice, 'voice_not_recognized')
    assert.equal(await title(page), says('sdk', '-5008').title)
    assert.equal(new URL(page.url()).hash, '#/try')
  }))

test('an SDK result is read from its JSON', () =>
  visit('#/try', async (page) => {
    await input(page).fill('{"isSuccess":false,"error":{"domain":"WBFaceErrorDomainCompareServer","code":"66660037"}}')
    assert.equal((await outcome(page)).advice, 'several_faces')
    assert.equal(await title(page), says('sdk', '66660037').title)
  }))

test('a code with its channel is read, and linked to its card', () =>
  visit('#/try', async (page) => {
    await page.getByLabel('渠道').selectOption('sdk')
    await input(page).fill('66660018')
    assert.equal(await title(page), says('sdk', '66660018').title)
    await read(page).getByRole('link').click()
    await page.locator('.card h1', { hasText: '66660018' }).waitFor()
  }))

test('a code without its channel asks for it: a press on one answers', () =>
  visit('#/try', async (page) => {
    await input(page).fill('{"errCode":10001}')
    const question = page.locator('main').getByRole('alert')
    assert.match(await question.textContent(), /渠道/)
    const offered = await question.getByRole('button').allTextContents()
    // Those whose table has the code come first; only the visitor knows.
    assert.deepEqual(offered.slice(0, 3), [
      'wx.requestFacialVerify',
      'wx.startFacialRecognitionVerify',
      'wx.checkIsSupportFacialRecognition',
    ])
    assert.equal(new Set(offered).size, 12)
    assert.equal(await page.locator('.result pre').count(), 0)
    assert.equal(await message(page).locator('[part=title]').count(), 0)
    await question.getByRole('button', { name: 'wx.checkIsSupportFacialRecognition' }).click()
    assert.equal((await outcome(page)).channel, 'wechat-face-support')
    assert.equal(await question.textContent(), '')
  }))

test('a bare number offers every channel', () =>
  visit('#/try', async (page) => {
    await input(page).fill('66660018')
    const offered = page.locator('main').getByRole('alert').getByRole('button')
    assert.equal(await offered.count(), 12)
    assert.match(await offered.first().textContent(), /App SDK/)
    // Another number is asked about anew.
    await input(page).fill('2016')
    assert.equal(await offered.count(), 12)
    assert.match(await offered.first().textContent(), /微信/)
  }))

test('a channel that contradicts the input is said, and the input believed on a press', () =>
  visit('#/try', async (page) => {
    await page.getByLabel('渠道').selectOption('wechat')
    await input(page).fill('?code=66660018&orderNo=o1&newSignature=F0')
    const question = page.locator('main').getByRole('alert')
    assert.match(await question.textContent(), /不符/)
    await question.getByRole('button').click()
    assert.equal((await outcome(page)).channel, 'sdk')
  }))

test('a first visit is no fault: the message invites to begin, and the page says that there is no result', () =>
  visit('#/try', async (page) => {
    await input(page).fill('https://m.example.com/?code=071abcDEF0Za1b2c3D4e5F&state=s')
    assert.deepEqual(
      [(await outcome(page)).problem, (await outcome(page)).advice, (await outcome(page)).channel],
      ['no_result', 'not_started', null],
    )
    assert.equal(await page.locator('main').getByRole('alert').textContent(), '')
    assert.equal(await title(page), create({ locale: 'zh-Hans' }).handle(undefined).message.title)
  }))

test('a contradiction is no pass, and the page says why', () =>
  visit('#/try', async (page) => {
    await page.getByRole('button', { name: '自相矛盾的“成功”' }).click()
    assert.match(await read(page).textContent(), /成功标志与返回码矛盾/)
    assert.equal((await outcome(page)).passed, null)
  }))

test('every fixture is a sample, and is read as the package reads it', () => {
  const faceid = create({ locale: 'zh-Hans' })
  return visit('#/try', async (page) => {
    const all = page.getByLabel(/全部 \d+ 个样例/)
    const names = await all.locator('option').allTextContents()
    assert.deepEqual(
      names.slice(1),
      fixtures.map(({ about }) => about),
    )
    // The reference for support tells the day.
    const at = await page.evaluate(() => Date.now())
    for (const [index, { input: given, channel, about }] of fixtures.entries()) {
      await all.selectOption(String(index))
      const text = typeof given === 'string' ? given : JSON.stringify(given)
      if (!text) {
        // A field that is empty is not asked about.
        assert.equal(await page.locator('.result.empty').count(), 1, about)
        continue
      }
      const { retry: expectedRetry, ...expected } = faceid.handle(text, { channel, at })
      if (expected.problem === 'channel_required' || expected.problem === 'channel_mismatch') {
        assert.notEqual(await page.locator('main').getByRole('alert').textContent(), '', about)
        assert.equal(await page.locator('.result pre').count(), 0, about)
        continue
      }
      const { retry, ...own } = await outcome(page)
      assert.deepEqual(own, expected, about)
      assert.equal(retry?.needs, expectedRetry?.needs, about)
    }
  })
})

test('every sample of a shape is one of the fixtures', () =>
  visit('#/try', async (page) => {
    const shapes = page.locator('.samples button')
    const texts = new Set(
      fixtures.map(({ input: given }) => (typeof given === 'string' ? given : JSON.stringify(given, null, 2))),
    )
    assert.ok((await shapes.count()) >= 15)
    for (const shape of await shapes.all()) {
      await shape.click()
      const text = await input(page).inputValue()
      assert.ok(texts.delete(text), `${await shape.textContent()}: ${text}`)
    }
  }))

test('nothing leaves the page: no request, no storage, no address', () =>
  visit('#/try', async (page) => {
    await page.waitForLoadState('networkidle')
    const requests = []
    page.on('request', (request) => requests.push(request.url()))
    const secret = '110101199001011234'
    await input(page).fill(
      JSON.stringify({
        isSuccess: false,
        idNo: secret,
        error: { domain: 'WBFaceErrorDomainNativeProcess', code: '41000' },
      }),
    )
    await speak(page, 'English', 'en')
    assert.equal((await outcome(page)).advice, 'cancelled')
    assert.match(await page.locator('.privacy').textContent(), /stays in this page/)
    assert.deepEqual(requests, [])
    assert.equal(page.url().includes(secret), false)
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    )
    assert.equal(stored.includes(secret), false)
  }))

test('what is read stays when the language changes', () =>
  visit('#/try', async (page) => {
    await page.getByRole('button', { name: 'Flutter 插件' }).click()
    await speak(page, 'English', 'en')
    assert.equal(await title(page), says('sdk', '66660016', 'en').title)
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    assert.match(await read(page).textContent(), /Doubt/)
  }))

test('it works without a network, once it is open', () =>
  visit('#/try', async (page) => {
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await input(page).fill('?code=66660037&orderNo=o1&newSignature=F0')
    assert.equal(await title(page), says('sdk', '66660037').title)
  }))

test('markup is shown as the text it is', () =>
  visit('#/try', async (page) => {
    await page.getByLabel('渠道').selectOption('sdk')
    await input(page).fill('<b>')
    assert.match(await read(page).textContent(), /<b>/)
    await input(page).fill('{"code":"<img src=x onerror=alert(1)>","orderNo":"<b>o</b>","newSignature":"x"}')
    assert.equal(await page.locator('main img, main b').count(), 0)
  }))

test('with the keyboard alone: a sample, the channel, and what comes of it', () =>
  visit('#/try', async (page) => {
    await page.getByRole('button', { name: '只有一个号码' }).focus()
    await press(page, 'Enter')
    const question = page.locator('main').getByRole('alert')
    await page.getByRole('button', { name: '清空' }).focus()
    await press(page, 'Tab')
    assert.equal(await focused(page), 'wx.requestFacialVerify')
    await press(page, 'Enter')
    assert.equal((await outcome(page)).channel, 'wechat-face')
    assert.equal(await question.textContent(), '')
    assert.equal(await page.getByLabel('渠道').evaluate((field) => field === document.activeElement), true)
  }))
