// Tests of `faceid-response/samples`: the samples are what terminals return, and each code of each channel is read back
// as itself.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import test from 'node:test'
import { answer, callback, of, redirect, STORIES, story } from 'faceid-response/samples'
import { asText } from './answer.mjs'
import { load } from './engine.mjs'
import { fixtures, native } from './fixtures.mjs'

const faceid = await load({ locale: 'en' })
const rows = faceid.catalog()

/** The channels whose only answer is a server's verdict. A verdict can be a pass, while the code alone is none. */
const VERDICTS = ['intent-question', 'intent-read-aloud', 'huiyan']

/** Returns the fields of an outcome that depend on the code alone, and not on the attempt or the device. */
const decided = ({ reference, risk, ...outcome }) => outcome

/**
 * Tells whether an error is the App SDK's own, by its domain. The vendor has no result of it, so that it needs a new
 * token.
 */
const isOfTheApp = (input) => /WBFaceErrorDomain(?!CompareServer)/.test(JSON.stringify(input))

const expected = ({ channel, code }, input) => {
  const outcome = decided(faceid.lookup(channel, code))
  if (VERDICTS.includes(channel) && code === '0') return { ...outcome, passed: true }
  return isOfTheApp(input) && outcome.retry ? { ...outcome, retry: { ...outcome.retry, needs: 'token' } } : outcome
}

test('each code of each channel, in its commonest shape, has the outcome of lookup', () => {
  for (const row of rows) {
    const { input, options } = of(row.channel, row.code)
    const about = `${row.channel} ${row.code}`
    assert.deepEqual(decided(faceid.handle(input, options)), expected(row, input), about)
    assert.deepEqual(decided(faceid.handle(asText(input), options)), expected(row, input), `${about}: text`)
  }
})

test('the native core reads the same', () => {
  const commonest = rows.map(({ channel, code }) => of(channel, code))
  const answers = native(commonest.map(({ input, options }) => ({ input: asText(input), ...options, locale: 'en' })))
  assert.equal(answers.length, rows.length)
  for (const [index, { input, options }] of commonest.entries()) {
    assert.equal(JSON.stringify(faceid.handle(input, options)), JSON.stringify(answers[index]), asText(input))
  }
})

test('the same samples are in samples.json, for tests in other languages', () => {
  const published = JSON.parse(readFileSync(new URL('../../pkg/samples.json', import.meta.url), 'utf8'))
  assert.deepEqual(
    published,
    rows.map(({ channel, code }) => ({ channel, code, input: of(channel, code).input })),
  )
})

const PRODUCTS = ['mobile-h5', 'pc-h5', 'intent-h5', 'wechat-h5', 'eid-h5']
const PLATFORMS = ['ios', 'android', 'harmonyos', 'uni-app', 'flutter', 'mini-program', 'eid-mini-program', 'jssdk']
const APIS = [
  ...['GetDetectInfoEnhanced', 'GetDetectInfo', 'GetEidResult', 'CheckEidTokenStatus', 'GetFaceIdResult'],
  ...['DetectAuth', 'GetEidToken', 'GetFaceIdToken', 'queryfacerecord', 'getWillFaceResult', 'getIdcardNfcResult'],
  ...['queryVerifyInfo', 'getinfo'],
]

/** The names of samples without a code, which say only that the person is done. */
const CODELESS = ['wechat-h5', 'eid-h5', 'eid-mini-program', 'CheckEidTokenStatus', 'mini-program nfc-terminal']

/** Returns the result of a call; undefined where it throws. */
function unless(call) {
  try {
    return call()
  } catch (error) {
    assert.equal(error.name, 'FaceidError')
    assert.equal(error.code, 'invalid_option')
    return undefined
  }
}

/** Every sample function for every code, with its name and its sample. */
const samples = rows.flatMap(({ channel, code }) =>
  [
    ...PRODUCTS.map((product) => ({ name: product, made: unless(() => redirect(channel, code, { product })) })),
    ...PLATFORMS.map((name) => ({ name, made: unless(() => callback(name, channel, code)) })),
    ...APIS.map((name) => ({ name, made: unless(() => answer(name, code, { channel })) })),
  ].map((each) => ({ ...each, channel, code })),
)

test('whatever hands over a code at all, it is read back as that code', () => {
  const given = samples.filter(({ made }) => made !== undefined)
  assert.ok(given.length > 1200, `${given.length} samples`)
  for (const { name, channel, code, made } of given) {
    const outcome = faceid.handle(made, { channel })
    const about = `${name}: ${channel} ${code}`
    const isCodeless = code === '0' && CODELESS.some((each) => each === name || each === `${name} ${channel}`)
    const done = { advice: channel === 'nfc-terminal' ? 'card_read' : 'completed', action: 'proceed' }
    const { advice, action } = isCodeless ? done : faceid.lookup(channel, code)
    assert.deepEqual(
      [outcome.channel, outcome.code, outcome.known, outcome.problem, outcome.advice, outcome.action],
      [channel, isCodeless ? null : code, true, null, advice, action],
      about,
    )
  }
  for (const name of [...PRODUCTS, ...PLATFORMS, ...APIS]) {
    assert.ok(
      given.some((each) => each.name === name),
      `${name} hands over something`,
    )
  }
})

