// A session that lives in a storage: across reloads, beside other tabs, and where there is no storage.

import assert from 'node:assert/strict'
import test from 'node:test'
import { persist } from 'faceid-response'
import { load } from './engine.mjs'

const faceid = await load({ locale: 'en' })
const at = Date.now()

/** A storage of two methods' worth. */
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
  const step = second.step('1201', { channel: 'wechat', at: at + 1000 })
  assert.deepEqual([step.attempt, step.advice], [2, 'another_place'])
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
    assert.equal(session.step('1201', { channel: 'wechat', at }).attempt, 2)
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
  assert.equal(session.problem, null)
  assert.equal(session.step('1201', { channel: 'wechat' }).action, 'retry')
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
