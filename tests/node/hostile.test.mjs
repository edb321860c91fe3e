// Tests of hostile input: the outcome is safe, with no exception, no pass, and no change to the input.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import test from 'node:test'
import vm from 'node:vm'
import { FaceidError } from 'faceid-response'
import { answer } from './answer.mjs'
import { load } from './engine.mjs'
import { claim } from './evidence/proof.mjs'
import { native } from './fixtures.mjs'
import { GARBAGE, revoked, throwing } from './garbage.mjs'
import { hosts, PASSES } from './hosts.mjs'

const faceid = await load({ locale: 'en' })
const handle = (input) => faceid.handle(input, { channel: 'sdk' })
const CHANNELS = [...new Set(faceid.catalog().map(({ channel }) => channel))]

for (const [name, input] of Object.entries(GARBAGE)) {
  test(`${name} gives a safe outcome`, () => {
    const outcome = handle(input)
    assert.equal(outcome.known, false)
    assert.equal(outcome.passed, null)
    assert.notEqual(outcome.action, 'proceed')
    // Nothing in it is a terminal's, or it could not be read.
    const { problem } = outcome
    assert.equal(outcome.advice, problem === 'no_result' ? 'not_started' : 'unknown')
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

test('the longest report is whole', () => {
  const tags = Array.from({ length: 70 }, (_, index) => String.fromCodePoint(0x1f600 + index).repeat(70))
  const report = faceid.risk('4', tags)
  assert.equal(report.level, 4)
  assert.deepEqual(
    report.tags,
    tags.slice(0, 64).map((tag) => ({ tag: `${tag.slice(0, 128)}…`, known: false, meaning: null, platforms: [] })),
  )
})

test('what a getter throws does not wear the core out', () => {
  // Every wanted field is asked for and throws: where it did takes longest to be found out.
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  for (let round = 0; round < 20_000; round += 1) {
    handle(throwing)
    faceid.risk(revoked, revoked)
  }
  Error.stackTraceLimit = stackTraceLimit
  assert.equal(faceid.lookup('sdk', 0).passed, true)
})

const FAILURE = {
  isSuccess: false,
  orderNo: 'o1',
  error: { domain: 'WBFaceErrorDomainCompareServer', code: '66660004' },
}

for (const [name, value] of Object.entries({
  ...{ isSuccess: true, code: '0', href: '?code=0&newSignature=s', error: { code: '66660010' }, Response: { code: 0 } },
  ...{ verifyDone: true, token: 'a'.repeat(36), riskInfo: { deviceInfoLevel: '4' }, orderNo: 'o2', RequestId: 'r' },
})) {
  test(`${name} on Object.prototype is nothing that a terminal said, and is read where it did`, () => {
    const inputs = [{}, FAILURE, { [name]: value }, { ...FAILURE, [name]: value }]
    const answers = () => inputs.map((input) => answer(faceid, input, { channel: 'sdk' }))
    const expected = answers()
    Object.prototype[name] = value
    try {
      assert.deepEqual(answers(), expected)
    } finally {
      delete Object.prototype[name]
    }
  })
}

test('what a class gives its instances was said', () => {
  class Result {
    get isSuccess() {
      return false
    }
    get error() {
      return { code: '66660018' }
    }
  }
  assert.equal(handle(new Result()).advice, 'timed_out')
})

test('a getter may ask for other answers while its own input is being read', () => {
  const inner = { isSuccess: false, error: { code: '66660018' }, orderNo: 'inner' }
  const others = [
    () => handle(inner),
    () => faceid.lookup('wechat', '1001', { at: 0 }),
    () => faceid.risk('3', ['202']),
    () => faceid.session({ at: 0, seed: 1 }).step('?code=66660018&newSign=x', { at: 0 }),
    () => handle('x'.repeat(100_000)),
    () => handle(throwing),
    () => faceid.catalog().length,
    () => faceid.lookup('sdk', '0', { locale: ['fr', 'zh-HK'] }),
    () => faceid.handle('0'),
    () => faceid.handle({ isSuccess: true }, { channel: 'wechat' }),
    () => faceid.handle(undefined),
  ]
  const expected = others.map((ask) => ask())
  // What a getter throws is nobody's to hear: it is compared afterwards.
  const rounds = []
  const askAll = () => {
    rounds.push(others.map((ask) => ask()))
  }
  const deep = []
  const input = {
    get isSuccess() {
      askAll()
      return false
    },
    orderNo: 'outer',
    get error() {
      askAll()
      return {
        domain: 'WBFaceErrorDomainCompareServer',
        get code() {
          // As deep as a getter of a getter's input.
          const deeper = Object.defineProperty({ ...inner }, 'success', { enumerable: true, get: askAll })
          deep.push(handle(deeper))
          return '66660004'
        },
      }
    },
  }
  assert.deepEqual(handle(input), handle({ ...FAILURE, orderNo: 'outer' }))
  assert.ok(rounds.length >= 3)
  for (const round of rounds) assert.deepEqual(round, expected)
  assert.ok(deep.length > 0)
  for (const outcome of deep) assert.deepEqual(outcome, expected[0])
})

test('a getter may step another session while a step is being read', () => {
  const [one, other, alone, beside] = [1, 2, 1, 2].map((seed) => faceid.session({ at: 0, seed }))
  const steps = []
  const input = {
    get isSuccess() {
      steps.push(other.step('1201', { channel: 'wechat', at: 0 }))
      return false
    },
    error: FAILURE.error,
  }
  const step = one.step(input, { at: 0 })
  assert.deepEqual(step, alone.step({ isSuccess: false, error: FAILURE.error }, { at: 0 }))
  assert.ok(steps.length > 0)
  for (const given of steps) assert.deepEqual(given, beside.step('1201', { channel: 'wechat', at: 0 }))
  assert.equal(one.save(), alone.save())
  assert.equal(other.save(), beside.save())
})

test('what a getter gives is asked for once', () => {
  const asked = []
  const getter = (name, value) => ({ enumerable: true, get: () => asked.push(name) && value })
  const fields = { isSuccess: getter('isSuccess', false), error: getter('error', FAILURE.error), x: getter('x', 1) }
  assert.equal(handle(Object.defineProperties({}, fields)).code, '66660004')
  assert.deepEqual([...new Set(asked)].sort(), [...asked].sort())
})

test('a list of one is what it holds, and a list of several is no answer', () => {
  assert.deepEqual(handle(['0']), handle('0'))
  assert.deepEqual(handle([FAILURE]), handle(FAILURE))
  for (const several of [['0', '0'], [FAILURE, FAILURE], ['0', null], [undefined, { isSuccess: true }], []]) {
    assert.equal(handle(several).problem, 'no_result')
  }
})

test('an exception, an event or a response never passes, whatever stands on it and whoever it is said to be of', () => {
  let answers = 0
  for (const answer of PASSES) {
    for (const channel of [undefined, ...CHANNELS]) {
      const options = { channel }
      // As an object by itself each is taken for what it is, so that the fields below are those of a pass.
      if (claim(faceid.handle(answer, options))) answers += 1
      for (const [about, input] of hosts(answer)) {
        assert.equal(claim(faceid.handle(input, options)), null, `${about}: ${JSON.stringify(answer)} as ${channel}`)
      }
    }
  }
  assert.ok(answers > 2 * PASSES.length, `${answers} answers`)
})

test('an answer with an exception or an event in the place of its error is none', () => {
  const PASS = { isSuccess: true, orderNo: 'o1', sign: 's' }
  for (const error of [new Error('m'), new DOMException('m', 'AbortError'), new Event('error')]) {
    for (const channel of [undefined, 'sdk', 'intent']) {
      assert.equal(faceid.handle({ ...PASS, error: null }, { channel }).passed, true)
      const outcome = faceid.handle({ ...PASS, error }, { channel })
      assert.deepEqual([outcome.passed, outcome.problem], [null, 'success_contradicts_code'], String(error))
    }
  }
})

const DEEP = 100_000
const DEEP_NAMES = ['Response', 'data', 'result', 'body', 'ret', 'detail', 'raw_data', 'error', 'Text', 'x']
const PASS_AS_TEXT = '{"isSuccess":true,"orderNo":"o1","sign":"s","code":"0"}'

/** Yields the answer of a pass nested in many levels, as an object and as text. */
function* nested() {
  const ways = [
    ...DEEP_NAMES.map((name) => [`{"${name}":`, '}', (inner) => ({ [name]: inner })]),
    ['[', ']', (inner) => [inner]],
    ['[{"data":', '}]', (inner) => [{ data: inner }]],
    ['{"data":[', ']}', (inner) => ({ data: [inner] })],
  ]
  for (const [before, after, wrap] of ways) {
    let object = JSON.parse(PASS_AS_TEXT)
    for (let depth = 0; depth < DEEP; depth += 1) object = wrap(object)
    const text = before.repeat(DEEP) + PASS_AS_TEXT + after.repeat(DEEP)
    yield [`${before}${after}`, object, text]
    yield [`${before}${after} that never ends`, object, before.repeat(DEEP)]
  }
}

test(`an answer ${DEEP} levels deep is none, and is refused at once`, () => {
  const texts = []
  for (const [about, object, text] of nested()) {
    const quoted = JSON.stringify(text)
    // The native core, unoptimised here, is asked about the two that hold the most.
    if (about === '{"data":}' || about === '[{"data":}]') texts.push(text, quoted)
    for (const input of [object, text, quoted, { data: text }, [text]]) {
      for (const channel of [undefined, 'sdk', 'wechat']) {
        const begun = performance.now()
        const outcome = faceid.handle(input, { channel })
        const ms = performance.now() - begun
        assert.equal(claim(outcome), null, about)
        assert.equal(outcome.known, false, about)
        assert.ok(ms < 2000, `${about}: ${ms} ms`)
      }
    }
  }
  const requests = texts.map((input) => ({ input, locale: 'en' }))
  const answers = native(requests)
  assert.equal(answers.length, 4)
  for (const [index, { input }] of requests.entries()) assert.deepEqual(faceid.handle(input), answers[index])
})

test('an instant may be a Date of another realm', () => {
  const foreign = vm.runInNewContext('new Date(1600000000000)')
  assert.ok(!(foreign instanceof Date))
  const ms = foreign.getTime()
  assert.deepEqual(faceid.lookup('sdk', '400506', { at: foreign }), faceid.lookup('sdk', '400506', { at: ms }))
  assert.equal(faceid.session({ at: foreign, seed: 1 }).save(), faceid.session({ at: ms, seed: 1 }).save())
  for (const at of [vm.runInNewContext('new Date("no")'), { [Symbol.toStringTag]: 'Date' }, revoked, throwing]) {
    assert.throws(() => faceid.lookup('sdk', '0', { at }), { name: 'FaceidError', code: 'invalid_option' })
  }
})

test('an object and a list may be of another realm', () => {
  const foreign = vm.runInNewContext('({ input: { isSuccess: true }, tags: ["202"], locale: ["zh-HK"] })')
  assert.equal(handle(foreign.input).passed, true)
  assert.deepEqual(faceid.risk(4, foreign.tags), faceid.risk(4, ['202']))
  assert.equal(faceid.lookup('sdk', '0', { locale: foreign.locale }).message.locale, 'zh-Hant')
})

test('options of a hostile shape are misuse with a code, or absent', () => {
  for (const trap of [revoked, throwing]) {
    for (const call of [
      () => faceid.handle('0', { channel: trap }),
      () => faceid.handle('0', { channel: 'sdk', at: trap }),
      () => faceid.lookup('sdk', '0', { locale: trap }),
      () => faceid.session({ at: trap }),
    ]) {
      assert.throws(call, FaceidError)
    }
    assert.equal(faceid.session({ saved: trap }).problem, 'foreign')
    assert.deepEqual(faceid.session({ policy: trap }).remaining, faceid.session().remaining)
    assert.equal(faceid.risk(3, trap).level, 3)
  }
})

test('under frozen intrinsics all is as ever, and misuse is a FaceidError with its code', () => {
  const program = `
    const { load } = await import(${JSON.stringify(new URL('engine.mjs', import.meta.url).href)})
    const faceid = await load({ locale: 'en' })
    const misuse = (call) => { try { call() } catch (error) { return [error.name, error.code, error instanceof Error] } }
    console.log(JSON.stringify([
      Object.isFrozen(Error.prototype) && Object.isFrozen(Object.prototype),
      faceid.handle('0').problem,
      misuse(() => faceid.lookup('nope', '0')),
      misuse(() => faceid.session({ policy: { captures: 0 } })),
      faceid.handle('?code=66660018&newSign=x').advice,
      faceid.session().step({ isSuccess: true, orderNo: 'o1' }).advice,
    ]))`
  const flags = ['--frozen-intrinsics', '--no-warnings', '--input-type=module']
  const printed = execFileSync('node', [...flags, '--eval', program], { encoding: 'utf8' })
  assert.deepEqual(JSON.parse(printed), [
    true,
    'channel_required',
    ...['unknown_channel', 'invalid_policy'].map((code) => ['FaceidError', code, true]),
    'timed_out',
    'completed',
  ])
})
