// Tests of `faceid-response/tools`: the WebAssembly and the plain JavaScript answer like the page's core and the native
// one.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import test from 'node:test'
import { parse } from 'acorn'
import { load } from 'faceid-response'
import { loadTools } from 'faceid-response/tools'
import { catalogFacts } from '../../scripts/catalog.mjs'
import { at } from '../../scripts/run.mjs'
import { problemsOf, TOOLS } from '../../scripts/wasm.mjs'
import { fixtures, native } from './fixtures.mjs'

const require = createRequire(import.meta.url)
const forms = {
  wasm: await loadTools(),
  plain: (await import('../../pkg/tools-plain.js')).tools,
}
const faceid = await load({ locale: 'en' })
const CHANNELS = [...new Set(faceid.catalog().map(({ channel }) => channel))]

/**
 * Checks the channels that an error offers: each of them settles the input. If the input has a channel of its own, no
 * other channel does.
 */
function fits(tools, input, options, { code, message, channels }) {
  assert.ok(channels.length > 0 && channels.every((channel) => message.includes(channel)), message)
  for (const channel of CHANNELS) {
    const { problem } = tools.explain(input, { ...options, channel })
    const isFit = channels.includes(channel)
    if (isFit || code === 'channel_mismatch')
      assert.equal(problem === null, isFit, `${JSON.stringify(input)} as ${channel}`)
  }
}

/** Tells whether a text is in plain English. The electronic ID may have its Chinese name, since it has no other. */
const isEnglish = (text) => typeof text === 'string' && /^[ -~]{4,}$/.test(text.replaceAll('E证通', 'E'))

test('require() has them too, as WebAssembly and plain', async () => {
  const { loadTools } = require('faceid-response/tools')
  assert.deepEqual((await loadTools()).catalog(), forms.wasm.catalog())
  assert.deepEqual(require('../../pkg/tools-plain.cjs').tools.catalog(), forms.wasm.catalog())
})

test('the binary is WebAssembly 1.0, and can be had as a file', async () => {
  assert.deepEqual(problemsOf(at(TOOLS)), [])
  const file = readFileSync(require.resolve('faceid-response/tools/wasm'))
  for (const wasm of [file, await WebAssembly.compile(file), (imports) => instantiate(file, imports)]) {
    const { loadTools } = await import(`../../pkg/tools.js?${Math.random()}`)
    assert.equal((await loadTools({ wasm })).catalog().length, faceid.catalog().length)
  }
})

const instantiate = async (file, imports) => (await WebAssembly.instantiate(file, imports)).instance

