// The script for a script tag, on a page that is not in UTF-8 and does not say what the script is in.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { at } from '../../scripts/run.mjs'
import { launch, phone } from './chromium.mjs'

const script = readFileSync(at('pkg/script/faceid-response.js'))
const PAGE = '<!doctype html><meta charset="gbk"><title>-</title><script src="faceid-response.js"></script>'

let browser
before(async () => {
  browser = await launch()
})
after(() => browser.close())

/** Opens a page in GBK with a script; gives the title of a message, or none where the script cannot be read. */
async function titleWith(body) {
  const { page } = await phone(browser)
  await page.route('**/*', (route) => {
    const isScript = route.request().url().endsWith('.js')
    return route.fulfill({ body: isScript ? body : PAGE, contentType: isScript ? 'text/javascript' : 'text/html' })
  })
  await page.goto('http://page.test/')
  assert.equal(await page.evaluate(() => document.characterSet), 'GBK')
  const title = await page.evaluate(() => globalThis.FaceidResponse?.create().lookup('sdk', 66660018).message.title)
  await page.context().close()
  return title
}

test('a page in GBK shows the words as they are', async () => assert.equal(await titleWith(script), '时间用完了'))

test('without its mark the script would be read in GBK', async () => {
  assert.equal(script.subarray(0, 3).toString('hex'), 'efbbbf')
  assert.notEqual(await titleWith(script.subarray(3)), '时间用完了')
})
