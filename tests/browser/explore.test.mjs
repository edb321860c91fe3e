// Every code of every channel: found, filtered, opened.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'faceid-response'
import { create } from 'faceid-response/sync'
import { DESKTOP, demoPage, focused, hash, press, says } from './demo-page.mjs'

const visit = demoPage()
const catalog = create().catalog()

const rows = (page) => page.locator('.list li:not([hidden]) a')
const codes = (page) => page.locator('.list li:not([hidden]) code').allTextContents()
const search = (page) => page.getByRole('searchbox')
const count = (page) => page.locator('.found').getByRole('status').textContent()

/** The rows of the catalogue for which something holds, as the list should show them. */
const expected = (holds) => catalog.filter(holds).map(({ code }) => code)

test('every code of the catalogue is there, in its order', () =>
  visit('#/explore', async (page) => {
    assert.deepEqual(
      await codes(page),
      expected(() => true),
    )
    assert.equal(await count(page), `共 ${catalog.length} 个`)
  }))

test('a number finds its code in every channel', () =>
  visit('#/explore', async (page) => {
    await search(page).fill('1007')
    assert.deepEqual(await rows(page).evaluateAll((links) => links.map((link) => link.hash)), [
      '#/wechat/1007',
      '#/huiyan/1007',
    ])
  }))

for (const [what, words, code] of [
  ['simplified Chinese', says('sdk', '-5023').title, '-5023'],
  ['traditional Chinese', says('sdk', '-5023', 'zh-Hant').title, '-5023'],
  ['English', says('sdk', '-5023', 'en').title.toUpperCase(), '-5023'],
  ["the vendor's text", '操作超时，请退出重试', '66660018'],
  ['the name of an advice', 'several_faces', '66660037'],
  ['several words in any order, full-width and in capitals', 'SDK　ｔｏｏ_bright', '-5023'],
]) {
  test(`a code is found by ${what}`, () =>
    visit('#/explore', async (page) => {
      await search(page).fill(words)
      assert.ok((await codes(page)).includes(code))
      assert.ok((await codes(page)).length < 20)
    }))
}

test('filters narrow what is shown, together', () =>
  visit('#/explore', async (page) => {
    await page.getByLabel('渠道').selectOption('wechat')
    assert.deepEqual(
      await codes(page),
      expected(({ channel }) => channel === 'wechat'),
    )
    await page.getByLabel('动作').selectOption('abort')
    await page.getByLabel('谁能解决').selectOption('service')
    assert.deepEqual(
      await codes(page),
      expected(({ channel, action, fault }) => channel === 'wechat' && action === 'abort' && fault === 'service'),
    )
    assert.equal(hash(page), '#/explore?channel=wechat&action=abort&fault=service')
  }))

for (const [billed, holds] of [
  ['yes', (entry) => entry.billed === true],
  ['no', (entry) => entry.billed === false],
  ['unknown', (entry) => entry.billed === null],
  ['changed', (entry) => entry.billedBefore !== null],
]) {
  test(`the filter of billing: ${billed}`, () =>
    visit('#/explore', async (page) => {
      await page.getByLabel('计费').selectOption(billed)
      assert.deepEqual(await codes(page), expected(holds))
    }))
}

test('a search can be shared, and cleared', () =>
  visit('#/explore?q=%E5%85%89%E7%BA%BF&action=retry', async (page) => {
    assert.equal(await search(page).inputValue(), '光线')
    const found = (await codes(page)).length
    assert.ok(found > 0 && found < catalog.length)
    await page.getByRole('button', { name: '清除条件' }).click()
    assert.equal((await codes(page)).length, catalog.length)
    assert.equal(hash(page), '#/explore')
    assert.equal(await search(page).evaluate((field) => field === document.activeElement), true)
  }))

test('the address says what is looked for, and nothing else does', () =>
  visit('#/explore?channel=sdk', async (page) => {
    await page.getByRole('navigation').getByRole('link', { name: '返回码' }).click()
    await page.waitForFunction(
      (all) => document.querySelectorAll('.list li:not([hidden])').length === all,
      catalog.length,
    )
    await page.goBack()
    await page.waitForFunction(
      (all) => document.querySelectorAll('.list li:not([hidden])').length < all,
      catalog.length,
    )
    assert.equal(await page.getByLabel('渠道').inputValue(), 'sdk')
  }))

test('what is not found is said, and a way on offered', () =>
  visit('#/explore', async (page) => {
    await search(page).fill('没有这个')
    assert.equal(await page.locator('.none').isVisible(), true)
    assert.match(await count(page), /中的 0 个/)
  }))

test('a link opens its code: three languages, decision, billing, vendor, source', () =>
  visit('#/sdk/66660018', async (page) => {
    const titles = await page.locator('.messages strong').allTextContents()
    assert.deepEqual(
      titles,
      ['zh-Hans', 'zh-Hant', 'en'].map((locale) => says('sdk', '66660018', locale).title),
    )
    assert.deepEqual(await page.locator('.messages li').evaluateAll((items) => items.map(({ lang }) => lang)), [
      'zh-Hans',
      'zh-Hant',
      'en',
    ])
    assert.match(await page.locator('.decision').textContent(), /重试.*start_over.*user.*public.*timed_out/)
    assert.match(await page.locator('.vendor').textContent(), /操作超时，请退出重试.*不计费.*官方返回码页/)
    const source = page.locator('.vendor .sources a')
    assert.equal(await source.textContent(), 'CT/1007/31082')
    assert.equal(await source.getAttribute('href'), 'https://cloud.tencent.com/document/product/1007/31082')
    assert.match(await page.locator('.vendor .sources').textContent(), /App SDK.*官方所说/)
    assert.match(await page.locator('h1:visible').textContent(), /^66660018$/)
  }))

