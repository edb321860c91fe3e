// Tests of the stories in tests/sessions/, in the built package.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { load } from './engine.mjs'
import { channelsOf, play, SEED, START } from './stories.mjs'

const faceid = await load({ locale: 'zh-Hans' })
const scenarios = JSON.parse(readFileSync(new URL('../sessions/scenarios.json', import.meta.url), 'utf8'))
const channels = channelsOf(faceid)

/** Returns a step in the form of the expectations, with instants and waits in seconds. */
function described(step) {
  return {
    ...step,
    notBefore: step.notBefore === null ? null : (step.notBefore - START) / 1000,
    needs: step.retry?.needs,
    by: step.retry?.by,
    delay: step.retry ? step.retry.delayMs / 1000 : null,
    second: step.message.second !== null,
  }
}

function compare(step, { notBeforeBetween, ...expect }) {
  const actual = described(step)
  for (const [field, value] of Object.entries(expect)) assert.deepEqual(actual[field], value, field)
  if (notBeforeBetween) {
    const [least, most] = notBeforeBetween
    assert.ok(
      actual.notBefore >= least && actual.notBefore <= most,
      `${actual.notBefore} is not in ${notBeforeBetween}`,
    )
  }
}

test('there are at least forty stories', () => assert.ok(scenarios.length >= 40))

for (const story of scenarios) {
  test(story.about, () => {
    for (const { event, step, problem } of play(faceid, channels, story)) {
      assert.equal(step !== null, 'expect' in event)
      if (step) compare(step, event.expect)
      assert.equal(problem, event.restored ?? null)
    }
  })
}

test('a step has all that an outcome has, and is reported like one', async () => {
  const events = []
  const own = await load({ locale: 'en', onOutcome: (event) => events.push(event) })
  const step = own.session({ at: START, seed: SEED }).step('?code=66660018&orderNo=o1&newSign=x', { at: START })
  const outcome = faceid.handle('?code=66660018&orderNo=o1&newSign=x', { at: START, locale: 'en' })
  const { attempt, remaining, lastTry, escalated, notBefore, reason, ...rest } = step
  // It tells the attempt besides.
  const reference = { ...outcome.reference, support: step.reference.support }
  assert.deepEqual(rest, { ...outcome, reference })
  assert.equal(lastTry, false)
  assert.deepEqual([attempt, escalated, notBefore, reason], [1, null, null, null])
  assert.deepEqual(remaining, { captures: 3, billed: 2, automatic: 5 })
  assert.equal(events.length, 1)
})

test('a policy out of its range is an error that says the range', () => {
  const bad = [
    { captures: -1 },
    { captures: 0 },
    { billed: 1.5 },
    { automatic: 101 },
    { sameAdvice: '2' },
    { lifetimeMs: Number.NaN },
  ]
  for (const policy of [...bad, { longestWaitMs: Number.POSITIVE_INFINITY }, { captures: null }]) {
    assert.throws(
      () => faceid.session({ policy }),
      { name: 'FaceidError', code: 'invalid_policy' },
      JSON.stringify(policy),
    )
  }
  assert.throws(
    () => faceid.session({ policy: { billed: -1 } }),
    /^FaceidError: policy\.billed: takes a whole number from 0 to 100$/,
  )
  assert.throws(() => faceid.session({ policy: 3 }), { code: 'invalid_option' })
})

test('misuse leaves a session as it was', () => {
  const session = faceid.session({ at: START, seed: SEED })
  const before = session.save()
  for (const ask of ['now', 'step', 'confirm']) {
    const call = (options) => (ask === 'now' ? session.now(options) : session[ask]('0', options))
    assert.throws(() => call({ channel: 'sdk', at: 'now' }), { code: 'invalid_option' })
    assert.throws(() => call({ channel: 'weixin' }), { code: 'unknown_channel' })
  }
  assert.equal(session.save(), before)
})

test('an instant that is none is an error wherever one is taken', () => {
  const saved = faceid.session({ at: START }).save()
  for (const at of [Number.NaN, '2026-03-02', new Date('x'), Number.POSITIVE_INFINITY, true, {}]) {
    const session = faceid.session({ at: START, seed: SEED })
    const before = session.save()
    const wrong = { name: 'FaceidError', code: 'invalid_option' }
    assert.throws(() => faceid.session({ at }), wrong)
    assert.throws(() => faceid.session({ at, saved }), wrong)
    assert.throws(() => session.now({ at }), wrong)
    assert.throws(() => session.step('1201', { channel: 'wechat', at }), wrong)
    assert.throws(() => session.confirm(true, { at }), wrong)
    assert.throws(() => session.restore(saved, { at }), wrong)
    assert.throws(() => session.reset({ at }), wrong)
    assert.equal(session.save(), before)
  }
})

