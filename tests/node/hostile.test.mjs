// Garbage in, a safe outcome out: never an exception, never a pass, never a changed input.

import assert from 'node:assert/strict'
import test from 'node:test'
import { load } from './engine.mjs'

const faceid = await load({ locale: 'en' })
const handle = (input) => faceid.handle(input, { channel: 'sdk' })

const cyclic = { error: {} }
cyclic.error.error = cyclic
const throwing = new Proxy({}, { get: () => assert.fail('a getter that throws'), getPrototypeOf: () => assert.fail() })
const revoked = Proxy.revocable([], {})
revoked.revoke()

let envelope = { isSuccess: true }
for (let depth = 0; depth < 100_000; depth += 1) envelope = { Response: envelope }
let wrapped = '{"isSuccess":true}'
for (let depth = 0; depth < 8; depth += 1) wrapped = JSON.stringify({ type: 'success', data: wrapped })

const GARBAGE = {
  'an envelope in an envelope, 100,000 deep': envelope,
  'JSON in JSON in JSON': wrapped,
  undefined: undefined,
  true: true,
  NaN: Number.NaN,
  infinity: -Infinity,
  'a huge number': 1e300,
  'a number past 2^53': 2 ** 60,
  'a fraction': 0.5,
  bigint: 10n ** 40n,
  symbol: Symbol('0'),
  function: () => '0',
  date: new Date(0),
  map: new Map([['code', '0']]),
  'an array': ['0'],
  'an array of results': [{ isSuccess: true }],
  'an empty object': {},
  'an object without a prototype': Object.create(null),
  'a cycle': cyclic,
  'a Proxy that throws': throwing,
  'a revoked Proxy': revoked.proxy,
  'a getter that throws': {
    get isSuccess() {
      throw new Error('no')
    },
  },
  'a lone surrogate': '\ud800',
  'a lone surrogate in a query': '?code=\udfff&newSign=x',
  'NUL bytes': '\0\0',
  'ten megabytes': 'x'.repeat(10_000_000),
  'ten megabytes of query': `?code=${'9'.repeat(10_000_000)}`,
  'ten megabytes of pairs': '?a=b'.padEnd(10_000_000, '&a=b'),
  'ten megabytes of JSON': `{"isSuccess":false,"photo":"${'A'.repeat(10_000_000)}"}`,
  'deep nesting': `{"error":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'truncated JSON': '{"isSuccess":true,"orderNo":"o1"',
  'a code that is an object': { code: { toString: () => '0', valueOf: () => 0 } },
  'a code that is a Proxy': { code: throwing },
  'JSON with a prototype': '{"__proto__":{"isSuccess":true},"constructor":{"code":"0"}}',
  'a String object': Object('0'),
}

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
    faceid.risk(revoked.proxy, revoked.proxy)
  }
  assert.equal(faceid.lookup('sdk', 0).passed, true)
})
