// Tests that the native core and the built package read any text identically, to the byte.

import assert from 'node:assert/strict'
import test from 'node:test'
import { catalogFacts } from '../../scripts/catalog.mjs'
import { answer, asText } from './answer.mjs'
import { load } from './engine.mjs'
import { fixtures, native } from './fixtures.mjs'

const COUNT = 100_000
const LOCALES = ['zh-Hans', 'zh_HK', 'en-US', 'fr']
const CHANNELS = [undefined, 'wechat', 'sdk', 'intent', 'nfc-terminal', 'huiyan', 'wechat-face', 'api']

/** Returns a random number generator that repeats its sequence in every run (xorshift32). */
function generator(seed) {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** Fragments that the readers look for, and fragments that could confuse them. */
const PIECES = [
  ...[
    '0',
    '-0',
    '1e999',
    '-1',
    '66660018',
    '"0"',
    '" 0 "',
    'null',
    'true',
    'false',
    '{}',
    '[]',
    '[0]',
    '""',
    '2.0',
    '1e2',
  ],
  ...[
    '"\\ud800"',
    '"\\udfff\\ud800"',
    '"\\u0030"',
    '"张三"',
    '"\\n0"',
    '{"code":0}',
    '12345678901234567890',
    '007',
    '-',
    '"',
  ],
  ...[
    '?',
    '&',
    '=',
    '#',
    '%',
    '%30',
    '%FF',
    '+',
    'code=0',
    '&code=1',
    'newSign=',
    '{',
    '}',
    ',',
    ':',
    '\ufeff',
    '\u0000',
    ' ',
  ],
]

const random = generator(20_261_124)
const pick = (list) => list[random(list.length)]

/** Returns a fixture's text with a part replaced, doubled, cut or moved. */
function mutate(text) {
  const start = random(text.length)
  const end = Math.min(text.length, start + random(12))
  const edits = [
    () => text.slice(0, start) + pick(PIECES) + text.slice(end),
    () => text.slice(0, start) + text.slice(end),
    () => text.slice(0, end) + text.slice(start),
    () => text.slice(0, start),
    () => text.replace(/:\s*("[^"]*"|-?\d+|null|true|false)/g, (value) => (random(4) ? value : `:${pick(PIECES)}`)),
    () => text.replace(/=[^&#]*/g, (value) => (random(3) ? value : `=${pick(PIECES)}`)),
  ]
  return pick(edits)()
}

/** Returns a fixture's text after one or more mutations. */
function mutated() {
  let input = asText(pick(fixtures).input)
  for (let edits = random(3); edits >= 0; edits -= 1) input = mutate(input || '0')
  return input
}

test(`${COUNT} mutated inputs`, async () => {
  const faceid = await load({ locale: 'zh-Hans' })
  const requests = Array.from({ length: COUNT }, () => {
    const input = mutated()
    return { input, channel: pick(CHANNELS), locale: pick(LOCALES), at: random(2) ? 1.6e12 + random(10) : undefined }
  })
  const answers = native(requests)
  let passes = 0
  for (const [index, request] of requests.entries()) {
    const actual = answer(faceid, request.input, request)
    assert.equal(JSON.stringify(actual), JSON.stringify(answers[index]), JSON.stringify(request))
    if (actual.passed) passes += 1
  }
  assert.ok(passes > 0 && passes < COUNT / 4, `${passes} passes: the inputs are neither all good nor all bad`)
})

// Rust has no name for it, so that there is nothing to compare with.
test(`a channel that does not exist is misuse with ${COUNT / 100} mutated inputs`, async () => {
  const faceid = await load({ locale: 'zh-Hans' })
  for (let count = 0; count < COUNT / 100; count += 1) {
    const input = mutated()
    assert.equal(answer(faceid, input, { channel: 'nope' }).error, 'unknown_channel', input)
  }
})

test('every code, in every language, with and without an instant on either side of a change of billing', async () => {
  const faceid = await load({ locale: 'zh-Hans' })
  const instants = [undefined, Date.UTC(2021, 6, 18), Date.UTC(2026, 0, 1)]
  const requests = faceid
    .catalog()
    .flatMap(({ channel, code }) =>
      catalogFacts().languages.flatMap(({ locale }) => instants.map((at) => ({ input: code, channel, locale, at }))),
    )
  const answers = native(requests)
  for (const [index, request] of requests.entries()) {
    const { channel, input, locale, at } = request
    const expected = JSON.stringify(answers[index])
    assert.equal(JSON.stringify(answer(faceid, input, request)), expected, JSON.stringify(request))
    // Once as the core says it, and once as it is remembered.
    for (const time of ['first', 'second']) {
      assert.equal(JSON.stringify(faceid.lookup(channel, input, { locale, at })), expected, `${time} lookup`)
    }
  }
})
