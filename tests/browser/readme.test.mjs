// Tests of the first lines of script of each README, unchanged, on the page to which the vendor sends a person back.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { PICTURES } from '../../scripts/picture.mjs'
import { at } from '../../scripts/run.mjs'
import { launch, openExample } from './readme-page.mjs'

/** The title and the button of the message for the example's code, by language. */
const SHOWN = {
  en: { title: 'Time ran out', button: 'Start again' },
  'zh-CN': { title: '时间用完了', button: '重新开始' },
}

let browser
before(async () => {
  browser = await launch()
})
after(() => browser.close())

for (const { readme, locale, picture } of PICTURES) {
  test(`${readme}: the person reads what happened in their language, and begins again`, async () => {
    const { page, problems, calls } = await openExample(browser, readme, { locale })
    const { title, button } = SHOWN[locale]
    await page.getByText(title, { exact: true }).waitFor()
    await page.getByRole('button', { name: button }).click()
    await page.waitForFunction(() => document.querySelector('faceid-message').outcome === null)
    assert.deepEqual(calls, [['begin', 'token']])
    assert.deepEqual(problems, [])
    await page.context().close()
  })

  test(`${readme}: a pass is asked of the server`, async () => {
    const address = 'http://page.test/?code=0&orderNo=o2&h5faceId=f2&newSignature=s2'
    const { page, problems, calls } = await openExample(browser, readme, { locale, address })
    await page.waitForTimeout(100)
    assert.deepEqual(calls, [['askYourServer', 'o2']])
    assert.deepEqual(problems, [])
    await page.context().close()
  })

  test(`${readme} shows its picture, which is light`, () => {
    assert.ok(readFileSync(at(readme), 'utf8').includes(`<img src="${picture}"`))
    const { length } = readFileSync(at(picture))
    assert.ok(length < 40_000, `${length} bytes`)
  })
}
