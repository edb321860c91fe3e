// Tests of a host's own words: every core uses them identically, and the tools report their problems.

import assert from 'node:assert/strict'
import test from 'node:test'
import { loadTools } from 'faceid-response/tools'
import { releasedCatalogs } from '../../scripts/catalog-changes.mjs'
import { answer } from './answer.mjs'
import { load } from './engine.mjs'
import { native } from './fixtures.mjs'

/** Words of a host. Latin, Esperanto and Ido stand for languages that the package lacks. */
const MESSAGES = {
  en: { timed_out: { title: 'Too slow' }, rate_limited: { text: 'Please wait {wait}.', button: 'Ask {brand}' } },
  'zh-TW': { timed_out: { button: '再來一次' } },
  la: {
    timed_out: { title: 'Tempus exiit', text: 'Incipe denuo.', button: 'Itera' },
    rate_limited: { title: '{brand} occupata est', text: '{wait} exspecta.', button: 'Itera' },
    completed: { title: 'Perfectum est', text: 'Exspecta.' },
  },
  eo: { timed_out: { title: 'Tempo finiĝis', text: 'Rekomencu.', button: 'Rekomencu' } },
  'ug-Arab': { timed_out: { title: 'ۋاقىت توشتى', text: 'قايتا باشلاڭ.', button: 'قايتا باشلاش' } },
}
const BRAND = '某某银行'
const LOCALES = [
  'en',
  'zh',
  'zh-HK',
  'zh-TW',
  ['la-VA', 'en'],
  ['la', 'zh-TW'],
  'eo',
  'ug',
  'ug-CN',
  'ug-Arab-CN',
  'la;q=0.8,eo_PL',
  'io:zh_TW:en',
  ['io', 'en;q=0.1, zh-HK;q=0.2'],
  ['ug_Arab', 'en-GB'],
  'io',
  ['io', 'la'],
]
const tools = await loadTools()
const ADVICES = (await load())
  .catalog()
  .map(({ advice }) => advice)
  .concat('verified')
const INPUTS = ['0', '66660018', '400506', '-5023', 'nobody knows']

test('every core says them alike, for every kind of reader', async () => {
  const faceid = await load({ messages: MESSAGES, brand: BRAND })
  const requests = INPUTS.flatMap((input) =>
    LOCALES.map((locale) => ({ input, channel: 'sdk', locale, messages: MESSAGES, brand: BRAND })),
  )
  const expected = native(requests)
  requests.forEach((request, index) => {
    assert.deepEqual(answer(faceid, request.input, request), expected[index], JSON.stringify(request.locale))
  })
  assert.ok(new Set(expected.map(({ message }) => message.locale)).size >= 6)
  assert.ok(expected.some(({ message }) => message.title.startsWith(BRAND)))
})

test('what proceeds gets the button that it is given, and what the page does by itself gets none', async () => {
  const en = Object.fromEntries(ADVICES.map((advice) => [advice, { button: 'Go on' }]))
  const faceid = await load({ locale: 'en', messages: { en } })
  const ours = await load({ locale: 'en' })
  const seen = new Set()
  for (const { channel, code } of ours.catalog()) {
    const [{ action, retry, message }, { message: before }] = [faceid, ours].map((each) => each.lookup(channel, code))
    const isOfThePage = retry?.by === 'auto'
    assert.equal(message.button, isOfThePage ? null : 'Go on', `${channel} ${code}`)
    if (before.button === null) seen.add(isOfThePage ? 'auto' : action)
  }
  assert.deepEqual([...seen].sort(), ['auto', 'proceed'])
  assert.equal(faceid.session().confirm(true).message.button, 'Go on')
})

const localeFor = (faceid, locale) => faceid.lookup('sdk', 66660018, { locale }).message.locale

