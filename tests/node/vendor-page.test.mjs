// Tests of every row, tag and level of the vendor's page in the built package.

import assert from 'node:assert/strict'
import test from 'node:test'
import { catalogFacts } from '../../scripts/catalog.mjs'
import { load } from './engine.mjs'
import { freeSinceJuly2021, riskTags, rows } from './vendor-page.mjs'

const faceid = await load()
const LOCALES = catalogFacts().languages.map(({ locale }) => locale)
const beforeJuly19 = new Date('2021-07-18T23:59:59.999+08:00')
const onJuly19 = new Date('2021-07-19T00:00:00+08:00')

test('the page has 129 codes, and the catalogue is the page row by row', () => {
  const expected = rows()
  assert.equal(expected.length, 129)
  const actual = faceid
    .catalog()
    .filter(({ source }) => source === 'vendor-page')
    .map(({ channel, code, meaning, handling, billed }) => ({ channel, code, meaning, handling, billed }))
  assert.deepEqual(actual, expected)
})

test('a lookup answers what the page says, as number and as text, in every locale', () => {
  for (const { channel, code, meaning, handling, billed } of rows()) {
    for (const locale of LOCALES) {
      const outcome = faceid.lookup(channel, code, { locale })
      assert.deepEqual(outcome, faceid.lookup(channel, Number(code), { locale }))
      assert.deepEqual(outcome, faceid.handle(code, { channel, locale }))
      const { known, message } = outcome
      assert.deepEqual([outcome.channel, outcome.code, known], [channel, code, true])
      assert.deepEqual([outcome.meaning, outcome.handling, outcome.billed], [meaning, handling, billed])
      assert.equal(message.locale, locale)
      assert.ok(message.title && message.text, `${channel} ${code} ${locale}`)
    }
  }
})

test('what became free on 2021-07-19 in Beijing was billed before', () => {
  const changed = freeSinceJuly2021()
  assert.equal(changed.length, 8)
  for (const { channel, code, billed } of rows()) {
    const hasChanged = channel === 'wechat' && changed.includes(code)
    const at = (instant) => faceid.lookup(channel, code, { at: instant }).billed
    assert.equal(at(beforeJuly19), hasChanged ? true : billed, `${channel} ${code}`)
    assert.equal(at(onJuly19), billed)
    assert.equal(at(Number(onJuly19)), billed)
  }
  for (const { channel, code, billedBefore } of faceid.catalog()) {
    assert.equal(billedBefore, channel === 'wechat' && changed.includes(code) ? '2021-07-19' : null)
  }
})

test('every risk tag of the page is known, with its meaning and platforms', () => {
  const tags = riskTags()
  assert.equal(tags.length, 25)
  for (const { tag, meaning } of tags) {
    const platforms = ['android', 'ios'].filter((name) => meaning.split('标签')[1].toLowerCase().includes(name))
    assert.deepEqual(faceid.risk('4', tag).tags, [{ tag, known: true, meaning, platforms }])
  }
})

test('levels 0, 1, 2 are low, 3 and 4 are high and blocked, anything else is unknown', () => {
  for (const level of [0, 1, 2, 3, 4]) {
    for (const given of [level, String(level), ` ${level} `]) {
      assert.deepEqual(faceid.risk(given), { level, blocked: level > 2, tags: [] })
    }
  }
  for (const given of [null, undefined, '', '5', -1, 2.5, Number.NaN, '低', {}, [3], true]) {
    assert.deepEqual(faceid.risk(given), { level: null, blocked: null, tags: [] })
  }
})

test('tags come in a text or in a list, and an unknown one is kept', () => {
  const names = (tags) => faceid.risk('3', tags).tags.map(({ tag }) => tag)
  assert.deepEqual(names('202、5001，8000'), ['202', '5001', '8000'])
  assert.deepEqual(names(['202', '5001|8000', 205]), ['202', '5001', '8000', '205'])
  assert.deepEqual(faceid.risk('3', 'new').tags, [{ tag: 'new', known: false, meaning: null, platforms: [] }])
})
