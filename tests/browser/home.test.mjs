// Tests of the home view.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { create } from 'faceid-response/sync'
import { demoPage, focused, hash, message, part, press, says, title } from './demo-page.mjs'

const visit = demoPage()

const codeField = (page) => page.getByLabel('返回码', { exact: true })

test('a message is there without doing anything', () =>
  visit('', async (page) => {
    const said = says('sdk', '66660018')
    assert.equal(await title(page), said.title)
    assert.equal(await part(page, 'text'), said.text)
  }))

for (const locale of ['zh-TW', 'en-GB']) {
  test(`the message is in the visitor's language: ${locale}`, () =>
    visit('', async (page) => assert.equal(await title(page), says('sdk', '66660018', locale).title), { locale }))
}

test('a code that is typed shows its message at every key, and keeps the focus', () =>
  visit('', async (page) => {
    const code = codeField(page)
    await code.fill('')
    assert.equal(await message(page).locator('[part=title]').count(), 0)
    await code.pressSequentially('66660037')
    assert.equal(await title(page), says('sdk', '66660037').title)
    assert.equal(await code.evaluate((input) => input === document.activeElement), true)
  }))

test('what needs no answer is a status', () =>
  visit('', async (page) => {
    await codeField(page).fill('0')
    await message(page).getByRole('status').getByText(says('sdk', '0').title).waitFor()
    assert.equal(await message(page).getByRole('button').count(), 0)
  }))

test('the same code of another channel is another message', () =>
  visit('', async (page) => {
    await page.getByLabel('渠道').selectOption('wechat')
    await codeField(page).fill('2012')
    assert.equal(await title(page), says('wechat', '2012').title)
  }))

test('entering 66660018 leads to its own address', () =>
  visit('', async (page) => {
    await codeField(page).fill('66660018')
    await page.keyboard.press('Enter')
    await page.locator('.card h1').waitFor()
    assert.equal(hash(page), '#/sdk/66660018')
  }))

test('an example is one press away', () =>
  visit('', async (page) => {
    await page.getByRole('button', { name: '1201' }).click()
    assert.equal(await title(page), says('wechat', '1201').title)
    assert.equal(await page.getByLabel('渠道').inputValue(), 'wechat')
  }))

test('markup is shown as the text it is', () =>
  visit('', async (page) => {
    await codeField(page).fill('<img src=x onerror=alert(1)>')
    await page.keyboard.press('Enter')
    assert.equal(await page.locator('.card h1').textContent(), '<img src=x onerror=alert(1)>')
    assert.equal(await page.locator('main img').count(), 0)
  }))

test("the message's buttons answer without taking it away", () =>
  visit('', async (page) => {
    await message(page).locator('[part~=primary]').click()
    assert.equal(await title(page), says('sdk', '66660018').title)
  }))

test('the install line is copied', () =>
  visit(
    '',
    async (page) => {
      await page.locator('.install button').click()
      await page.locator('.install button', { hasText: '已复制' }).waitFor()
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'npm install faceid-response')
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ))

test('where nothing can be copied the button says so', () =>
  visit('', async (page) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.locator('.install button').click()
    await page.locator('.install button', { hasText: '没能复制' }).waitFor()
  }))

test('it counts what the package has', () => {
  const catalog = create().catalog()
  const channels = new Set(catalog.map(({ channel }) => channel))
  return visit('', async (page) =>
    assert.deepEqual((await page.locator('.figures dd').allTextContents()).slice(0, 2), [
      `${catalog.length}`,
      `${channels.size}`,
    ]),
  )
})

test('with the keyboard alone: skip to the content, choose an example, open it', () =>
  visit('', async (page) => {
    await press(page, 'Tab')
    assert.equal(await focused(page), '跳到内容')
    await press(page, 'Enter')
    await codeField(page).focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText('66660010')
    await press(page, 'Tab', 'Enter')
    await page.locator('.card h1').waitFor()
    assert.equal(hash(page), '#/sdk/66660010')
  }))
