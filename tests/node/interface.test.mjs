// Tests of the interface for developers, and of its errors on misuse.

import assert from 'node:assert/strict'
import test from 'node:test'
import { FaceidError } from 'faceid-response'
import { engine, load } from './engine.mjs'

const faceid = await load({ locale: 'en' })
const CHANNELS = [...new Set(faceid.catalog().map(({ channel }) => channel))]

const throws = (code, call) =>
  assert.throws(call, (error) => error instanceof FaceidError && error instanceof Error && error.code === code)

test('an outcome is plain data with exactly the fields of the contract', () => {
  const outcome = faceid.handle('?code=400506&orderNo=o1&newSignature=F0', { at: 1_795_000_000_000 })
  assert.deepEqual(outcome, {
    channel: 'sdk',
    code: '400506',
    known: true,
    problem: null,
    passed: false,
    action: 'retry',
    advice: 'rate_limited',
    remedy: 'wait',
    fault: 'service',
    disclosure: 'public',
    message: outcome.message,
    ways: [],
    meaning: '请求频率过高，请稍后再试',
    handling: null,
    billed: false,
    confirm: false,
    retry: { by: 'user', needs: 'token', delayMs: 30_000, notBefore: 1_795_000_030_000 },
    reference: { orderNo: 'o1', support: '4253-SYJ2-PHVD' },
    risk: null,
  })
  assert.deepEqual(Object.keys(outcome.message), ['title', 'text', 'button', 'second', 'locale'])
  assert.equal(JSON.stringify(JSON.parse(JSON.stringify(outcome))), JSON.stringify(outcome))
})

test('each call gives a new object, so that a caller may change what it got', () => {
  faceid.lookup('sdk', '0').message.title = 'changed'
  assert.notEqual(faceid.lookup('sdk', '0').message.title, 'changed')
})

test('a channel that does not exist is an error that lists those that do', () => {
  for (const channel of ['webchat', 'SDK', '', 'constructor', 7, {}, ['sdk']]) {
    throws('unknown_channel', () => faceid.lookup(channel, '0'))
    throws('unknown_channel', () => faceid.handle('0', { channel }))
  }
  throws('unknown_channel', () => faceid.lookup(undefined, '0'))
  const error = catchError(() => faceid.lookup('nope', '0'))
  assert.deepEqual(error.channels, CHANNELS)
  assert.equal(error.message, `no channel 'nope'; there are ${CHANNELS.join(', ')}`)
  assert.equal(error.name, 'FaceidError')
})

/** Checks the outcome of an input that is not accepted: it claims nothing, and the server is not to be asked. */
function doubtful(outcome, problem, advice) {
  const { passed, action, known, meaning, billed, confirm } = outcome
  assert.deepEqual(
    { problem: outcome.problem, advice: outcome.advice, passed, action, known, meaning, billed, confirm },
    { problem, advice, passed: null, action: 'retry', known: false, meaning: null, billed: null, confirm: false },
  )
  assert.deepEqual(outcome.retry, { by: 'user', needs: 'token', delayMs: 0, notBefore: null })
  assert.ok(outcome.message.title && outcome.message.text && outcome.message.button)
}

test('a code whose channel nothing says is an outcome that says so, and takes its channel from the caller', () => {
  for (const input of ['66660018', 0, '0', '?code=0', { code: 0 }, ['2006'], '{"code":"2006"}', 'hello']) {
    const outcome = faceid.handle(input)
    assert.equal(outcome.channel, null)
    assert.notEqual(outcome.code, null)
    doubtful(outcome, 'channel_required', 'unknown')
    const named = faceid.handle(input, { channel: 'wechat' })
    assert.deepEqual([named.channel, named.code, named.problem], ['wechat', outcome.code, null])
  }
})

test('an input without a result begins: a first visit, a login, nothing at all, whoever it is said to be of', () => {
  const login = 'https://m.example.com/?code=071abcDEF0Za1b2c3D4e5F&state=s'
  const inputs = [undefined, '', {}, [], true, Symbol('x'), () => 0, 'https://m.example.com/', '?from=home', login]
  for (const input of inputs) {
    for (const channel of [undefined, ...CHANNELS]) {
      const outcome = faceid.handle(input, { channel })
      assert.deepEqual([outcome.channel, outcome.code, outcome.fault], [channel ?? null, null, 'none'])
      doubtful(outcome, 'no_result', 'not_started')
    }
  }
  // Of null a terminal that is named says that the person has not finished.
  doubtful(faceid.handle(null), 'no_result', 'not_started')
  assert.equal(faceid.handle(null, { channel: 'wechat' }).advice, 'not_finished')
})

test('a channel that the input contradicts is an outcome that says so, and no pass', () => {
  const PASS = { isSuccess: true, orderNo: 'o1', sign: 's' }
  assert.equal(faceid.handle(PASS).passed, true)
  for (const channel of CHANNELS.filter((channel) => !['sdk', 'intent'].includes(channel))) {
    const outcome = faceid.handle(PASS, { channel })
    assert.equal(outcome.channel, 'sdk')
    doubtful(outcome, 'channel_mismatch', 'unknown')
    assert.equal(outcome.reference.orderNo, 'o1')
  }
})

test('an option of the wrong type is an error that says what it takes', () => {
  for (const at of [
    '2021-07-19',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    new Date('no'),
    {},
    1n,
    Object.create(Date.prototype),
  ]) {
    throws('invalid_option', () => faceid.lookup('sdk', '0', { at }))
    throws('invalid_option', () => faceid.handle('0', { channel: 'sdk', at }))
  }
  for (const locale of [7, {}, true, Symbol('zh')]) {
    throws('invalid_option', () => faceid.lookup('sdk', '0', { locale }))
  }
  assert.match(catchError(() => faceid.lookup('sdk', 0, { at: '?' })).message, /^at: takes /)
})

