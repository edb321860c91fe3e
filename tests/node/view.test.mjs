// Tests of a message's view, which the element and a mini-program's component share.

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import vm from 'node:vm'
import { parse } from 'acorn'
import { build } from 'esbuild'
import { create } from 'faceid-response/sync'
import { at } from '../../scripts/run.mjs'

const NOW = Date.parse('2026-03-01T12:00:00+08:00')
const LOCALES = ['zh-Hans', 'zh-Hant', 'en']
const WAYS = {
  other_method: true,
  contact_support: { href: 'https://example.com/support' },
  update_app: true,
  change_browser: true,
  open_settings: true,
}
const SETS = [undefined, {}, WAYS, ...Object.keys(WAYS).map((id) => ({ [id]: WAYS[id] }))]

let script
let viewOf
let clausesOf

before(async () => {
  const contents = "export { viewOf } from './view.js'; export { clausesOf } from './lines.js'"
  const stdin = { contents, resolveDir: at('src/js/view'), loader: 'ts' }
  const settings = { bundle: true, write: false, format: 'iife', globalName: 'view', target: 'es2015', charset: 'utf8' }
  const { outputFiles } = await build({ stdin, ...settings })
  script = outputFiles[0].text
  // A context of its own has what the language has, and nothing of a page or of Node.
  const context = vm.createContext({})
  vm.runInContext(script, context)
  viewOf = context.view.viewOf
  clausesOf = context.view.clausesOf
})

/** Yields every advice as an outcome, in each language, on a page with each set of ways. */
function* outcomes() {
  for (const ways of SETS) {
    const faceid = create({ ways })
    const advices = new Map(faceid.catalog().map((entry) => [entry.advice, entry]))
    for (const locale of LOCALES) {
      for (const { channel, code } of advices.values()) yield faceid.lookup(channel, code, { locale, at: NOW })
    }
  }
}

test('it is in the syntax of 2015, and the tests below run it where there is no page', () => {
  parse(script, { ecmaVersion: 2015 })
})

test('whatever has to be answered has one main button at the front, and a quiet one at the end', () => {
  let answered = 0
  for (const outcome of outcomes()) {
    for (const present of [null, 'toast']) {
      const { kind, buttons } = viewOf(outcome, { present, now: NOW })
      const isStatus = outcome.message.button === null || outcome.retry?.by === 'auto'
      const expected = present === 'toast' || isStatus ? 'toast' : 'dialog'
      assert.equal(kind, outcome.advice === 'cancelled' ? 'line' : expected, outcome.advice)
      assert.equal(buttons.length === 0, isStatus, outcome.advice)
      if (isStatus) continue
      answered++
      const roles = Array.from(buttons, ({ role }) => role)
      assert.equal(roles.indexOf('primary'), 0)
      assert.equal(roles.lastIndexOf('primary'), 0)
      const isLone = outcome.action === 'abort' && outcome.ways.length === 0
      assert.equal(roles.indexOf('dismiss'), isLone ? -1 : roles.length - 1, outcome.advice)
      for (const { label } of buttons) assert.notEqual(label, '')
    }
  }
  assert.ok(answered > 1_000)
})

test('every way is a button, in its order: in front where it ends, behind the answers where it goes on', () => {
  let ways = 0
  for (const outcome of outcomes()) {
    const { buttons } = viewOf(outcome, { now: NOW })
    if (!buttons.length) continue
    const ids = Array.from(buttons, ({ way }) => (way ? way.id : null))
    const expected = outcome.ways.map(({ id }) => id)
    const answers = outcome.message.second ? 2 : 1
    const before = outcome.action === 'abort' ? [] : Array(answers).fill(null)
    assert.deepEqual(ids, [...before, ...expected, null], outcome.advice)
    for (const { way, event } of buttons) assert.equal(event === 'way', way !== null)
    ways += expected.length
  }
  assert.ok(ways > 100)
})

test('ways that a page offers by itself make the acknowledgement the quiet end', () => {
  const outcome = create({ ways: {} }).lookup('sdk', 66660017)
  const roles = (hasOwnWays) => Array.from(viewOf(outcome, { now: NOW, hasOwnWays }).buttons, ({ role }) => role)
  assert.deepEqual(roles(false), ['primary'])
  assert.deepEqual(roles(true), ['dismiss'])
})

