// Tests of the reference that a person reads out to support over a phone.

import assert from 'node:assert/strict'
import test from 'node:test'
import { loadTools } from 'faceid-response/tools'
import { load } from './engine.mjs'
import { native } from './fixtures.mjs'

const faceid = await load({ locale: 'en' })
const { readSupport } = await loadTools()

/** 2026-11-26 00:30 in Beijing, when it is still the 25th in UTC. */
const AT = Date.UTC(2026, 10, 25, 16, 30)
const READABLE = /^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/

test('every code is read back from it, or the advice where the person may not learn the code', () => {
  for (const { channel, code, advice, disclosure } of faceid.catalog()) {
    const { support } = faceid.lookup(channel, code, { at: AT }).reference
    assert.match(support, READABLE)
    const told = disclosure === 'public' ? code : null
    assert.deepEqual(readSupport(support), { channel, code: told, advice, attempt: null, day: '2026-11-26' })
  }
})

test('codes that must not be told apart by the person have the same reference', () => {
  const references = new Map()
  for (const { channel, code, advice, disclosure } of faceid.catalog()) {
    if (disclosure !== 'generic') continue
    const { support } = faceid.lookup(channel, code).reference
    const key = `${channel} ${advice}`
    assert.equal(references.get(key) ?? support, support, key)
    references.set(key, support)
  }
  assert.ok(references.size > 10)
})

test('it tells the attempt of a session, and no day without an instant', () => {
  const session = faceid.session({ at: AT, seed: 1 })
  for (const attempt of [1, 2]) {
    const step = session.step(`?code=1201&orderNo=o${attempt}`, { channel: 'wechat', at: AT })
    assert.equal(readSupport(step.reference.support).attempt, attempt)
  }
  assert.equal(readSupport(session.now({ at: AT }).reference.support).attempt, 2)
  assert.equal(readSupport(faceid.handle({}).reference.support).day, null)
  assert.deepEqual(readSupport(faceid.handle({}).reference.support), {
    channel: null,
    code: null,
    advice: 'not_started',
    attempt: null,
    day: null,
  })
})

test('nothing that identifies a person or an attempt changes it', () => {
  const { support } = faceid.handle('?code=66660018&orderNo=o1&newSign=x', { at: AT }).reference
  const others = [
    '?code=66660018&orderNo=o2&newSign=y&name=%E5%BC%A0%E4%B8%89&idNo=110101199003074514',
    { code: '66660018', orderNo: 'o3', newSignature: 'z', userId: '13800138000' },
  ]
  for (const input of others) {
    const outcome = faceid.handle(input, { at: AT })
    assert.equal(outcome.channel, 'sdk')
    assert.equal(outcome.reference.support, support)
  }
})

test('one wrong character, and two that are exchanged, are noticed', () => {
  const { support } = faceid.lookup('sdk', '66660018', { at: AT }).reference
  for (let place = 0; place < support.length; place += 1) {
    if (support[place] === '-') continue
    for (const other of '23456789ABCDEFGHJKLMNPQRSTUVWXYZ01IO') {
      const typed = support.slice(0, place) + other + support.slice(place + 1)
      assert.equal(readSupport(typed) === null, other !== support[place], typed)
    }
    const next = support[place + 1] === '-' ? place + 2 : place + 1
    if (next >= support.length) continue
    const letters = [...support]
    letters.splice(place, 1, support[next])
    letters.splice(next, 1, support[place])
    assert.equal(readSupport(letters.join('')) === null, support[place] !== support[next])
  }
})

test('it is read however it was typed, and anything else is none', () => {
  const { support } = faceid.lookup('sdk', '66660018', { at: AT }).reference
  const right = readSupport(support)
  const typed = [
    support.toLowerCase(),
    support.replaceAll('-', ''),
    ` ${support.replaceAll('-', ' ')}\n`,
    support.replaceAll('-', '—'),
  ]
  for (const text of typed) assert.deepEqual(readSupport(text), right, text)
  for (const none of [
    '',
    'x',
    '66660018',
    'hello world',
    '????',
    '2222-2222-2222',
    `${support}A`,
    support.slice(1),
    '\ud800',
    '😀',
  ]) {
    assert.equal(readSupport(none), null, none)
  }
})

test('instants that no page has are no day', () => {
  for (const at of [0, -1, 8.64e15, -8.64e15, Date.UTC(2024, 0, 1), Date.UTC(2100, 0, 1)]) {
    assert.equal(readSupport(faceid.lookup('sdk', '0', { at }).reference.support).day, null, `${at}`)
  }
  for (const [at, day] of [
    [Date.UTC(2024, 11, 31, 16), '2025-01-01'],
    [Date.UTC(2028, 1, 29, 4), '2028-02-29'],
  ]) {
    assert.equal(readSupport(faceid.lookup('sdk', '0', { at }).reference.support).day, day)
  }
})

test('the native core writes the same', () => {
  const texts = [
    '2147483647',
    '-67108864',
    '-67108865',
    '67108863',
    '67108864',
    '00',
    '-0',
    'A.B',
    '张',
    '9'.repeat(60),
  ]
  const rows = faceid.catalog().map(({ channel, code }) => [channel, code])
  const asked = [...rows, ...texts.map((code) => ['api', code])].flatMap(([channel, code]) =>
    [AT, 0, 8.64e15, null].map((at) => ({ channel, input: JSON.stringify(code), at, code })),
  )
  const answers = native(asked.map(({ channel, input, at }) => ({ channel, input, ...(at === null ? {} : { at }) })))
  for (const [index, { channel, code, at }] of asked.entries()) {
    const { support } = faceid.handle(code, at === null ? { channel } : { channel, at }).reference
    assert.equal(support, answers[index].reference.support, `${channel} ${code} ${at}`)
  }
})
