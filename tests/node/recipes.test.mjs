// Tests of the guide's examples: the guide quotes the files that run here and in the browser tests.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { openPage } from './logic-layer.mjs'

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const packed = read('pkg/miniprogram_dist/index.js')
const RECIPES = ['examples/h5-page.js', 'examples/mini-program-page.js']

for (const guide of ['docs/guide.md', 'docs/guide.zh-CN.md']) {
  for (const recipe of RECIPES) {
    test(`${guide} has ${recipe} as it is`, () => {
      assert.ok(read(guide).includes(`\`\`\`js\n${read(recipe)}\`\`\`\n`))
    })
  }
}

for (const recipe of RECIPES) {
  test(`${recipe} takes no more than a screen or two`, () => {
    const lines = read(recipe)
      .split('\n')
      .filter((line) => line.trim() && !line.trim().startsWith('//'))
    assert.ok(lines.length <= 36, `${lines.length} lines`)
  })
}

/** Results of terminals that are done; each attempt has a token of its own. */
const [PASS, PASS2, PASS3] = [1, 2, 3].map((last) => ({ BizToken: `CE661F1A-0F1E-45BD-BE13-34C05CEA768${last}` }))
const LEFT = { ErrorCode: -999, ErrorMsg: '' }
const KEY = 'open-account:u1'
const verdict = (code) => ({ Response: { Text: { ErrCode: code }, RequestId: `r${code}` } })

/** Verifies until the server is asked, and gives its answer. */
function judged({ press, asked, pass }, answer, second) {
  press(second)
  asked.pop()(answer)
  pass()
}

test('mini-program: first visit, three failures, a wait, the last try, a pass, confirmed, and the next flow', () => {
  const here = openPage(packed, [LEFT, PASS, PASS2, PASS3])
  const { page, press, pass, asked, done, stored, title } = here
  assert.equal(title(), '验证还没有开始')
  assert.equal(page.data.canPress, false)
  press()
  assert.equal(title(), '你已退出验证')
  judged(here, verdict(1102))
  assert.ok(!page.data.message.text.includes('最后一次机会'))
  judged(here, verdict(1203))
  assert.ok(page.data.message.text.endsWith('这是最后一次机会。'))
  press()
  assert.equal(title(), '验证步骤已完成')
  // What comes at once, and what does not come.
  asked.pop()('pending')
  assert.equal(title(), '正在获取结果')
  assert.deepEqual(pass(), [2000])
  asked.pop()(null)
  assert.equal(page.data.canPress, false)
  assert.equal(pass().length, 1)
  asked.pop()(true)
  assert.deepEqual(done, ['验证通过'])
  assert.equal(stored.has(KEY), false)
  const next = openPage(packed, [], { stored })
  assert.equal(next.title(), '验证还没有开始')
  assert.ok(!next.page.data.message.text.includes('最后一次机会'))
})

test('mini-program: three recordings that failed are the end, also on a page that opens anew, and the button goes back', () => {
  const here = openPage(packed, [PASS, PASS2, PASS3])
  for (const code of [1102, 1203, 1201]) judged(here, verdict(code))
  assert.equal(here.title(), '在这里没能完成验证')
  assert.deepEqual(here.left, [])
  here.press()
  assert.deepEqual(here.left, ['在这里没能完成验证'])
  const again = openPage(packed, [], { stored: here.stored })
  assert.equal(again.title(), '在这里没能完成验证')
  assert.deepEqual(again.pass(), [])
  again.press()
  again.press()
  assert.equal(again.left.length, 2, 'where there is no page to go back to, the button stays')
  assert.deepEqual(again.asked, [])
})

test('mini-program: what was entered is corrected first, or is right once more', () => {
  for (const [second, corrected] of [
    [false, ['姓名与证件号对不上']],
    [true, []],
  ]) {
    const here = openPage(packed, [PASS, LEFT])
    judged(here, verdict(2006))
    assert.equal(here.page.data.message.second, '信息没错，再试一次')
    here.press(second)
    assert.deepEqual(here.corrected, corrected)
    assert.equal(here.title(), '你已退出验证')
  }
})

test('mini-program: a wait is waited for, and a page that is gone does nothing more', () => {
  const here = openPage(packed, [{ ErrorCode: 4, ErrorMsg: '' }, LEFT])
  here.press()
  const { page } = here
  assert.equal(page.data.canPress, false)
  page.onUnload()
  assert.deepEqual(here.pass(), [])
  assert.equal(page.data.canPress, false)
  assert.equal(openPage(packed, [], { stored: here.stored }).title(), here.title(), 'the wait is still there')
})

test('mini-program: whoever left while the result was awaited is asked about when the page opens anew', () => {
  const here = openPage(packed, [PASS])
  here.press()
  const again = openPage(packed, [], { stored: here.stored })
  assert.equal(again.title(), '验证步骤已完成')
  again.asked.pop()(verdict(0))
  assert.deepEqual(again.done, ['验证通过'])
})

test('mini-program: a result that does not come is asked for by the person in the end', () => {
  const here = openPage(packed, [PASS])
  here.press()
  for (let times = 0; here.title() !== '结果还没有准备好' && times < 9; times += 1) {
    here.asked.pop()('pending')
    here.pass()
  }
  here.press()
  here.asked.pop()(true)
  assert.deepEqual(here.done, ['验证通过'])
})

test('mini-program: a storage that fails costs the memory of a page, and nothing else', () => {
  const here = openPage(packed, [LEFT, PASS], { storageFails: true })
  here.press()
  judged(here, true)
  assert.deepEqual(here.done, ['验证通过'])
})