test('an answer whose channel nobody names is of one that lists the code', () => {
  let answers = 0
  for (const { code } of rows) {
    for (const api of APIS) {
      const made = unless(() => answer(api, code))
      if (made === undefined) continue
      answers += 1
      const listing = rows.filter((row) => row.code === code).map(({ channel }) => channel)
      const known = listing.filter((channel) => {
        const outcome = faceid.handle(made, { channel })
        return outcome.problem === null && outcome.known
      })
      assert.ok(known.length > 0, `${api} ${code}: ${JSON.stringify(made)}`)
    }
  }
  assert.ok(answers > 800, `${answers} answers`)
  assert.throws(() => answer('GetDetectInfoEnhanced', '-100'), /what does: callback of mini-program/)
  // What no table has may be anybody's.
  assert.equal(faceid.handle(answer('GetDetectInfoEnhanced', '-777'), { channel: 'wechat' }).code, '-777')
})

test('`of` makes what the named product hands over', () => {
  const { input, options } = of('sdk', '66660018', { product: 'pc-h5' })
  assert.equal(input, redirect('sdk', '66660018', { product: 'pc-h5' }))
  assert.deepEqual(options, { channel: 'sdk' })
  assert.equal(of('wechat', '0', { product: 'wechat-h5' }).input, redirect('wechat', '0'))
  assert.throws(() => of('wechat', '1002', { product: 'wechat-h5' }), /wechat-h5 does not hand over '1002'/)
  assert.throws(() => of('sdk', '66660018', { product: 'tv' }), /mobile-h5, pc-h5/)
  assert.throws(() => of('sdk', '66660018', { variant: 'x' }), /no variant 'x' of a terminal of 'sdk'/)
})

test('the domain of an error of the App SDK tells whether the vendor has a result', () => {
  const confirms = (code) => faceid.handle(callback('ios', 'sdk', code)).confirm
  assert.deepEqual(['66660004', '41000', '51100', '400101'].map(confirms), [true, false, false, false])
  const domainOf = (code, platform = 'ios') => callback(platform, 'sdk', code).error.domain
  assert.equal(domainOf('41005'), 'WBFaceErrorDomainNativeProcess')
  assert.equal(domainOf('43005', 'harmonyos'), 'WBFaceErrorDomainNativeProcess')
  assert.equal(domainOf('31100'), 'WBFaceErrorDomainGetInfoNetwork')
  assert.equal(domainOf('51100'), 'WBFaceErrorDomainCompareNetwork')
  assert.equal(domainOf('66660004'), 'WBFaceErrorDomainCompareServer')
  assert.equal(callback('ios', 'sdk', '11000').domain, 'WBFaceErrorDomainParams')
  assert.equal(callback('ios', 'sdk', '21100').domain, 'WBFaceErrorDomainLoginNetwork')
  assert.equal(callback('ios', 'sdk', '400101').domain, 'WBFaceErrorDomainLoginServer')
  assert.equal(callback('flutter', 'sdk', '41005').errorDomain, 'NativeProcess')
})

test('what a terminal cannot hand over is refused, and the error tells what can', () => {
  const refused = (call, pattern) =>
    assert.throws(call, { name: 'FaceidError', code: 'invalid_option', message: pattern })
  refused(
    () => redirect('sdk', '41000'),
    /H5 does not hand over '41000' of 'sdk'; what does: callback of ios, callback of/,
  )
  refused(() => redirect('sdk', '43000'), /callback of harmonyos$/)
  refused(() => redirect('wechat', '2016'), /answer of GetDetectInfoEnhanced/)
  refused(() => redirect('nfc-server', '0'), /answer of getIdcardNfcResult/)
  refused(() => callback('ios', 'sdk', '43000'), /callback of harmonyos/)
  refused(() => callback('harmonyos', 'sdk', '41000'), /callback of ios/)
  refused(() => callback('ios', 'sdk', '3001'), /redirect of mobile-h5/)
  refused(() => callback('ios', 'wechat', '2016'), /callback of mini-program/)
  refused(() => callback('android', 'nfc-terminal', '-201'), /callback of mini-program/)
  refused(() => answer('queryfacerecord', '41000'), /callback of ios/)
  refused(() => answer('queryfacerecord', null), /does not hand over that it is not finished/)
  refused(() => answer('GetDetectInfoEnhanced', '-999', { channel: 'wechat' }), /callback of mini-program/)
  refused(() => of('sdk', 'LimitExceeded'), /no terminal of 'sdk' hands over 'LimitExceeded'/)
  refused(() => of('intent', '41000'), /no terminal of 'intent' hands over '41000'; what does: callback of ios/)
  refused(() => of('sdk', null), /not finished; what does: .*answer of GetDetectInfoEnhanced/)
})

