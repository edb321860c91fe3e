// Tests of the list of codes: search, filters, cards.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { load } from 'faceid-response'
import { create } from 'faceid-response/sync'
import { loadTools } from 'faceid-response/tools'
import { at } from '../../scripts/run.mjs'
import { DESKTOP, demoPage, focused, hash, press, says } from './demo-page.mjs'

const visit = demoPage()
const catalog = create().catalog()
const known = (await loadTools()).catalog()
const rowOf = (channel, code) => known.find((row) => row.channel === channel && row.code === code)
const CHANNELS = Object.fromEntries(known.map(({ channel, labels }) => [channel, labels['zh-Hans']]))

const rows = (page) => page.locator('.list li:not([hidden]) a')
const codes = (page) => page.locator('.list li:not([hidden]) code').allTextContents()
const search = (page) => page.getByRole('combobox', { name: '查找返回码' })

/** Searches for a text, and waits for the results. */
async function find(page, text) {
  await search(page).fill(text)
  await page.locator('.ranked:not([hidden])').waitFor({ state: 'attached' })
  await page.waitForFunction((wanted) => decodeURIComponent(location.hash).includes(wanted), text.replaceAll(' ', '+'))
}
const count = (page) => page.locator('.found').getByRole('status').textContent()

/** Returns the codes of the rows that match, in the order in which the list should show them. */
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
    await find(page, '1007')
    const shown = () => rows(page).evaluateAll((links) => links.map((link) => link.hash))
    assert.deepEqual(await shown(), ['#/wechat/1007', '#/huiyan/1007'])
  }))