test('a Chinese or an English tag is read as CLDR has it, but for readers abroad', async () => {
  const faceid = await load({ locale: 'en' })
  const languages = ['zh', 'zho', 'chi', 'cmn', 'yue', 'nan', 'hak', 'wuu', 'gan', 'hsn', 'en', 'eng']
  const scripts = ['', '-Hant', '-Hans']
  const regions = ['', '-CN', '-TW', '-HK', '-MO', '-SG', '-MY', '-US', '-GB', '-AU', '-TH', '-VA']
  const tags = [...languages, 'und'].flatMap((language) =>
    scripts.flatMap((script) => regions.map((region) => language + script + region)),
  )
  let compared = 0
  for (const tag of tags) {
    const { language, script, region } = new Intl.Locale(tag).maximize()
    const expected = language === 'en' ? 'en' : `zh-${script}`
    const isScriptSaid = /-Han[st]/.test(tag)
    // One from the mainland keeps their script when they travel: CLDR takes `zh-US` for traditional.
    if (/^(zh|zho|chi|cmn)-(US|GB|AU|TH)$/.test(tag)) assert.equal(localeFor(faceid, tag), 'zh-Hans', tag)
    // Whatever Chinese one speaks there, traditional is what one reads. CLDR knows it of some of its languages.
    else if (!isScriptSaid && /^(TW|HK|MO)$/.test(region) && language !== 'en')
      assert.equal(localeFor(faceid, tag), 'zh-Hant', tag)
    // CLDR takes what says nothing for English, and a region for its largest language, which may be none of ours.
    else if (/^und(-(MY|TH|VA))?$/.test(tag)) assert.equal(localeFor(faceid, [tag, 'zh-TW']), 'zh-Hant', tag)
    else {
      assert.equal(localeFor(faceid, ['la', tag]), expected, tag)
      compared++
    }
  }
  assert.ok(compared > 350, `${compared} tags`)
})

test('a list as text is as good as the list, wherever languages are named', async () => {
  const header = 'io, en;q=0.5, zh-TW;q=0.8, zh;q=0'
  const faceid = await load({ locale: header })
  assert.equal(faceid.locale, 'zh-Hant')
  assert.equal(faceid.session({ at: 0, seed: 1 }).step('66660018', { channel: 'sdk', at: 0 }).message.locale, 'zh-Hant')
  for (const locale of [header, [header], ['io', header], 'io:zh_TW:en', [null, 'la', header, 'zh-CN']]) {
    assert.equal(localeFor(faceid, locale), 'zh-Hant', JSON.stringify(locale))
  }
  assert.equal(tools.explain('66660018', { channel: 'sdk', locale: header }).outcome.message.locale, 'zh-Hant')
})

test('what is no language, and more of it than anyone names, costs nothing and chooses nothing', async () => {
  const faceid = await load({ locale: 'en', messages: MESSAGES })
  const long = ','.repeat(1e6)
  const begun = performance.now()
  for (const locale of [
    '*',
    '',
    ';',
    ',',
    'q=1',
    long,
    `${long}en`,
    `en${'-x'.repeat(1e5)}`,
    Array(1e4).fill(',,,,'),
  ]) {
    assert.equal(localeFor(faceid, locale), 'zh-Hans', String(locale).slice(0, 20))
  }
  assert.equal(localeFor(faceid, [long, 'la']), 'la')
  assert.ok(performance.now() - begun < 2000)
})

test('a key of your own language serves its readers however the two are spelled', async () => {
  const words = MESSAGES.eo
  for (const [key, locales] of [
    ['ug-Arab', ['ug', 'ug-CN', 'ug_CN_#Arab', 'ug-Arab-CN']],
    ['la-VA', ['la', ' la-VA', 'la_VA.UTF-8', 'io;q=1,la;q=0.9']],
    ['id', ['in_ID', 'id-ID']],
    ['he', ['iw_IL']],
    ['fil', ['tl']],
    ['nb', ['no', 'nn']],
  ]) {
    const faceid = await load({ messages: { [key]: words } })
    for (const locale of locales) assert.equal(localeFor(faceid, [locale, 'zh-CN']), key, locale)
  }
  const faceid = await load({ messages: { 'sr-Latn': words } })
  assert.equal(localeFor(faceid, ['sr-Cyrl', 'en']), 'en')
})

test('{brand} without a brand that can be said stays as it is, and is told', async () => {
  for (const brand of [undefined, null, '', ' ', 7, {}]) {
    const problems = tools.messageProblems(MESSAGES, { brand })
    const faceid = await load({ locale: 'en', messages: MESSAGES, brand })
    const told = problems.map(({ code, path }) => `${path.join('.')}: ${code}`)
    assert.deepEqual(told, ['en.rate_limited.button: missing_brand', 'la.rate_limited.title: missing_brand'])
    assert.equal(faceid.lookup('sdk', 400506).message.button, 'Ask {brand}')
  }
})

test('words under any name that an advice had in a release go on working', async () => {
  const names = new Set(releasedCatalogs().flatMap(({ rows }) => rows.map(({ advice }) => advice)))
  assert.ok(names.size > 60)
  for (const name of names) {
    const messages = { en: { [name]: { title: 'Own' } } }
    const faceid = await load({ locale: 'en', messages })
    assert.deepEqual(tools.messageProblems(messages), [])
    const titles = faceid.catalog().map(({ channel, code }) => faceid.lookup(channel, code).message.title)
    assert.ok(titles.includes('Own'), name)
  }
})