test('a code whose billing has changed says until when', () =>
  visit('#/wechat/2015', async (page) =>
    assert.match(await page.locator('.vendor').textContent(), /不计费.*2021-07-19 之前计费/),
  ))

test('every row of the catalogue has its card', async () => {
  const faceid = await load({ locale: 'zh-Hans' })
  await visit('#/explore', async (page) => {
    for (const { channel, code, meaning, advice } of catalog) {
      await page.evaluate((address) => {
        location.hash = address
      }, `#/${channel}/${code}`)
      await page.locator('.card h1', { hasText: code }).waitFor()
      await page.waitForFunction(
        ([eyebrow, name]) =>
          document.querySelector('.card .eyebrow').textContent === eyebrow &&
          document.querySelector('.card .decision').textContent.endsWith(name),
        [
          await page
            .locator(`.list a[href="#/${channel}/${code}"]`)
            .evaluate((link) => link.closest('section').querySelector('h2').textContent),
          advice,
        ],
      )
      const card = await page.locator('.card').textContent()
      const { message } = faceid.lookup(channel, code)
      for (const text of [meaning, message.title, message.text])
        assert.ok(card.includes(text), `${channel} ${code}: ${text}`)
    }
  })
})

test('the snippet runs, and gives what the card says', async () => {
  let snippet
  await visit(
    '#/sdk/66660018',
    async (page) => {
      await page.locator('.snippet button').click()
      await page.locator('.snippet button', { hasText: '已复制' }).waitFor()
      snippet = await page.evaluate(() => navigator.clipboard.readText())
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  )
  const [, action, remedy] = /action is '(\w+)', outcome.remedy is '(\w+)'/.exec(snippet)
  const body = snippet.replace("import { load } from 'faceid-response'", '')
  const run = new Function('load', `return (async () => { ${body}\nreturn outcome })()`)
  const outcome = await run(load)
  assert.deepEqual([outcome.code, outcome.action, outcome.remedy], ['66660018', action, remedy])
})

test('codes with the same advice, and the same number elsewhere, are a press away', () =>
  visit('#/wechat/1007', async (page) => {
    await page.locator('.links a', { hasText: '慧眼 SDK' }).click()
    await page.locator('.card .eyebrow', { hasText: '慧眼 SDK' }).waitFor()
    assert.equal(hash(page), '#/huiyan/1007')
  }))

test('an unknown code and markup are shown as the text they are', () =>
  visit('#/sdk/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', async (page) => {
    assert.equal(await page.locator('.card h1').textContent(), '<img src=x onerror=alert(1)>')
    assert.match(await page.locator('.note').textContent(), /不在任何表里/)
    assert.equal(await page.locator('main img').count(), 0)
  }))

test('a broken link opens the page all the same', () =>
  visit('#/sdk/%E0%A4%A', async (page) => assert.match(await page.locator('.note').textContent(), /不在任何表里/)))

test('a link to a channel that does not exist leaves the page usable', () =>
  visit('#/nope/1', async (page) => {
    assert.match(await page.locator('main').getByRole('alert').textContent(), /nope/)
    await page.getByRole('link', { name: '全部返回码' }).click()
    assert.equal((await codes(page)).length, catalog.length)
  }))

test('the list stands beside the card where there is room, with its row in sight', () =>
  visit(
    '#/sdk/66660018',
    async (page) => {
      const row = page.locator('.list a[aria-current]')
      assert.equal(await row.getAttribute('href'), '#/sdk/66660018')
      await page.waitForFunction(() => {
        const { top, bottom } = document.querySelector('.list a[aria-current]').getBoundingClientRect()
        const list = document.querySelector('.list').getBoundingClientRect()
        return top >= list.top && bottom <= list.bottom
      })
    },
    DESKTOP,
  ))

test('on a phone the way back leads to the row it came from', () =>
  visit('#/explore?channel=sdk', async (page) => {
    const row = page.locator('.list a[href="#/sdk/66660037"]')
    await row.click()
    await page.locator('.card h1').waitFor()
    assert.equal(await page.locator('.list').isVisible(), false)
    await page.getByRole('link', { name: '全部返回码' }).click()
    assert.equal(await row.evaluate((link) => link === document.activeElement), true)
    assert.equal(await page.getByLabel('渠道').inputValue(), 'sdk')
    await row.scrollIntoViewIfNeeded()
  }))

test('with the keyboard alone: search, move, open, and back by Escape', () =>
  visit('#/explore', async (page) => {
    await search(page).focus()
    await page.keyboard.insertText('光线')
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown')
    const second = await page.evaluate(() => document.activeElement.hash)
    assert.equal(
      second,
      await rows(page)
        .nth(1)
        .evaluate((link) => link.hash),
    )
    await press(page, 'Enter')
    await page.locator('.card h1').waitFor()
    assert.equal(new URL(page.url()).hash, second)
    assert.equal(await focused(page), decodeURIComponent(second.split('/').at(-1)))
    await press(page, 'Escape')
    await page.waitForFunction((address) => document.activeElement.hash === address, second)
    await press(page, 'End')
    assert.equal(
      await page.evaluate(() => document.activeElement.hash),
      await rows(page)
        .last()
        .evaluate((link) => link.hash),
    )
    await press(page, 'Home', 'ArrowUp')
    assert.equal(await search(page).evaluate((field) => field === document.activeElement), true)
  }))

test('one row is in the order of the Tab key', () =>
  visit('#/explore', async (page) => {
    assert.equal(await page.locator('.list a[tabindex="0"]').count(), 1)
    await search(page).fill('66660037')
    assert.equal(await page.locator('.list a[tabindex="0"]').getAttribute('href'), '#/sdk/66660037')
  }))