test('misuse says what there is', () => {
  const refused = (call, code, message) => assert.throws(call, { name: 'FaceidError', code, message })
  refused(() => of('nope', '0'), 'unknown_channel', /wechat/)
  refused(() => redirect('nope', '0'), 'unknown_channel', /wechat/)
  refused(() => redirect('sdk', '0', { product: 'tv' }), 'invalid_option', /mobile-h5, pc-h5/)
  refused(() => callback('symbian', 'sdk', '0'), 'invalid_option', /ios, android/)
  refused(() => answer('GetNothing', '0'), 'invalid_option', /GetDetectInfoEnhanced/)
  refused(() => of('sdk', ''), 'invalid_option', /takes a code/)
  refused(() => of('sdk', {}), 'invalid_option', /takes a code/)
  refused(() => callback('android', 'sdk', '41000', { variant: 'x' }), 'invalid_option', /it has number/)
  refused(() => callback('ios', 'sdk', '41000', { variant: 'x' }), 'invalid_option', /it has none/)
  refused(() => redirect('sdk', '0', { page: new URL('https://x.test/') }), 'invalid_option', /page takes a text/)
  refused(() => answer('queryfacerecord', '0', { orderNo: 7 }), 'invalid_option', /orderNo takes a text/)
  assert.equal(redirect('sdk', '0', { orderNo: null, page: null }), redirect('sdk', '0'))
})

test('a sample of the person who has not finished', () => {
  for (const api of ['GetDetectInfoEnhanced', 'GetDetectInfo', 'GetEidResult', 'CheckEidTokenStatus']) {
    assert.equal(faceid.handle(answer(api, null)).advice, 'not_finished', api)
  }
  assert.equal(faceid.handle(callback('eid-mini-program', 'wechat', null)).advice, 'not_finished')
})

test('a code may be a number, and one that no table has is a sample too', () => {
  assert.deepEqual(of('sdk', 66660018), of('sdk', '66660018'))
  const { input, options } = of('sdk', '66669999')
  assert.deepEqual([faceid.handle(input, options).code, faceid.handle(input, options).known], ['66669999', false])
})

test('an address is that of the page', () => {
  const at = (page) => redirect('sdk', '66660018', { page, orderNo: 'o7' })
  const params = (address) => address.slice(address.lastIndexOf('?'))
  assert.match(redirect('sdk', '0'), /^https:\/\/m\.example\.com\/verify\?code=0&orderNo=/)
  assert.match(at('http://localhost:5173/v?lang=en'), /^http:\/\/localhost:5173\/v\?lang=en&code=66660018&orderNo=o7&/)
  assert.match(at('https://x.test/#/done'), /^https:\/\/x\.test\/#\/done\?code=66660018&orderNo=o7&/)
  for (const page of [
    'https://x.test/',
    'https://x.test/?a=1',
    'https://x.test/#/done',
    'https://x.test/?s=1#/d?x=2',
  ]) {
    assert.deepEqual(
      [faceid.handle(at(page)).code, faceid.handle(at(page)).reference.orderNo],
      ['66660018', 'o7'],
      page,
    )
  }
  assert.match(params(redirect('sdk', '66660004', { product: 'pc-h5' })), /newSign=/)
  assert.match(params(redirect('intent', '0')), /faceCode=0&willCode=0/)
})

test('ids are put where the shape has them', () => {
  const token = '11111111-2222-4333-8444-555555555555'
  const orderNo = (input) => faceid.handle(input).reference.orderNo
  assert.equal(orderNo(callback('uni-app', 'sdk', '41000', { orderNo: 'mine' })), 'mine')
  assert.equal(orderNo(callback('uni-app', 'sdk', '41000', { orderNo: 'mine', variant: 'text' })), 'mine')
  assert.equal(orderNo(answer('queryfacerecord', '0', { orderNo: 'mine' })), 'mine')
  assert.equal(callback('mini-program', 'wechat', '0', { token }).BizToken, token)
  assert.equal(new URL(redirect('wechat', '0', { token })).searchParams.get('BizToken'), token)
  assert.equal(faceid.handle(answer('GetEidResult', '0', { requestId: 'r9' })).reference.requestId, 'r9')
})

test('a variant is another shape of the same terminal', () => {
  assert.equal(callback('android', 'sdk', '41000', { variant: 'number' }).error.code, 41000)
  assert.equal(callback('android', 'sdk', '41000').error.code, '41000')
  assert.equal(callback('mini-program', 'wechat', '15', { variant: 'error_code' }).error_code, 15)
  assert.equal(typeof callback('uni-app', 'sdk', '41000', { variant: 'text' }).data, 'string')
})

test('a sample has no words of the vendor: they change without notice', () => {
  for (const { name, made, code } of samples.filter(({ made }) => typeof made === 'object')) {
    const text = JSON.stringify(made)
    for (const [, key, words] of text.matchAll(/"(desc|reason|\w*[mM]sg|message|Description)\\?":\\?"([^"\\]*)/g)) {
      assert.match(words, /^(?:|\w+:(?:ok|fail|cancel)?)$/, `${name} ${code}: ${key}`)
    }
  }
})

