// Garbage in, a safe outcome out: never an exception, never a pass, never a changed input.

import assert from 'node:assert/strict'
import test from 'node:test'
import { load } from './engine.mjs'
import { GARBAGE, revoked, throwing } from './garbage.mjs'

const faceid = await load({ locale: 'en' })
const handle = (input) => faceid.handle(input, { channel: 'sdk' })

for (const [name, input] of Object.entries(GARBAGE)) {
  test(`${name} gives a safe outcome`, () => {
    const outcome = handle(input)
    assert.equal(outcome.known, false)
    assert.equal(outcome.passed, null)
    assert.notEqual(outcome.action, 'proceed')
    assert.equal(outcome.advice, 'unknown')
    assert.ok(outcome.code === null || outcome.code.length <= 65)
    assert.ok(outcome.message.title)
  })

  test(`${name} as a code gives a safe outcome`, () => {
    const outcome = faceid.lookup('wechat', input)
    assert.equal(outcome.known, false)
    assert.notEqual(outcome.action, 'proceed')
  })

  test(`${name} as risk level and tags gives a report`, () => {
    const report = faceid.risk(input, input)
    assert.equal(report.level, null)
    assert.ok(report.tags.length <= 64)
  })
}

test('an input is never changed', () => {
  const input = { isSuccess: false, error: { code: ' 66660018 ' }, riskInfo: { deviceInfoLevel: 3 } }
  const before = JSON.stringify(input)
  const frozen = Object.freeze(input)
  assert.equal(handle(frozen).code, '66660018')
  assert.equal(JSON.stringify(frozen), before)
})

test('what a getter throws does not wear the core out', () => {
  for (let round = 0; round < 20_000; round += 1) {
    handle(throwing)
    faceid.risk(revoked, revoked)
  }
  assert.equal(faceid.lookup('sdk', 0).passed, true)
})
