// Tests of the view for a host's own words: the changed texts, the problems found, and the language.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoPage, message, part, press, says, speak, title } from './demo-page.mjs'

const visit = demoPage()

const input = (page) => page.getByLabel('options.messages')
const brand = (page) => page.getByLabel('options.brand')
const found = (page) => page.locator('.found')
const whose = (page) => page.locator('.whose dd').allTextContents()

/** Waits until the typed words have been checked and so many problems are listed. */
const told = (page, count) => page.locator(`.found[data-problems="${count}"]`).waitFor()

/** Waits until the phone shows a title. */
const shows = (page, text) => message(page).locator('[part=title]', { hasText: text }).waitFor()

test('words that a host changed stand in the message, and the rest is ours', () =>
  visit('#/messages', async (page) => {
    const ours = says('wechat', '2018')
    await page.getByLabel('建议名').selectOption('daily_limit_reached')
    await input(page).fill('{"zh-CN": {"daily_limit_reached": {"text": "明天请到{brand}柜台。"}}}')
    await brand(page).fill('某某银行')
    await message(page).getByText('明天请到某某银行柜台。').waitFor()
    assert.equal(await title(page), ours.title)
    assert.deepEqual(await whose(page), ['zh-Hans', 'faceid-response 的', '你的', 'faceid-response 的'])
    assert.equal(await found(page).textContent(), '没有问题。')
  }))

test('each sample shows what it is about', () =>
  visit('#/messages', async (page) => {
    const choose = (name) => page.getByRole('button', { name, exact: true }).click()
    await shows(page, says('sdk', '66660017').title)
    assert.equal(await part(page, 'text'), '请带上身份证，到Acme营业厅办理。')
    await choose('说出要等多久')
    await message(page).getByText('现在人很多，请等 30 秒再试。').waitFor()
    await choose('日语')
    await shows(page, '暗すぎます')
    assert.equal((await whose(page))[0], 'ja')
    assert.equal(await message(page).locator('[part~=card]').getAttribute('lang'), 'ja')
    await choose('维吾尔语')
    await shows(page, 'ۋاقىت توشتى')
    assert.equal((await whose(page))[0], 'ug-Arab')
    await choose('有错的')
    await told(page, 6)
  }))

test('a message that the language lacks is ours, and says in which language it is', () =>
  visit('#/messages', async (page) => {
    await page.getByRole('button', { name: '日语', exact: true }).click()
    await shows(page, '暗すぎます')
    await page.getByLabel('建议名').selectOption('too_bright')
    await shows(page, says('sdk', '-5023').title)
    assert.equal((await whose(page))[0], 'zh-Hans')
  }))

test('what is wrong is told with its place and the nearest name, and the rest applies', () =>
  visit('#/messages', async (page) => {
    await page.getByRole('button', { name: '有错的' }).click()
    await told(page, 6)
    assert.deepEqual(await found(page).locator('li').allTextContents(), [
      'en › too_drak 没有这个建议名。 是不是 too_dark？',
      'en › timed_out › title 是空的。',
      'en › timed_out › buttn 不是 title、text、button 之一。 是不是 button？',
      'en › timed_out › text 里的占位符这里不能用。',
      'zh-Hans › rate_limited 的占位符与其他语言不同。 是不是 wait？',
      'english 不是语言标签。',
    ])
    await message(page).getByText('Please wait {minutes}.').waitFor()
    assert.equal(await title(page), says('sdk', '66660018', 'en').title)
  }))

test('what is no JSON yet is said, and nothing is lost', () =>
  visit('#/messages', async (page) => {
    await input(page).fill('{"en": {')
    await page.getByText('这还不是 JSON').waitFor()
    assert.equal(await title(page), says('sdk', '66660017').title)
    await speak(page, 'EN English', 'en')
    assert.equal(await input(page).inputValue(), '{"en": {')
  }))

test('markup in a text is shown as the text it is', () =>
  visit('#/messages', async (page) => {
    await input(page).fill('{"zh-Hans": {"attempts_exhausted": {"title": "<img src=x onerror=alert(1)>"}}}')
    await shows(page, '<img src=x onerror=alert(1)>')
    assert.equal(await message(page).locator('img').count(), 0)
  }))

test('with the keyboard alone: a sample, another advice, another language', () =>
  visit('#/messages', async (page) => {
    await page.getByRole('button', { name: '日语', exact: true }).focus()
    await press(page, 'Enter')
    await shows(page, '暗すぎます')
    await page.getByLabel('建议名').focus()
    await press(page, 't', 'i', 'm', 'e')
    await shows(page, '時間切れです')
    await press(page, 'Tab', 'e', 'n', 'g')
    await shows(page, says('sdk', '66660018', 'en').title)
  }))
