// What the READMEs tell people to copy is what runs here and in the browser tests.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { openPage } from './logic-layer.mjs'

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const packed = read('pkg/miniprogram_dist/index.js')
const RECIPES = ['examples/h5-page.js', 'examples/mini-program-page.js']

for (const readme of ['README.md', 'README.zh-CN.md']) {
  for (const recipe of RECIPES) {
    test(`${readme} has ${recipe} as it is`, () => {
      assert.ok(read(readme).includes(`\`\`\`js\n${read(recipe)}\`\`\`\n`))
    })
  }
}

for (const recipe of RECIPES) {
  test(`${recipe} takes about twenty lines`, () => {
    const lines = read(recipe)
      .split('\n')
      .filter((line) => line.trim() && !line.trim().startsWith('//'))
    assert.ok(lines.length <= 21, `${lines.length} lines`)
  })
}

test('the mini-program page offers a retry after leaving, and asks the server when finished', () => {
  const finished = { BizToken: 'CE661F1A-0F1E-45BD-BE13-34C05CEA7681' }
  const { page, shown, asked, stored } = openPage(packed, [{ ErrorCode: -999, ErrorMsg: 'm' }, finished])
  page.verify()
  assert.equal(shown.at(-2).message.title, '你已退出验证')
  assert.equal(shown.at(-1).canRetry, true)
  page.verify()
  assert.equal(shown.at(-1).message.title, '验证步骤已完成')
  assert.equal(asked.length, 1)
  // The server's verdict is a step like any other.
  asked[0]({ Text: { ErrCode: 2006 } })
  assert.equal(shown.at(-2).message.title, '姓名与证件号对不上')
  assert.ok(stored.get('verification').startsWith('f1.'))
})

test('the mini-program page ends after two billed failures', () => {
  const { page, shown } = openPage(packed, [])
  page.step({ Text: { ErrCode: 2006 } })
  page.step({ Text: { ErrCode: 2016 } })
  assert.equal(shown.at(-1).message.title, '请换一种方式')
  assert.equal(shown.at(-1).canRetry, false)
})
