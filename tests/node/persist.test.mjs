// Tests of a session in a storage: across reloads, beside other tabs, and without a storage.

import assert from 'node:assert/strict'
import test from 'node:test'
import { persist } from 'faceid-response'
import { load } from './engine.mjs'

const faceid = await load({ locale: 'en' })
const at = Date.now()

/** Returns a storage in memory with the two methods that are needed. */
function memory() {
  const items = new Map()
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
  }
}

const open = (storage, options) => persist(faceid.session({ at, seed: 1, ...options }), { key: 'flow', storage })

test('a step is stored, and the next page goes on from it', () => {
  const storage = memory()
  const first = open(storage)
  assert.equal(first.isStored, true)
  first.step('1201', { channel: 'wechat', at })
  assert.equal(storage.items.get('flow'), first.save())
  const second = open(storage)
  // The same answer without an id is the same attempt; another order number is another.
  assert.equal(second.step('1201', { channel: 'wechat', at: at + 1000 }).attempt, 1)
  const step = second.step('?code=1201&orderNo=o2', { channel: 'wechat', at: at + 2000 })
  assert.deepEqual([step.attempt, step.advice], [1, 'too_dark'])
  // Now that the last attempt has an id, it is told apart.
  const third = open(storage).step('?code=1201&orderNo=o3', { channel: 'wechat', at: at + 3000 })
  assert.deepEqual([third.attempt, third.advice], [2, 'another_place'])
})

test('null as options is none', () => {
  const session = open(memory())
  assert.equal(session.step('?code=66660018&newSign=x', null).attempt, 1)
  assert.equal(session.restore(session.save(), null), null)
  session.reset(null)
  assert.equal(session.step('?code=66660018&newSign=x').attempt, 1)
})

test('two tabs of one flow count together', () => {
  const storage = memory()
  const [one, other] = [open(storage), open(storage)]
  one.step('1201', { channel: 'wechat', at })
  other.step('1203', { channel: 'wechat', at: at + 1000 })
  const step = one.step('1102', { channel: 'wechat', at: at + 2000 })
  assert.deepEqual([step.attempt, step.action, step.reason], [3, 'abort', 'captures_spent'])
})

test('two flows do not know each other', () => {
  const storage = memory()
  open(storage).step('66660017', { channel: 'sdk', at })
  const other = persist(faceid.session({ at, seed: 1 }), { key: 'another', storage })
  assert.equal(other.step('1201', { channel: 'wechat', at }).action, 'retry')
})

test('a storage that throws costs the memory of a reload, and nothing else', () => {
  const fail = () => {
    throw new Error('QuotaExceededError')
  }
  for (const storage of [
    { getItem: fail, setItem: fail, removeItem: fail },
    { getItem: () => null, setItem: fail, removeItem: fail },
  ]) {
    const session = open(storage)
    session.step('1201', { channel: 'wechat', at })
    assert.equal(session.isStored, false)
    assert.equal(session.step('1203', { channel: 'wechat', at }).attempt, 2)
  }
})

test('without any storage there is a session all the same', () => {
  const session = persist(faceid.session({ at, seed: 1 }), { key: 'flow' })
  assert.equal(session.isStored, false)
  assert.equal(session.step('1201', { channel: 'wechat', at }).attempt, 1)
})

test('a damaged text in the storage grants nothing, until a reset', () => {
  const storage = memory()
  storage.setItem('flow', 'f1.broken')
  const session = open(storage)
  assert.equal(session.problem, 'corrupt')
  assert.equal(session.step('1201', { channel: 'wechat', at }).action, 'abort')
  session.reset({ at })
  assert.equal(session.problem, null)
  assert.equal(session.step('1201', { channel: 'wechat', at }).action, 'retry')
  assert.equal(open(storage).problem, null)
})

test('a session that is older than its lifetime is dropped', () => {
  const storage = memory()
  const long = Date.now() - 2 * 86_400_000
  const old = persist(faceid.session({ at: long, seed: 1 }), { key: 'flow', storage })
  old.step('66660017', { channel: 'sdk', at: long })
  const session = persist(faceid.session({ seed: 1 }), { key: 'flow', storage })
  // It says so, and is a fresh one; nothing of the old one is left.
  assert.equal(session.problem, 'expired')
  assert.equal(storage.items.size, 0)
  assert.equal(session.now().attempt, 0)
  assert.equal(session.step('1201', { channel: 'wechat' }).action, 'retry')
  assert.equal(open(storage).problem, null)
})

