// Tests that no row changes without a new version of the catalogue and an entry in its list of changes.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import {
  changes,
  changesPage,
  currentCatalog,
  problemOf,
  releasedCatalogs,
  serialize,
} from '../../scripts/catalog-changes.mjs'

const folder = new URL('../catalog/', import.meta.url)
const released = releasedCatalogs()
const current = await currentCatalog()
const last = released.at(-1)

test('the version of the catalogue says the truth about its rows', () => {
  const problem = problemOf(released, current)
  assert.equal(problem, null, problem)
})

test('the released versions are 1, 2, 3, … with a day each that is not before the last', () => {
  assert.deepEqual(
    released.map(({ version }) => version),
    released.map((_, index) => index + 1),
  )
  for (const { date } of released) assert.match(date, /^20\d\d-\d\d-\d\d$/)
  const dates = released.map(({ date }) => date)
  assert.deepEqual([...dates].sort(), dates)
})

test('a released catalogue is kept as it was written', () => {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(new URL(name, folder), 'utf8')
    assert.equal(serialize(released.find(({ version }) => name === `${version}.tsv`)), text)
  }
})

/** Returns the last released catalogue with a change in its rows, as if the tables had it. */
function withRows(change, { version = last.version, date = last.date } = {}) {
  const rows = last.rows.map((row) => ({ ...row }))
  change(rows)
  return { version, date, rows }
}

const NEXT = { version: last.version + 1, date: '2099-01-01' }
const row = (rows, channel, code) => rows.find((each) => each.channel === channel && each.code === code)
const CHANGES = {
  'a row that was added': [
    (rows) => rows.push({ ...rows[0], code: '20000', meaning: '新' }),
    'Added `wechat` `20000`: `completed`, “新”, `billed` `true`.',
  ],
  'a row that was removed': [
    (rows) => rows.splice(rows.indexOf(row(rows, 'wechat', '1')), 1),
    'Removed `wechat` `1`: `integration_error`, “请求不合法，缺少参数”, `billed` `false`.',
  ],
  'another advice': [
    (rows) => Object.assign(row(rows, 'wechat', '1201'), { advice: 'too_bright', remedy: 'less_light' }),
    'Changed `wechat` `1201`: `advice` `too_dark` → `too_bright`; `remedy` `more_light` → `less_light`.',
  ],
  'another billing': [
    (rows) => Object.assign(row(rows, 'sdk', '66660004'), { billed: null }),
    'Changed `sdk` `66660004`: `billed` `true` → `null`.',
  ],
  'another meaning': [
    (rows) => Object.assign(row(rows, 'sdk', '-5018'), { meaning: '没有动' }),
    'Changed `sdk` `-5018`: `meaning` “未识别到指定动作” → “没有动”.',
  ],
}

for (const [what, [change, line]] of Object.entries(CHANGES)) {
  test(`${what} is told in one line`, () => {
    assert.deepEqual(changes(last.rows, withRows(change).rows), [line])
  })

  test(`${what} under the old version is a problem that says what to write`, () => {
    const problem = problemOf(released, withRows(change))
    assert.match(problem, new RegExp(`Set the version to ${NEXT.version} `))
    assert.ok(problem.includes(`- ${line}\n`), problem)
  })

  test(`${what} under the next version is listed in its part of the page`, () => {
    const next = withRows(change, NEXT)
    assert.equal(problemOf(released, next), null)
    const page = changesPage(released, next, { changedMeanings: [] })
    assert.ok(page.includes(`## Version ${NEXT.version}, 2099-01-01\n\n- ${line}\n\n## Version ${last.version}, `))
  })
}

test('a version that skips one, goes back in time, or is raised for nothing is a problem', () => {
  const [change] = CHANGES['another billing']
  assert.notEqual(problemOf(released, withRows(change, { ...NEXT, version: NEXT.version + 1 })), null)
  assert.notEqual(problemOf(released, withRows(change, { ...NEXT, date: '2000-01-01' })), null)
  assert.match(
    problemOf(
      released,
      withRows(() => {}, NEXT),
    ),
    /^No row has changed/,
  )
})