test('the reference is there where it ends and from the second failure on, unless it is switched off', () => {
  for (const outcome of outcomes()) {
    const { support } = viewOf(outcome, { now: NOW })
    assert.equal(support ? support.code : null, outcome.action === 'abort' ? outcome.reference.support : null)
    assert.equal(viewOf(outcome, { now: NOW, isSupportShown: false }).support, null)
  }
  const session = create().session({ at: NOW, seed: 1 })
  assert.equal(viewOf(session.now({ at: NOW }), { now: NOW }).support, null)
  const shown = [1, 2].map((attempt) => {
    const step = session.step(`?code=66660018&orderNo=o${attempt}`, { channel: 'sdk', at: NOW + attempt * 60_000 })
    assert.equal(step.attempt, attempt)
    const { support } = viewOf(step, { now: NOW })
    return support && [support.code === step.reference.support, support.spoken.replace(/[ ,]/g, '')]
  })
  assert.equal(shown[0], null)
  assert.equal(shown[1][0], true)
  assert.equal(shown[1][1].length, 12)
})

test('what waits tells until when, and only its answers wait', () => {
  const session = create({ ways: WAYS }).session({ at: NOW, seed: 1 })
  const step = session.step('400506', { channel: 'sdk', at: NOW, retryAfterMs: 90_000 })
  const { waitEnds, buttons } = viewOf(step, { now: NOW })
  assert.equal(waitEnds, step.notBefore)
  for (const { event, isWaiting } of buttons) assert.equal(isWaiting, event === 'retry')
  const both = viewOf({ ...create().lookup('sdk', 66660010), notBefore: NOW + 1 }, { now: NOW }).buttons
  assert.deepEqual(
    Array.from(both, ({ role, isWaiting }) => [role, isWaiting]),
    [
      ['primary', true],
      ['second', true],
      ['dismiss', false],
    ],
  )
  const later = viewOf(step, { now: step.notBefore })
  assert.equal(later.waitEnds, null)
  assert.ok(later.buttons.every(({ isWaiting }) => !isWaiting))
})

test('a wait without an end of its own begins when the outcome is first presented', () => {
  const outcome = create().lookup('sdk', '400506')
  const { delayMs, notBefore } = outcome.retry
  assert.equal(notBefore, null)
  const ends = (now, since) => viewOf(outcome, { now, since }).waitEnds
  assert.equal(ends(NOW), NOW + delayMs)
  assert.equal(ends(NOW + delayMs - 1, NOW), NOW + delayMs)
  assert.equal(ends(NOW + delayMs, NOW), null)
  const known = { ...outcome, notBefore: NOW + 2 * delayMs }
  assert.equal(viewOf(known, { now: NOW + delayMs, since: NOW }).waitEnds, NOW + 2 * delayMs)
})

test('while the page asks it is busy, and what is verified is done', () => {
  const faceid = create()
  const session = faceid.session({ at: NOW, seed: 1 })
  assert.equal(viewOf(faceid.lookup('sdk', 0), { now: NOW }).isBusy, true)
  assert.equal(viewOf(session.confirm('pending', { at: NOW }), { now: NOW }).isBusy, true)
  const verified = viewOf(session.confirm(true, { at: NOW }), { now: NOW })
  assert.deepEqual([verified.isBusy, verified.picture, verified.kind], [false, 'done', 'toast'])
})

test('a clause is whole, and of a long one the words are: nothing of the text is lost', () => {
  let parts = 0
  for (const { message } of outcomes()) {
    for (const text of [message.title, message.text]) {
      const clauses = Array.from(clausesOf(text))
      assert.equal(clauses.join('').replace(/\u200b/g, ''), text)
      if (message.locale === 'en') assert.deepEqual(clauses, [text])
      for (const clause of clauses) assert.match(clause, /^[^，。；：！？、]+[，。；：！？、]*$/)
      parts += clauses.length
    }
  }
  assert.ok(parts > 2_000)
})