test('an input that says nothing of an attempt, or whose channel is not settled, leaves a session as it was', () => {
  const session = faceid.session({ at: START, seed: SEED })
  const before = session.save()
  for (const [input, channel, problem] of [
    [{}, undefined, 'no_result'],
    ['?code=071abcDEF0Za1b2c3D4e5F&state=s', 'sdk', 'no_result'],
    ['66660018', undefined, 'channel_required'],
    [
      { isSuccess: false, error: { domain: 'WBFaceErrorDomainCompareServer', code: '66660004' } },
      'wechat',
      'channel_mismatch',
    ],
  ]) {
    const step = session.step(input, { channel, at: START })
    assert.equal(step.problem, problem)
    assert.equal(step.passed, null)
    assert.equal(session.save(), before)
  }
})

test('a session that was given an instant goes on by that clock', () => {
  const server = Date.now() - 3 * 86_400_000
  const session = faceid.session({ at: server, seed: SEED })
  const { notBefore } = session.step('?code=400506&orderNo=o1&newSignature=x')
  assert.ok(notBefore >= server + 30_000 && notBefore < server + 60_000)
  assert.equal(session.now().attempt, 1)
  session.reset()
  assert.equal(faceid.session({ saved: session.save(), at: server + 1000 }).problem, null)
})

/** The sentences of each language about the last attempt, and about the limits that end a session. */
const SAID = {
  'zh-Hans': [/这是最后一次机会。$/, /^你已经试了 3 次。/],
  'zh-Hant': [/這是最後一次機會。$/, /^你已經試了 3 次。/],
  en: [/ This is the last try\.$/, /^You've tried 3 times\. /],
}

for (const [locale, [last, tried]] of Object.entries(SAID)) {
  test(`the message says that the next try is the last, and how often it was tried: ${locale}`, () => {
    const session = faceid.session({ at: START, seed: SEED })
    const step = (code, order) =>
      session.step(`?code=${code}&orderNo=${order}&newSignature=x`, { at: START + order * 60_000, locale })
    const first = step('-5023', 1)
    assert.equal(first.lastTry, false)
    assert.doesNotMatch(first.message.text, last)
    const second = step('66660037', 2)
    assert.equal(second.lastTry, true)
    assert.match(second.message.text, last)
    assert.match(session.now({ at: START + 130_000, locale }).message.text, last)
    const third = step('66660041', 3)
    assert.equal(third.reason, 'captures_spent')
    assert.match(third.message.text, tried)
    assert.doesNotMatch(third.message.text, last)
    assert.match(session.now({ at: START + 200_000, locale }).message.text, tried)
  })
}

test('a person is never told of tries that were none: the vendor ended it', () => {
  const session = faceid.session({ at: START, seed: SEED })
  session.step('1201', { channel: 'wechat', at: START })
  session.step('1203', { channel: 'wechat', at: START + 1000 })
  const step = session.step('16', { channel: 'wechat', at: START + 2000, locale: 'en' })
  assert.equal(step.reason, 'vendor_limit')
  assert.doesNotMatch(step.message.text, /tried/)
})

test('what is saved is short, printable and holds nothing of the input', () => {
  const session = faceid.session({ at: START, seed: SEED })
  session.step(
    { isSuccess: false, orderNo: 'orderOfZhang', error: { domain: 'x', code: 'nameOfZhang' } },
    { at: START },
  )
  assert.match(session.save(), /^[\w.-]{20,200}$/)
  assert.doesNotMatch(session.save(), /Zhang/)
})

test('a text that is saved today is understood by every later version', () => {
  const saved = 'f1.mm9hf5s0-mm9hf8vc-2-2-1-0-2-0-0-1-0-3-name_id_mismatch-.x'
  const problem = (text) => faceid.session({ saved: text, at: START }).problem
  assert.equal(problem(saved), 'corrupt')
  assert.equal(problem(SAVED_BY_VERSION_1), null)
  assert.deepEqual(faceid.session({ saved: SAVED_BY_VERSION_1, at: START + 60_000 }).remaining, {
    captures: 1,
    billed: 1,
    automatic: 5,
  })
})

/** Two attempts, one of them billed, as version 1 of the format saved them. */
const SAVED_BY_VERSION_1 = 'f1.mm8h21s0-mm8h3c2o-2-2-1-0-1-0-0-1-3-0-0-0-name_id_mismatch-.qhqf80'
