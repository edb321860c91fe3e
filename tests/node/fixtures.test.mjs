// Tests of every shape that a terminal returns, in the built package.

import assert from 'node:assert/strict'
import test from 'node:test'
import { answer, asText } from './answer.mjs'
import { load } from './engine.mjs'
import { fixtures, native } from './fixtures.mjs'

const faceid = await load({ locale: 'zh-Hans' })

for (const { about, input, channel, expect } of fixtures) {
  test(`${about}`, () => {
    const actual = answer(faceid, input, { channel })
    assert.deepEqual(answer(faceid, asText(input), { channel }), actual, 'as text')
    assert.deepEqual(answer(faceid, JSON.stringify(asText(input)), { channel }), actual, 'as JSON in JSON')
    const { support, ...reference } = actual.reference
    assert.match(support, /^[^01IO]{4}-[^01IO]{4}-[^01IO]{4}$/)
    for (const [field, value] of Object.entries(expect)) {
      assert.deepEqual(field === 'reference' ? reference : actual[field], value, field)
    }
  })
}

test('the native core gives the same outcomes', () => {
  const answers = native(fixtures.map(({ input, channel }) => ({ input: asText(input), channel, locale: 'zh-Hans' })))
  for (const [index, { about, input, channel }] of fixtures.entries()) {
    assert.equal(JSON.stringify(answer(faceid, input, { channel })), JSON.stringify(answers[index]), about)
  }
})