test('the scripts are of 2017, need no eval, and name no folder of the building machine', () => {
  for (const name of ['tools.js', 'tools-plain.js', 'tools.cjs', 'tools-plain.cjs']) {
    const script = readFileSync(at('pkg', name), 'utf8')
    // A dynamic import is of 2020 by the letter, and older than the engines that must run this.
    const sourceType = name.endsWith('.cjs') ? 'script' : 'module'
    parse(script.replace('import("./tools-plain.js")', 'null'), { ecmaVersion: 2017, sourceType })
    assert.doesNotMatch(script, /\beval\(|new Function\(|\bglobalThis\b|\/(?:home|root|Users)\//, name)
  }
})

test('a binary that is another one, or is not to be had, leaves them plain, and the next load works', async () => {
  const { loadTools } = await import('../../pkg/tools.js?other')
  const pages = readFileSync(require.resolve('faceid-response/wasm'))
  for (const wasm of [pages, new Uint8Array(8), 'nowhere.wasm', () => Promise.reject(new Error('no'))]) {
    assert.equal((await loadTools({ wasm })).search('66660018').length, 1)
  }
  assert.equal((await loadTools(null)).search('66660018').length, 1)
})

for (const [form, tools] of Object.entries(forms)) {
  test(`${form}: the catalogue is the page's, with the channel's names, the meanings that have changed and the sources`, () => {
    const rows = tools.catalog()
    const { channels, changedMeanings, evidence } = catalogFacts()
    const names = new Map(channels.map(({ channel, labels }) => [channel, labels]))
    assert.deepEqual(
      rows.map(({ labels, changed, sources, confidence, english, handlingEnglish, check, mend, ...row }) => row),
      faceid.catalog(),
    )
    for (const { channel, labels } of rows) assert.deepEqual(labels, names.get(channel))
    assert.deepEqual(
      rows.flatMap(({ channel, code, changed }) => {
        if (!changed) return []
        const { earlierEnglish, laterEnglish, ...texts } = changed
        assert.ok(isEnglish(earlierEnglish) && isEnglish(laterEnglish), `${channel} ${code}`)
        return [{ channel, code: Number(code), ...texts }]
      }),
      changedMeanings,
    )
    assert.deepEqual(
      rows.map(({ channel, code, sources, confidence }) => ({ channel, code, sources, confidence })),
      evidence,
    )
    const [huiyan] = rows.filter(({ channel, code }) => channel === 'huiyan' && code === '2017')
    const url = 'https://cloud.tencent.com/document/product/1007/101997'
    assert.deepEqual(huiyan.sources, [{ document: 'CT/1007/101997', part: '后台返回码', url }])
    assert.equal(huiyan.confidence, 'vendor')
  })

  test(`${form}: each row has its text in English, and tells what to check and how to mend it unless the person alone can`, () => {
    for (const { channel, code, fault, handling, english, handlingEnglish, check, mend } of tools.catalog()) {
      const row = `${channel} ${code}`
      assert.ok(isEnglish(english), `${row}: ${english}`)
      if (handling === null) assert.equal(handlingEnglish, null, row)
      else assert.ok(isEnglish(handlingEnglish), `${row}: ${handlingEnglish}`)
      assert.equal(check === null, mend === null, row)
      if (['integrator', 'service', 'device', 'network'].includes(fault)) assert.ok(check, row)
      for (const text of check ? [check, mend] : []) {
        assert.deepEqual(Object.keys(text), ['zh-Hans', 'en'], row)
        assert.match(text['zh-Hans'], /\p{Script=Han}.*。$/u, row)
        assert.ok(isEnglish(text.en) && /[.?]$/.test(text.en), `${row}: ${text.en}`)
      }
    }
  })

  test(`${form}: what to check is a code's own where its advice does not say enough`, () => {
    const entry = (channel, code) => tools.catalog().find((row) => row.channel === channel && row.code === code)
    const arrears = entry('api', 'UnauthorizedOperation.Arrears')
    assert.match(arrears.check.en, /balance/)
    assert.match(arrears.mend['zh-Hans'], /充值/)
    assert.equal(arrears.english, 'The account is in arrears')
    assert.match(entry('sdk', '400103').check.en, /outgoing IP/)
    assert.match(entry('sdk', '400101').mend.en, /120 seconds/)
    assert.equal(entry('sdk', '66660023').check, null)
    // Rows of one advice share their lines where neither has its own.
    assert.deepEqual(entry('huiyan', '2017').check, entry('wechat', '2017').check)
    assert.deepEqual(tools.explain('?code=400103', { channel: 'sdk' }).entry.mend, entry('sdk', '400103').mend)
  })

  test(`${form}: a search finds codes, parts of codes, words in each language, and what is near`, () => {
    const found = (text, options) => tools.search(text, { locale: 'en', ...options })
    assert.deepEqual(found('66660018'), [
      { channel: 'sdk', code: '66660018', advice: 'timed_out', title: 'Time ran out', near: false },
    ])
    assert.deepEqual(
      found('-5008').map(({ channel, code }) => `${channel} ${code}`),
      ['sdk -5008'],
    )
    const beginning = found('6666001')
    assert.ok(beginning.length > 5 && beginning.every(({ code }) => code.startsWith('6666001')))
    assert.equal(found('time ran out')[0].title, 'Time ran out')
    assert.equal(tools.search('时间用完了', { locale: 'zh-CN' })[0].title, '时间用完了')
    assert.equal(tools.search('時間用完了', { locale: ['fr', 'zh_TW'] })[0].title, '時間用完了')
    assert.ok(found('操作超时').some(({ code }) => code === '66660018'))
    const near = found('66660019')
    assert.ok(near.length > 0 && near.every(({ near, channel }) => near && channel === 'sdk'))
    assert.deepEqual(found(''), [])
    assert.deepEqual(found('\ud800'), [])
  })

  test(`${form}: a search gives as many as are wanted, the best first, in the same order every time`, () => {
    const all = tools.search('token', { locale: 'en', limit: Infinity })
    assert.ok(all.length > 3)
    for (const limit of [0, 1, 3]) {
      assert.deepEqual(tools.search('token', { locale: 'en', limit }), all.slice(0, limit))
    }
    assert.ok(tools.search('0', { locale: 'en' }).length <= 20)
    for (const limit of [-1, Number.NaN, 'many']) {
      assert.throws(() => tools.search('0', { limit }), { name: 'FaceidError', code: 'invalid_option' })
    }
  })

  test(`${form}: what people type is found as they want it, at every key`, () => {
    const lines = readFileSync(at('tests/search/words.txt'), 'utf8').split('\n')
    const times = []
    for (const line of lines.filter((each) => each !== '' && !each.startsWith('#'))) {
      const [text, wanted] = line.split(' → ')
      const names = tools
        .search(text, { locale: 'en' })
        .map(({ channel, code, near }) => `${near ? '? ' : ''}${channel} ${code}`)
      const best = wanted.startsWith('?') ? names.slice(0, 3) : names.slice(0, 1)
      assert.ok(best.includes(wanted), `${text}: ${names.slice(0, 3)}`)
      for (let length = 1; length <= Math.min(text.length, 24); length++) {
        const began = performance.now()
        tools.search(text.slice(0, length), { locale: 'en' })
        times.push(performance.now() - began)
      }
    }
    times.sort((one, other) => one - other)
    const [half, most] = [0.5, 0.99].map((part) => times[Math.floor(times.length * part)])
    // A key is to be answered before the next; the limit leaves room for a slow machine at work.
    assert.ok(half < 10, `${half} ms`)
    console.log(
      `${form}: a search takes ${half.toFixed(1)} ms, and ${most.toFixed(1)} ms at most of ninety-nine in a hundred`,
    )
  })

  test(`${form}: a search finds what a reference for support tells`, () => {
    const [{ channel, code }] = tools.search('4hwl-fej2-fcz8')
    assert.deepEqual([channel, code], ['sdk', '66660018'])
  })

  test(`${form}: an explanation has the outcome that a page would have, and says what is unsettled`, () => {
    for (const { about, input, channel } of fixtures) {
      for (const asked of [channel, undefined, 'api']) {
        const options = { locale: 'zh-HK', at: 1_700_000_000_000, channel: asked }
        const { outcome, problem } = tools.explain(input, options)
        assert.deepEqual(outcome, faceid.handle(input, options), about)
        const isUnsettled = ['channel_required', 'channel_mismatch'].includes(outcome.problem)
        assert.equal(problem?.code ?? null, isUnsettled ? outcome.problem : null, about)
        if (isUnsettled) fits(tools, input, options, problem)
      }
    }
  })

  test(`${form}: an explanation has the row, its like, its namesakes, and what the input could be`, () => {
    const names = (rows) => rows.map(({ channel, code }) => `${channel} ${code}`)
    const known = tools.explain(2006, { channel: 'wechat' })
    assert.deepEqual(names([known.entry]), ['wechat 2006'])
    assert.deepEqual([names(known.elsewhere), known.nearest, known.candidates], [['huiyan 2006'], [], []])
    const unknown = tools.explain('66660019', { channel: 'sdk' })
    assert.equal(unknown.entry, null)
    assert.equal(unknown.nearest.length, 3)
    for (const input of ['2006', 2006, { code: 2006 }, '{"code":"2006"}']) {
      const { outcome, problem, entry, candidates } = tools.explain(input)
      assert.deepEqual([outcome.channel, outcome.code, outcome.advice, entry], [null, '2006', 'unknown', null])
      assert.deepEqual([problem.code, problem.channels], ['channel_required', CHANNELS])
      assert.equal(problem.message, `the input does not say its channel; pass one of ${CHANNELS.join(', ')}`)
      assert.deepEqual(names(candidates), ['wechat 2006', 'huiyan 2006'])
    }
    const another = tools.explain('?code=0&orderNo=1&h5faceId=1', { channel: 'wechat' })
    assert.deepEqual(another.problem, {
      code: 'channel_mismatch',
      message: "the input comes from another channel than 'wechat'; these fit: sdk, intent",
      channels: ['sdk', 'intent'],
    })
    assert.deepEqual([another.outcome.problem, another.outcome.passed, another.entry], ['channel_mismatch', null, null])
    assert.deepEqual(another.candidates, [])
    for (const input of [{}, '', undefined, '?from=home']) {
      const { outcome, problem, entry, ...rows } = tools.explain(input)
      assert.deepEqual([outcome.advice, problem, entry], ['not_started', null, null])
      assert.deepEqual(rows, { candidates: [], nearest: [], elsewhere: [] })
    }
  })

  test(`${form}: a hostile input is explained as it is handled`, () => {
    const trap = () => {
      throw new Error('trapped')
    }
    const circle = {}
    circle.code = circle
    circle.Response = circle
    const inputs = [new Proxy({}, { get: trap, has: trap, ownKeys: trap }), circle, Symbol('0'), 5n, () => 0, null]
    for (const input of [...inputs, undefined, [], 'x'.repeat(100_000), '\ud800', '{"code":']) {
      const { outcome } = tools.explain(input, { channel: 'sdk', locale: 'en' })
      assert.deepEqual(outcome, faceid.handle(input, { channel: 'sdk' }))
    }
    const within = {
      get code() {
        return tools.explain('2006', { channel: 'wechat' }).outcome.code
      },
    }
    assert.equal(tools.explain(within, { channel: 'huiyan' }).entry.code, '2006')
  })

  test(`${form}: misuse is told as everywhere`, () => {
    const options = { name: 'FaceidError', code: 'invalid_option' }
    assert.throws(() => tools.explain('0', { channel: 'skd' }), { name: 'FaceidError', code: 'unknown_channel' })
    assert.throws(() => tools.explain('0', { channel: 'sdk', at: Number.NaN }), options)
    assert.throws(() => tools.explain('0', { channel: 'sdk', locale: 7 }), options)
    assert.throws(() => tools.search('0', { locale: {} }), options)
  })

  test(`${form}: what is wrong with own words is what the native core tells, in the same order`, () => {
    const texts = ['Again', '', ' ', 'x'.repeat(500), '时'.repeat(501), '{wait}', '{brand}', '{minutes}', '{wiat}{', 7]
    const values = [...texts, null, [], {}, { title: 'x' }, true]
    const parts = ['title', 'text', 'button', 'buttn', '']
    const advices = ['timed_out', 'completed', 'too_drak', 'rate_limited', 'zzzzzz']
    const locales = ['en', 'zh-TW', 'la', 'deutsch', 'zh_Hnat', 'b', 'ug-Arab']
    const requests = [null, 7, 'en', [], {}, ...values.map((value) => ({ en: value, la: { timed_out: value } }))]
    for (const [index, value] of values.entries()) {
      const part = (at) => parts[(index + at) % parts.length]
      const message = (at) => ({ [part(at)]: value, [part(at + 1)]: texts[at % texts.length], text: 'Text' })
      const words = (at) => Object.fromEntries(advices.map((advice, place) => [advice, message(at + place)]))
      requests.push(Object.fromEntries(locales.map((locale, place) => [locale, words(place)])))
    }
    const asked = requests.flatMap((messages) => [{ messages }, { messages, brand: ' ' }, { messages, brand: 'Acme' }])
    const expected = native(asked)
    for (const [index, { messages, brand }] of asked.entries()) {
      assert.deepEqual(tools.messageProblems(messages, { brand }), expected[index], JSON.stringify(messages))
    }
    const codes = new Set(expected.flat().map(({ code }) => code))
    assert.equal(codes.size, 9)
  })

  test(`${form}: own words may be anything`, () => {
    const trap = () => {
      throw new Error('trapped')
    }
    const traps = new Proxy({}, { get: trap, ownKeys: trap, getOwnPropertyDescriptor: trap, getPrototypeOf: trap })
    const revoked = Proxy.revocable({}, {})
    revoked.revoke()
    const getter = (name) => Object.defineProperty({}, name, { enumerable: true, get: trap })
    const circle = {}
    circle.en = circle
    const told = (messages, options) =>
      tools.messageProblems(messages, options).map(({ code, path }) => [...path, code].join('.'))
    for (const messages of [traps, revoked.proxy, undefined, null, 7, 5n, Symbol('en'), () => {}, 'en', [], [circle]]) {
      assert.deepEqual(told(messages), ['wrong_type'])
    }
    for (const texts of [traps, revoked.proxy, undefined, () => {}, [], Symbol('x')]) {
      assert.deepEqual(told({ en: texts }), ['en.wrong_type'])
      assert.deepEqual(told({ en: { timed_out: texts } }), ['en.timed_out.wrong_type'])
      assert.deepEqual(told({ en: { timed_out: { title: texts } } }), ['en.timed_out.title.wrong_type'])
    }
    assert.deepEqual(told(getter('en')), ['en.wrong_type'])
    assert.deepEqual(told({ en: getter('timed_out') }), ['en.timed_out.wrong_type'])
    assert.deepEqual(told({ en: { timed_out: getter('title') } }), ['en.timed_out.title.wrong_type'])
    assert.deepEqual(told(circle), ['en.en.unknown_advice'])
    assert.deepEqual(told(Object.assign(Object.create(null), { en: Object.create({ timed_out: 7 }) })), [])
    assert.deepEqual(told({ en: { timed_out: { title: '\ud800 {brand}' } } }, { brand: traps }), [
      'en.timed_out.title.missing_brand',
    ])
  })
}

test('own words of any size are checked alike: the memory of the plain form grows as that of the other', () => {
  const message = { title: '时'.repeat(500), text: '{wait}'.repeat(80) }
  const words = { timed_out: message, too_drak: message, too_dark: { title: message.title.repeat(2) } }
  const messages = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`en-${1000 + index}`, words]))
  const problems = forms.wasm.messageProblems(messages)
  assert.equal(problems.length, 6000)
  assert.deepEqual(forms.plain.messageProblems(messages), problems)
  assert.deepEqual(forms.plain.catalog(), forms.wasm.catalog())
})