test('lookup and a session say them too', async () => {
  const faceid = await load({ messages: MESSAGES, locale: ['la-VA', 'en'] })
  assert.equal(faceid.locale, 'la')
  assert.equal(faceid.lookup('sdk', 66660018).message.title, 'Tempus exiit')
  assert.equal(faceid.lookup('sdk', -5023).message.locale, 'en')
  const session = faceid.session({ at: 0, seed: 1 })
  const step = session.step('400506', { channel: 'sdk', at: 0, retryAfterMs: 90_000 })
  assert.equal(step.message.text, '1:30 exspecta.')
  const escalated = [1, 2].map(() => session.step('66660037', { channel: 'sdk', at: 1_000_000, locale: 'la' })).pop()
  assert.equal(escalated.message.locale, 'zh-Hans')
})

test('the words beside a message come with it, wherever messages of that language do', async () => {
  const labels = { dismiss: 'Postea' }
  const own = { copy: 'Copy it' }
  const messages = { la: { ...MESSAGES.la, labels }, en: { labels: own } }
  const faceid = await load({ messages, locale: 'la' })
  assert.deepEqual(tools.messageProblems({ la: { labels }, en: { labels: own } }), [])
  // The second answer is one that is remembered.
  for (const _ of [1, 2]) assert.deepEqual(faceid.lookup('sdk', 66660018).message.labels, labels)
  for (const _ of [1, 2]) assert.deepEqual(faceid.lookup('sdk', 66660018, { locale: 'en' }).message.labels, own)
  assert.equal('labels' in faceid.lookup('sdk', 66660018, { locale: 'zh-Hant' }).message, false)
  const broken = await load({ messages: { en: { labels: 7 } }, locale: 'en' })
  assert.equal('labels' in broken.lookup('sdk', 66660018).message, false)
})

test('an event carries the tag of the message', async () => {
  const events = []
  const faceid = await load({ messages: MESSAGES, locale: 'eo', onOutcome: (event) => events.push(event.locale) })
  faceid.lookup('sdk', 66660018)
  faceid.lookup('sdk', 0)
  assert.deepEqual(events, ['eo', 'zh-Hans'])
})

test('what is wrong is told with its place and the nearest name, and the rest applies', async () => {
  const messages = {
    en: { too_drak: { title: 'x' }, timed_out: { title: 'Slow', text: '', buttn: 'x' }, too_dark: 7 },
    deutsch: {},
    la: null,
  }
  const faceid = await load({ messages, locale: 'en' })
  assert.deepEqual(tools.messageProblems(messages), [
    { code: 'unknown_advice', path: ['en', 'too_drak'], nearest: 'too_dark' },
    { code: 'empty_text', path: ['en', 'timed_out', 'text'], nearest: null },
    { code: 'unknown_field', path: ['en', 'timed_out', 'buttn'], nearest: 'button' },
    { code: 'wrong_type', path: ['en', 'too_dark'], nearest: null },
    { code: 'unknown_locale', path: ['deutsch'], nearest: null },
    { code: 'wrong_type', path: ['la'], nearest: null },
  ])
  assert.equal(faceid.lookup('sdk', 66660018).message.title, 'Slow')
})

test('messages of a hostile shape change nothing and throw nothing', async () => {
  const trap = () => {
    throw new Error('trapped')
  }
  const traps = new Proxy({}, { get: trap, ownKeys: trap, getOwnPropertyDescriptor: trap })
  const getter = Object.defineProperty({}, 'timed_out', { enumerable: true, get: trap })
  const circle = {}
  circle.en = circle
  const plain = (await load({ locale: 'en' })).lookup('sdk', 66660018)
  for (const messages of [traps, { en: traps }, { en: getter }, circle, 7, 'en', [], new Map(), () => {}]) {
    const faceid = await load({ locale: 'en', messages })
    assert.deepEqual(faceid.lookup('sdk', 66660018), plain)
    assert.deepEqual(faceid.handle('66660018', { channel: 'sdk' }), plain)
  }
})

test('markup in a text stays text, as it was given', async () => {
  const title = '<img src=x onerror=alert(1)>'
  const faceid = await load({ locale: 'en', messages: { en: { timed_out: { title } } } })
  assert.equal(faceid.lookup('sdk', 66660018).message.title, title)
})