const query = (code, order) => `https://m.example.com/?h5faceId=f&newSignature=s&code=${code}&orderNo=${order}`

test('a reload between the pass and its confirmation says that it is being confirmed', () => {
  const storage = memory()
  open(storage).step(query(0, 'o1'))
  const step = open(storage).now()
  assert.deepEqual([step.action, step.advice, step.confirm, step.attempt], ['proceed', 'completed', true, 1])
})

test('a verified flow leaves nothing in the storage, and the next begins whole', () => {
  const storage = memory()
  const session = open(storage)
  session.step(query(0, 'o1'))
  assert.equal(storage.items.size, 1)
  assert.equal(session.confirm(true).advice, 'verified')
  assert.equal(storage.items.size, 0)
  assert.deepEqual(session.remaining, { captures: 3, billed: 2, automatic: 5 })
  session.now()
  assert.equal(storage.items.size, 0)
  session.step(query(-5023, 'o2'))
  assert.equal(open(storage).now().attempt, 1)
})

test('a text that is restored after a verified flow is stored', () => {
  const storage = memory()
  const other = faceid.session({ at, seed: 2 })
  other.step(query(66660010, 'o1'), { at })
  const session = open(storage)
  session.step(query(0, 'o1'))
  session.confirm(true)
  session.restore(other.save())
  assert.equal(storage.items.size, 1)
})

test('an old address frees nothing of what is spent', () => {
  const storage = memory()
  const saved = faceid.session({ at: at - 2 * 86_400_000 }).save()
  open(storage).step(query(66660010, 'o1'))
  assert.equal(open(storage).step(query(66660004, 'o2')).reason, 'billed_spent')
  const session = open(storage, { at, saved })
  assert.equal(session.remaining.billed, 0)
  assert.equal(session.now().action, 'abort')
  assert.equal(session.step(query(66660010, 'o3')).action, 'abort')
})

test('a clock that the host gives holds for all: a phone that is two days ahead drops nothing', () => {
  const server = Date.now()
  const device = Date.now
  const storage = memory()
  Date.now = () => server + 2 * 86_400_000
  try {
    const load = (order) =>
      persist(faceid.session({ at: server }), { key: 'flow', storage, at: server }).step(query(66660010, order))
    assert.equal(load('o1').action, 'retry')
    assert.equal(load('o2').reason, 'billed_spent')
    assert.equal(load('o3').action, 'abort')
  } finally {
    Date.now = device
  }
})

test('a reset wins over a stale tab, though no time has passed', () => {
  const storage = memory()
  const [one, other] = [open(storage), open(storage)]
  one.step('66660017', { channel: 'sdk', at })
  other.now({ at })
  one.reset({ at })
  assert.equal(other.step('1203', { channel: 'wechat', at }).action, 'retry')
  assert.equal(one.now({ at }).action, 'retry')
})

test('a step is stored before a hook of the host that throws', async () => {
  const throwing = await load({
    locale: 'en',
    onOutcome() {
      throw new Error('analytics')
    },
  })
  const storage = memory()
  const session = persist(throwing.session({ at, seed: 1 }), { key: 'flow', storage })
  assert.throws(() => session.step(query(66660010, 'o1')), /analytics/)
  assert.equal(open(storage).remaining.billed, 1)
})

test('a foreign text is left as it is, grants nothing until a reset, and is passed over then', () => {
  const storage = memory()
  storage.setItem('flow', '{"theirs":1}')
  const session = open(storage)
  assert.deepEqual([session.problem, session.isStored], ['foreign', false])
  assert.equal(session.step(query(-5023, 'o1')).reason, 'not_restored')
  session.reset({ at })
  assert.equal(session.step(query(-5023, 'o2')).action, 'retry')
  assert.equal(session.now().attempt, 1)
  assert.equal(storage.items.get('flow'), '{"theirs":1}')
})

