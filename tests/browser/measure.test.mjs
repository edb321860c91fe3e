// Tests of the measurement on the visitor's own device: which figures there are, and not how large they are.

import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { demoPage, press } from './demo-page.mjs'

const visit = demoPage()

const size = (name) => statSync(new URL(`../../www/dist/package/${name}`, import.meta.url)).size
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
const number = (text) => Number.parseFloat(text)
const rows = async (table) => (await table.locator('> div').allTextContents()).map((text) => text.trim())
const bars = (page, index) => page.locator('.bars').nth(index)

test('the bytes are those of the files that were fetched, compressed on their way', () =>
  visit('#/measure', async (page) => {
    const table = page.locator('.numbers tbody tr')
    const found = Object.fromEntries(
      await Promise.all(
        (await table.all()).map(async (row) => [
          await row.locator('th').textContent(),
          await row.locator('td').allTextContents(),
        ]),
      ),
    )
    assert.equal(found.脚本[1], kilobytes(size('index.js')))
    assert.equal(found.消息元素[1], kilobytes(size('element.js')))
    const [transferred, whole] = found.合计
    assert.equal(whole, kilobytes(size('index.js') + size('element.js')))
    assert.ok(number(transferred) > 0 && number(transferred) < number(whole))
  }))

test('this visit has its start time, and nothing else is measured before it is asked for', () =>
  visit('#/measure', async (page) => {
    const [start, ...more] = await rows(bars(page, 0))
    assert.match(start, /这次打开页面.*毫秒/)
    assert.deepEqual(more, [])
    assert.equal(await bars(page, 1).isVisible(), false)
  }))

/** Starts the measurement, and waits for its end. */
async function measure(page) {
  await page.getByRole('button', { name: '开始测量' }).click()
  await page.getByRole('button', { name: '再量一次' }).waitFor({ timeout: 120_000 })
}

const figures = async (table) => (await table.locator('dd').allTextContents()).map(number)

test('on request: the start in a fresh worker, and every call', () =>
  visit('#/measure', async (page) => {
    await measure(page)
    assert.equal((await rows(bars(page, 0))).length, 2)
    const calls = await rows(bars(page, 1))
    assert.equal(calls.length, 3)
    for (const call of ['lookup', 'handle', 'step'])
      assert.ok(
        calls.some((row) => row.startsWith(call)),
        call,
      )
    for (const value of [...(await figures(bars(page, 0))), ...(await figures(bars(page, 1)))]) assert.ok(value > 0)
  }))

test('the plain core is fetched and measured when it is asked for, and only then', () =>
  visit('#/measure', async (page) => {
    const fetched = []
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
    await measure(page)
    assert.equal(
      fetched.some((name) => name.endsWith('/sync.js')),
      false,
    )
    await page.getByLabel('也量纯 JavaScript 核心').check()
    await page.getByRole('button', { name: '再量一次' }).click()
    await page.locator('.bars').nth(1).locator('> div').nth(5).waitFor({ timeout: 120_000 })
    await page.getByRole('button', { name: '再量一次' }).and(page.locator(':enabled')).waitFor({ timeout: 120_000 })
    assert.equal(
      fetched.some((name) => name.endsWith('/sync.js')),
      true,
    )
    assert.equal((await rows(bars(page, 0))).length, 3)
  }))

test('what was measured stays when the language changes', () =>
  visit('#/measure', async (page) => {
    await measure(page)
    const before = await figures(bars(page, 1))
    await page.getByRole('button', { name: 'English' }).click()
    await page.locator('html[lang=en]').waitFor()
    assert.deepEqual(await figures(bars(page, 1)), before)
  }))

test("the repository's own benchmark stands beside it, whatever it found", () => {
  const { bytes, coldStart, date } = JSON.parse(
    readFileSync(new URL('../../benches/results.json', import.meta.url), 'utf8'),
  )
  return visit('#/measure', async (page) => {
    const peers = page.locator('.peers')
    await peers.waitFor()
    assert.ok((await peers.locator('p').textContent()).includes(date))
    const shown = async (index) => (await rows(peers.locator('.bars').nth(index))).sort()
    assert.deepEqual(await shown(0), bytes.map(({ name, brotli }) => name + kilobytes(brotli)).sort())
    assert.equal((await shown(1)).length, coldStart.filter(({ throttle }) => throttle === 6).length)
    assert.equal((await shown(2)).length, bytes.length)
  })
})

test('with the keyboard alone', () =>
  visit('#/measure', async (page) => {
    await page.getByRole('button', { name: '开始测量' }).focus()
    await press(page, 'Enter')
    await page.getByRole('button', { name: '再量一次' }).waitFor({ timeout: 120_000 })
  }))