test('each sample is new: who changes one changes no other', () => {
  const once = callback('ios', 'sdk', '66660004')
  once.error.code = 'spoilt'
  once.extra = true
  assert.equal(callback('ios', 'sdk', '66660004').error.code, '66660004')
  assert.ok(!('extra' in callback('ios', 'sdk', '66660004')))
})

test('every shape that is marked as a sample in the fixtures is used', () => {
  const marked = fixtures.flatMap(({ sample }) => [sample ?? []].flat())
  assert.ok(marked.length > 60, `${marked.length}`)
  for (const { names } of marked)
    for (const name of names) assert.ok([...PRODUCTS, ...PLATFORMS, ...APIS].includes(name), name)
})

/** The channels that stories are told for, each with the call of its server. */
const TOLD = { sdk: 'queryfacerecord', wechat: 'GetDetectInfoEnhanced' }

for (const [channel, api] of Object.entries(TOLD)) {
  test(`every code of a story can be handed over, and is in the catalogue: ${channel}`, () => {
    for (const id of STORIES) {
      const [first, ...moves] = story(id, channel)
      assert.deepEqual(first, { move: 'fresh' }, id)
      assert.ok(moves.length > 0, id)
      for (const { move, code, answer: said } of moves) {
        if (move === 'hand') assert.ok(faceid.handle(of(channel, code).input, { channel }).known, `${id}: ${code}`)
        if (typeof said === 'object') assert.equal(faceid.handle(answer(api, said.code, { channel })).code, said.code)
      }
    }
  })
}

test('the stories are what their names say, in every channel that they are told for', () => {
  const codesOf = (id, channel) => story(id, channel).flatMap(({ code }) => code ?? [])
  const rowsOf = (id, channel) => codesOf(id, channel).map((code) => faceid.lookup(channel, code))
  for (const channel of Object.keys(TOLD)) {
    const failures = rowsOf('three_failures', channel)
    assert.equal(new Set(failures.map(({ code }) => code)).size, 3)
    assert.deepEqual([...new Set(failures.map(({ action }) => action))], ['retry'])
    assert.deepEqual(
      rowsOf('billed_twice', channel).map(({ billed }) => billed),
      [true, true],
    )
    const [busy] = rowsOf('wait', channel)
    assert.ok(busy.action === 'retry' && busy.retry.delayMs > 0, busy.advice)
    const [limit] = rowsOf('daily_limit', channel)
    assert.equal(limit.action, 'abort')
    for (const id of ['first_visit', 'result_late', 'contradiction', 'killed']) {
      assert.deepEqual(codesOf(id, channel), ['0'], id)
    }
    const { answer: refusal } = story('contradiction', channel).find(({ move }) => move === 'answer')
    assert.notEqual(faceid.lookup(channel, refusal.code).action, 'proceed')
  }
})

test('a story that there is not, or not for this channel, is an error that tells which there are', () => {
  const refused = (call, code, message) => assert.throws(call, { name: 'FaceidError', code, message })
  refused(() => story('nope', 'sdk'), 'invalid_option', /first_visit, three_failures/)
  refused(() => story('constructor', 'sdk'), 'invalid_option', /first_visit/)
  refused(() => story('wait', 'nfc-terminal'), 'invalid_option', /there are sdk, wechat/)
  refused(() => story('wait', 'nope'), 'unknown_channel', /sdk, intent/)
})

test('each story is new: who changes one changes no other', () => {
  story('wait', 'sdk')[1].code = 'spoilt'
  assert.notEqual(story('wait', 'sdk')[1].code, 'spoilt')
})

test('require() gives the same', () => {
  const samples = createRequire(import.meta.url)('faceid-response/samples')
  assert.deepEqual(samples.of('sdk', '66660018'), of('sdk', '66660018'))
  assert.deepEqual([samples.STORIES, samples.story('wait', 'sdk')], [STORIES, story('wait', 'sdk')])
})
