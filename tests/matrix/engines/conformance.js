// The cases that every engine must answer identically, character by character. A line has a case's name and its result
// as JSON.

import { answer, asText, attempt } from '../../node/answer.mjs'
import { GARBAGE } from '../../node/garbage.mjs'
import { channelsOf, play, START } from '../../node/stories.mjs'

const LOCALES = ['zh-Hans', 'zh-Hant', 'en']
/** An instant before the summer in which some billed codes became free. */
const BEFORE_BILLING_CHANGED = Date.UTC(2021, 6, 1)

/**
 * Runs every case on a core; returns a line for each. `material` has the contents of `tests/fixtures` and
 * `tests/sessions`.
 */
export function conform(faceid, material) {
  const lines = []
  const { random } = Math
  // A session that is reset takes a new seed from here.
  Math.random = () => 0.5
  try {
    for (const [name, outcome] of cases(faceid, material)) lines.push(`${name}\t${JSON.stringify(outcome)}`)
  } finally {
    Math.random = random
  }
  return lines
}

function* cases(faceid, { fixtures, stories }) {
  const entries = faceid.catalog()
  for (const entry of entries) yield* lookups(faceid, entry)
  for (const fixture of fixtures) yield* readings(faceid, fixture)
  const channels = channelsOf(faceid)
  for (const story of stories) yield* steps(faceid, channels, story)
  for (const name of Object.keys(GARBAGE)) yield* refusals(faceid, name, GARBAGE[name])
  yield* languages(faceid)
  yield* risks(faceid)
  yield* misuses(faceid, channels)
}

function* lookups(faceid, entry) {
  const { channel, code } = entry
  yield [`catalog ${channel} ${code}`, entry]
  for (const locale of LOCALES) {
    yield [`lookup ${channel} ${code} ${locale}`, faceid.lookup(channel, code, { locale, at: START })]
  }
  const at = BEFORE_BILLING_CHANGED
  yield [`lookup ${channel} ${code} before the billing changed`, faceid.lookup(channel, code, { locale: 'en', at })]
  yield [`handle ${channel} ${code}`, faceid.handle({ code }, { channel, locale: 'en' })]
}

function* readings(faceid, { about, input, channel }) {
  for (const locale of LOCALES) yield [`fixture ${about} ${locale}`, answer(faceid, input, { channel, locale })]
  const text = asText(input)
  yield [`fixture ${about}, as text`, answer(faceid, text, { channel, locale: 'en' })]
  yield [`fixture ${about}, as JSON in JSON`, answer(faceid, JSON.stringify(text), { channel, locale: 'en' })]
}

function* steps(faceid, channels, story) {
  let count = 0
  for (const { session, step, problem } of play(faceid, channels, story)) {
    count += 1
    const { remaining, notBefore } = session
    yield [`session ${story.about} ${count}`, { step, problem, remaining, notBefore, saved: session.save() }]
  }
}

function* refusals(faceid, name, input) {
  yield [`handle ${name}`, faceid.handle(input, { channel: 'sdk', locale: 'en' })]
  yield [`lookup ${name}`, faceid.lookup('wechat', input, { locale: 'en' })]
  yield [`risk ${name}`, faceid.risk(input, input)]
}

function* languages(faceid) {
  const tags = ['zh', 'zh_CN', 'zh_HK_#Hant', 'zh-TW', 'zh-Hant-CN', 'en-GB', 'fr', '', 'not a language', '繁體']
  for (const locale of [...tags, ['fr', 'zh-MO', 'en'], []]) {
    yield [`locale ${JSON.stringify(locale)}`, attempt(() => faceid.lookup('sdk', '66660018', { locale }).message)]
  }
  for (const code of ['é', '数', '😀', '\u{10ffff}', 'a\ud800b', '\udc00', 'ÿ'.repeat(60), ' ００１ ', '-5008.0']) {
    yield [`text ${spelled(code)}`, faceid.lookup('sdk', code, { locale: 'en' })]
  }
}

function* risks(faceid) {
  for (const level of [0, 1, 2, 3, 4, 5, '3', ' 4 ', null, '低'])
    yield [`risk level ${JSON.stringify(level)}`, faceid.risk(level)]
  const tags = [
    '202',
    '202,5007',
    '202、5001，8000',
    ['202', '5001|8000', 205],
    'new',
    Array.from({ length: 300 }, String),
  ]
  for (const tag of tags) yield [`risk tags ${tag}`, faceid.risk('3', tag)]
}

function* misuses(faceid, channels) {
  for (const channel of ['webchat', 'SDK', '', 7]) {
    yield [`channel ${channel}`, attempt(() => faceid.lookup(channel, '0'))]
  }
  for (const code of ['0', '66660018']) yield [`no channel ${code}`, answer(faceid, code)]
  for (const channel of channels) yield [`no code ${channel}`, faceid.lookup(channel, null, { locale: 'en' })]
  for (const policy of [{ captures: 0 }, { billed: -1 }, { automatic: 101 }, { lifetimeMs: Number.NaN }, 3]) {
    yield [`policy ${JSON.stringify(policy)}`, attempt(() => faceid.session({ policy }))]
  }
  yield ['instant', answer(faceid, '0', { channel: 'sdk', at: 'now' })]
}

/** Returns a text as a list of code points, which every engine writes alike. */
const spelled = (text) => JSON.stringify(Array.from(text, (character) => character.codePointAt(0)))