test('a full storage costs nobody an attempt that is told twice', () => {
  const storage = memory()
  const session = open(storage)
  session.step({ BizToken: 'CE661F1A-0F1E-45BD-BE13-34C05CEA7681' })
  storage.setItem = () => {
    throw new Error('QuotaExceededError')
  }
  const verdict = { Text: { ErrCode: 2006 }, RequestId: 'r1' }
  assert.equal(session.step(verdict).remaining.billed, 1)
  assert.equal(session.step(verdict).remaining.billed, 1)
})

test('an instant that is none is an error wherever one is taken, and stores nothing', () => {
  const storage = memory()
  const wrong = { name: 'FaceidError', code: 'invalid_option' }
  for (const options of [undefined, null, {}]) assert.throws(() => persist(faceid.session(), options), wrong)
  for (const bad of [Number.NaN, '2026-03-02', true, Number.POSITIVE_INFINITY]) {
    assert.throws(() => persist(faceid.session({ at }), { key: 'flow', storage, at: bad }), wrong)
    const session = open(storage)
    assert.throws(() => session.now({ at: bad }), wrong)
    assert.throws(() => session.step(query(0, 'o1'), { at: bad }), wrong)
    assert.throws(() => session.confirm(true, { at: bad }), wrong)
    assert.throws(() => session.restore(session.save(), { at: bad }), wrong)
    assert.throws(() => session.reset({ at: bad }), wrong)
    assert.equal(storage.items.size, 0)
  }
})

test('a page that comes back from the back-forward cache, or hears another tab, takes in what was stored', () => {
  const storage = memory()
  const listeners = new Map()
  globalThis.addEventListener = (name, listener) => listeners.set(name, listener)
  globalThis.removeEventListener = (name) => listeners.delete(name)
  try {
    const own = open(storage)
    const other = open(storage)
    other.step('1201', { channel: 'wechat', at })
    assert.equal(own.remaining.captures, 3)
    listenersOf(own, listeners, storage, other)
  } finally {
    delete globalThis.addEventListener
    delete globalThis.removeEventListener
  }
})

test('a flow that another tab has verified is over here, too', () => {
  const storage = memory()
  const listeners = new Map()
  globalThis.addEventListener = (name, listener) => listeners.set(name, listener)
  globalThis.removeEventListener = (name) => listeners.delete(name)
  try {
    const other = open(storage)
    other.step('1201', { channel: 'wechat', at })
    const own = open(storage)
    assert.equal(own.remaining.captures, 2)
    // What is gone for another reason than a removal, or is there again, is no end.
    listeners.get('storage')({ key: 'flow', newValue: 'f9.x' })
    listeners.get('storage')({ key: 'flow', newValue: null })
    assert.equal(own.remaining.captures, 2)
    other.confirm(true, { at })
    assert.equal(storage.items.size, 0)
    listeners.get('storage')({ key: 'flow', newValue: null })
    assert.equal(own.remaining.captures, 3)
    assert.equal(own.now({ at }).advice, 'not_started')
    assert.equal(storage.items.size, 0)
    own.step('1203', { channel: 'wechat', at })
    assert.equal(open(storage).remaining.captures, 2)
  } finally {
    delete globalThis.addEventListener
    delete globalThis.removeEventListener
  }
})

function listenersOf(own, listeners, storage, other) {
  // Both sessions listen; the last to be opened stands in the map, so a third takes its place.
  const third = open(storage)
  assert.equal(third.remaining.captures, 2)
  other.step('1203', { channel: 'wechat', at })
  listeners.get('pageshow')({ persisted: false })
  assert.equal(third.remaining.captures, 2)
  listeners.get('pageshow')({ persisted: true })
  assert.equal(third.remaining.captures, 1)
  other.step('1102', { channel: 'wechat', at })
  listeners.get('storage')({ key: 'another' })
  assert.equal(third.remaining.captures, 1)
  listeners.get('storage')({ key: 'flow' })
  assert.equal(third.remaining.captures, 0)
  third.stop()
  assert.equal(listeners.size, 0)
  assert.equal(own.isStored, true)
}