for (const [what, words, code] of [
  ['simplified Chinese', says('sdk', '-5023').title, '-5023'],
  ['traditional Chinese', says('sdk', '-5023', 'zh-Hant').title, '-5023'],
  ['English', says('sdk', '-5023', 'en').title.toUpperCase(), '-5023'],
  ["the vendor's text", '操作超时，请退出重试', '66660018'],
  ['the name of an advice', 'several_faces', '66660037'],
  ['several words in any order, full-width and in capitals', 'ＢＲＩＧＨＴ sdk', '-5023'],
]) {
  test(`a code is found by ${what}`, () =>
    visit('#/explore', async (page) => {
      await find(page, words)
      assert.ok((await codes(page)).slice(0, 20).includes(code))
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
    await page.locator('.ranked:not([hidden])').waitFor({ state: 'attached' })
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
    await find(page, 'qqqqqqqqq')
    await page.locator('.none').waitFor()
    assert.match(await count(page), /中的 0 个/)
  }))

test('a link opens its code: three languages, decision, billing, vendor, source', () =>
  visit('#/sdk/66660018', async (page) => {
    const titles = await page.locator('.messages strong').allTextContents()
    assert.deepEqual(
      titles,
      ['zh-Hans', 'zh-Hant', 'en'].map((locale) => says('sdk', '66660018', locale).title),
    )
    assert.deepEqual(await page.locator('.messages strong').evaluateAll((items) => items.map(({ lang }) => lang)), [
      'zh-Hans',
      'zh-Hant',
      'en',
    ])
    assert.match(await page.locator('.decision').textContent(), /重试.*start_over.*user.*public.*timed_out/)
    assert.match(await page.locator('.billing').textContent(), /不计费/)
    await page.locator('.vendor .sources a').waitFor()
    assert.match(await page.locator('.vendor').textContent(), /操作超时，请退出重试.*我们译的.*官方返回码页/)
    assert.equal(
      await page.locator('.vendor dd[lang=en]').textContent(),
      'The operation timed out; leave and try again',
    )
    const source = page.locator('.vendor .sources a')
    assert.equal(await source.textContent(), 'CT/1007/31082')
    assert.equal(await source.getAttribute('href'), 'https://cloud.tencent.com/document/product/1007/31082')
    assert.match(await page.locator('.vendor .sources').textContent(), /App SDK.*官方所说/)
    assert.match(await page.locator('h1:visible').textContent(), /^66660018$/)
  }))

test('a code whose billing has changed says until when', () =>
  visit('#/wechat/2015', async (page) =>
    assert.match(await page.locator('.billing').textContent(), /不计费.*2021-07-19 之前计费/),
  ))

test('every row of the catalogue has its card', async () => {
  const faceid = await load({ locale: 'zh-Hans' })
  await visit('#/explore', async (page) => {
    // All in one call, since a call for each row would take most of the time.
    const cards = await page.evaluate(async (rows) => {
      const channels = new Map()
      for (const link of document.querySelectorAll('.list a')) {
        channels.set(link.getAttribute('href'), link.closest('section').querySelector('h2').textContent)
      }
      const textOf = (part) => document.querySelector(`.card ${part}`)?.textContent ?? ''
      const found = []
      for (const { channel, code, advice } of rows) {
        const address = `#/${channel}/${code}`
        location.hash = address
        const isThere = () =>
          textOf('h1').includes(code) &&
          textOf('.eyebrow') === channels.get(address) &&
          textOf('.decision').endsWith(advice)
        const until = performance.now() + 5000
        while (!isThere() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve))
        found.push({ isThere: isThere(), text: document.querySelector('.card')?.textContent ?? '' })
      }
      return found
    }, catalog)
    assert.equal(cards.length, catalog.length)
    for (const [index, { channel, code, meaning }] of catalog.entries()) {
      const { isThere, text } = cards[index]
      assert.ok(isThere, `${channel} ${code}`)
      const { message } = faceid.lookup(channel, code)
      for (const part of [meaning, message.title, message.text]) {
        assert.ok(text.includes(part), `${channel} ${code}: ${part}`)
      }
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
  const [, action, remedy] = /动作是 (\w+)，先要改变 (\w+)/.exec(snippet)
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
    await find(page, '光线')
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
    await find(page, '66660037')
    await page.locator('.list a[tabindex="0"][href="#/sdk/66660037"]').waitFor()
    assert.equal(await page.locator('.list a[tabindex="0"]').count(), 1)
  }))

/** The searches of people, and the codes that must come first. The format is described in tests/search/words.txt. */
const words = readFileSync(at('tests/search/words.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' → '))

test('what people type into the field of any view is offered below it, the best first', () =>
  visit('', async (page) => {
    for (const [text, wanted] of words) {
      await search(page).fill('')
      await page.locator('#found').waitFor({ state: 'hidden' })
      await search(page).fill(text)
      const offers = page.locator('#found [role=option]:not(#found-all)')
      await offers.first().waitFor()
      const names = await offers.evaluateAll((all) => all.map((each) => each.textContent))
      const [code, channel] = [wanted.split(' ').at(-1), wanted.split(' ').at(-2)]
      const name = CHANNELS[channel]
      const best = wanted.startsWith('?') ? names.slice(0, 3) : names.slice(0, 1)
      assert.ok(
        best.some((each) => each.startsWith(`${code}${name}`) && each.includes('是不是') === wanted.startsWith('?')),
        `${text}: ${names.slice(0, 3)}`,
      )
    }
  }))

test('the field is a combobox: arrows choose, Enter opens, Escape closes, and the rest is a press away', () =>
  visit('#/embed', async (page) => {
    const field = search(page)
    await field.fill('超时')
    await page.locator('#found-0').waitFor()
    assert.equal(await field.getAttribute('aria-expanded'), 'true')
    await press(page, 'ArrowDown', 'ArrowDown')
    assert.equal(await field.getAttribute('aria-activedescendant'), 'found-1')
    assert.equal(await page.locator('#found-1').getAttribute('aria-selected'), 'true')
    await press(page, 'Escape')
    assert.equal(await field.getAttribute('aria-expanded'), 'false')
    assert.equal(await page.locator('#found').isVisible(), false)
    await field.fill('timeout')
    await page.locator('#found-all').click()
    await page.locator('.ranked:not([hidden])').waitFor()
    assert.equal(hash(page), '#/explore?q=timeout')
    assert.equal(await field.inputValue(), 'timeout')
    await field.fill('')
    await page.locator('.brand').click()
    await page.locator('html[data-view=home]').waitFor({ state: 'attached' })
    await field.fill('BizTokenExpired')
    await press(page, 'Enter')
    await page.locator('.card h1').waitFor()
    assert.equal(hash(page), '#/api/InvalidParameterValue.BizTokenExpired')
    assert.match(await page.title(), /^InvalidParameterValue\.BizTokenExpired · .+ · faceid-response$/)
  }))

test('a code with a slip asks whether it is another', () =>
  visit('#/explore', async (page) => {
    await find(page, '66660081')
    const near = page.locator('.ranked h2')
    await near.waitFor()
    assert.equal(await near.textContent(), '是不是这个？')
    assert.ok((await codes(page)).includes('66660018'))
  }))

test('the rest of many results is folded, and shown when it is asked for', () =>
  visit('#/explore', async (page) => {
    await find(page, '请')
    const rest = page.locator('.ranked button')
    await rest.waitFor()
    const before = (await codes(page)).length
    await rest.click()
    assert.ok((await codes(page)).length > before)
    assert.equal(await page.evaluate(() => document.activeElement.closest('.ranked') !== null), true)
  }))

test('a card says who has to act, what to check first and how to mend it, in its order', () =>
  visit('#/sdk/400101', async (page) => {
    const { check, mend } = rowOf('sdk', '400101')
    await page.locator('.acting').getByText(check['zh-Hans']).waitFor()
    assert.match(await page.locator('.acting').textContent(), /接入方/)
    assert.ok((await page.locator('.acting').textContent()).includes(mend['zh-Hans']))
    const order = await page.locator('.card > section').evaluateAll((all) => all.map(({ className }) => className))
    const wanted = ['messages', 'acting', 'billing', 'decision', 'vendor', 'links related', 'snippet']
    assert.deepEqual(order, wanted)
    // Of each channel the codes with the same advice stand together.
    const names = await page.locator('.related summary').allTextContents()
    assert.deepEqual(names, [...new Set(names)])
  }))

test('a shared card comes before the list in reading order', () =>
  visit(
    '#/sdk/66660018',
    async (page) => {
      const isBefore = await page.evaluate(() => {
        const [card, list] = [document.querySelector('.card'), document.querySelector('.list')]
        return (card.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      })
      assert.equal(isBefore, true)
      const [card, list] = [page.locator('.card'), page.locator('.list')]
      assert.ok((await list.boundingBox()).x < (await card.boundingBox()).x)
    },
    DESKTOP,
  ))

test('a card is copied for a ticket: the words, who acts, what to check, the source, the address', () =>
  visit(
    '#/sdk/400101',
    async (page) => {
      await page.locator('.vendor .sources a').first().waitFor()
      await page.getByRole('button', { name: '复制到工单' }).click()
      await page.locator('.taking .copy', { hasText: '已复制' }).waitFor()
      const text = await page.evaluate(() => navigator.clipboard.readText())
      const { check, meaning, sources } = rowOf('sdk', '400101')
      for (const part of [says('sdk', '400101').title, '接入方', check['zh-Hans'], meaning, sources[0].url])
        assert.ok(text.includes(part), part)
      assert.match(text, /\/codes\/zh-Hans\/sdk\/400101\.html$/)
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ))

for (const form of ['CSV', 'JSON']) {
  test(`what is shown can be taken away as ${form}, with the version and the day of the catalogue`, () =>
    visit('#/explore?channel=huiyan', async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `下载 ${form}` }).click(),
      ])
      const { version, date } = JSON.parse(readFileSync(at('pkg/catalog-version.json'), 'utf8'))
      assert.equal(download.suggestedFilename(), `faceid-response-codes-${version}-${date}.${form.toLowerCase()}`)
      const text = readFileSync(await download.path(), 'utf8')
      const own = expected(({ channel }) => channel === 'huiyan')
      if (form === 'JSON') {
        const saved = JSON.parse(text)
        assert.deepEqual([saved.version, saved.date], [version, date])
        assert.deepEqual(
          saved.codes.map(({ code }) => code),
          own,
        )
      } else {
        const lines = text.trimEnd().split('\r\n')
        assert.equal(lines.length, own.length + 1)
        assert.ok(lines.at(-1).endsWith(`,${version},${date}`))
      }
    }))
}

test('a printed card has no list and nothing to press; a printed list has every row', () =>
  visit(
    '#/sdk/400101',
    async (page) => {
      await page.emulateMedia({ media: 'print' })
      assert.equal(await page.locator('.list').isVisible(), false)
      assert.equal(await page.locator('main button').locator('visible=true').count(), 0)
      assert.equal(await page.locator('.acting').isVisible(), true)
      await page.emulateMedia({ media: 'screen' })
      await page.evaluate(() => {
        location.hash = '#/explore'
      })
      await page.locator('.card').waitFor({ state: 'detached' })
      await page.emulateMedia({ media: 'print' })
      assert.equal(await page.locator('header').isVisible(), false)
      assert.equal(await rows(page).count(), catalog.length)
    },
    DESKTOP,
  ))