test('an instant that is none is refused wherever a session takes one, and leaves it as it was', () => {
  const session = faceid.session({ at: 0, seed: 1 })
  const before = session.save()
  for (const at of ['now', Number.NaN, Number.POSITIVE_INFINITY, new Date('no'), {}]) {
    throws('invalid_option', () => faceid.session({ at }))
    throws('invalid_option', () => faceid.session({ saved: before, at }))
    throws('invalid_option', () => session.step('0', { channel: 'sdk', at }))
    throws('invalid_option', () => session.restore(before, { at }))
    throws('invalid_option', () => session.reset({ at }))
    assert.equal(session.save(), before)
  }
})

test('null as options is none', async () => {
  const plain = await load(null)
  assert.equal(plain.engine, engine)
  assert.deepEqual(plain.lookup('sdk', '66660018', null), plain.lookup('sdk', '66660018'))
  assert.deepEqual(plain.handle('?code=0&newSign=x', null), plain.handle('?code=0&newSign=x'))
  const session = plain.session(null)
  assert.deepEqual(session.remaining, plain.session().remaining)
  assert.equal(session.step('?code=66660018&newSign=x', null).attempt, 1)
  assert.equal(session.restore(session.save(), null), null)
  session.reset(null)
  assert.deepEqual(session.remaining, plain.session().remaining)
  const now = plain.session({ policy: null, at: null, seed: null })
  assert.match(now.save(), /^f2\.[1-9a-z][0-9a-z]{7}-/)
  assert.notEqual(now.save().split('-')[9], '1', 'a seed of its own')
  assert.equal(now.step('66660018', { channel: 'sdk', at: null, retryAfterMs: null, locale: null }).attempt, 1)
  const named = { channel: null, locale: null, at: null }
  assert.deepEqual(faceid.handle('?code=0&newSign=x', named), faceid.handle('?code=0&newSign=x'))
  const other = await load({ locale: 'en', messages: null, brand: null, wasm: null, onOutcome: null, onProblem: null })
  assert.deepEqual(other.lookup('sdk', 0), faceid.lookup('sdk', 0))
})

test('the language is that of the call, else of the options', async () => {
  assert.equal(faceid.locale, 'en')
  assert.equal(faceid.lookup('sdk', 0).message.locale, 'en')
  assert.equal(faceid.lookup('sdk', 0, { locale: 'zh_HK_#Hant' }).message.locale, 'zh-Hant')
  assert.equal(faceid.lookup('sdk', 0, { locale: [undefined, 'la', 'zh-CN'] }).message.locale, 'zh-Hans')
  assert.equal((await load({ locale: ['io', 'zh-TW'] })).locale, 'zh-Hant')
  assert.equal((await load({ locale: 'io' })).locale, 'zh-Hans')
  await assert.rejects(load({ locale: 7 }), { name: 'FaceidError', code: 'invalid_option' })
})

test('every outcome of handle and lookup is reported once, without anything that identifies a person', async () => {
  const events = []
  const observed = await load({ locale: 'en', onOutcome: (event) => events.push(event) })
  observed.lookup('sdk', '66660018')
  observed.handle('?code=110101199003077758&orderNo=o1&newSign=F0')
  observed.handle('张三', { channel: 'sdk' })
  observed.handle('0')
  observed.handle({})
  observed.risk('4', '202')
  assert.deepEqual(events[0], {
    channel: 'sdk',
    code: '66660018',
    known: true,
    passed: false,
    action: 'retry',
    advice: 'timed_out',
    remedy: 'start_over',
    fault: 'user',
    billed: false,
    locale: 'en',
    engine,
  })
  assert.deepEqual(
    events.map(({ code }) => code),
    ['66660018', null, null, null, null],
  )
})

function catchError(call) {
  try {
    call()
  } catch (error) {
    return error
  }
  throw new Error('it did not throw')
}

test('a code looked up again gives the same outcome, in whatever order, language and spelling it is asked for', () => {
  const codes = faceid.catalog().map(({ channel, code }) => [channel, code])
  const spellings = (code) => [code, ` ${code} `, ...(/^-?\d+$/.test(code) ? [Number(code)] : [])]
  for (const locale of [undefined, 'zh-HK', ['zh-CN']]) {
    for (const [channel, code] of codes) {
      const first = faceid.lookup(channel, code, { locale, at: undefined })
      const { at, ...options } = { at: 0, locale }
      for (const spelling of spellings(code)) {
        assert.deepEqual(faceid.lookup(channel, spelling, options), first, `${channel} ${spelling}`)
      }
      const notes = faceid.lookup(channel, code, { locale, at })
      assert.deepEqual({ ...notes, retry: null, billed: null }, { ...first, retry: null, billed: null })
    }
  }
})

test('an instant is never answered from another one', () => {
  const [before, after] = ['2021-07-18', '2021-07-20'].map((date) => new Date(date))
  faceid.lookup('wechat', 1001)
  const changed = faceid.catalog().find(({ billedBefore }) => billedBefore)
  for (let time = 0; time < 2; time++) {
    assert.equal(faceid.lookup(changed.channel, changed.code, { at: before }).billed, true)
    assert.equal(faceid.lookup(changed.channel, changed.code, { at: after }).billed, false)
    assert.equal(faceid.lookup(changed.channel, changed.code).billed, false)
  }
})
