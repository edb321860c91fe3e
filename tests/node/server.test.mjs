// Tests of the recipes' server, from the first order number to the end of the flow and into the next.

import assert from 'node:assert/strict'
import test from 'node:test'
import { create } from 'faceid-response/sync'
import { verificationServer } from '../../examples/server.js'

const AT = Date.parse('2026-03-02T09:00:00+08:00')
const SECOND = 1_000

/** Opens a server with a pretended vendor. `answers` has the vendor's answer to each order, by order number. */
async function open(answers = {}) {
  const kept = new Map()
  const finished = []
  let orders = 0
  const server = await verificationServer({
    store: {
      get: async (key) => kept.get(key),
      set: async (key, value) => kept.set(key, JSON.parse(JSON.stringify(value))),
    },
    newOrder: async () => {
      orders += 1
      return `o${orders}`
    },
    async queryOrder(orderNo) {
      if (!(orderNo in answers)) throw new Error('no answer')
      return answers[orderNo]
    },
    finish: async (key) => finished.push(key),
  })
  return { server, finished, kept }
}

/** Returns the answer of queryfacerecord for an order. */
const record = (orderNo, code) => ({
  code,
  msg: 'of the vendor',
  result: { orderNo, liveRate: '99', similarity: '88', name: '张三', photo: 'of a person' },
})

test('server: a pass finishes, also when it is asked for twice, and the next flow is a new one', async () => {
  const { server, finished } = await open({ o1: record('o1', '0'), o2: record('o2', '66660037') })
  assert.equal(await server.begin('u1', AT), 'o1')
  assert.equal(await server.verdict('u1', AT), true)
  assert.equal(await server.verdict('u1', AT), true)
  assert.deepEqual(finished, ['u1', 'u1'])
  assert.equal(await server.begin('u1', AT), 'o2')
  assert.deepEqual(await server.verdict('u1', AT), { code: '66660037', result: { orderNo: 'o2' } })
  assert.equal(await server.begin('u1', AT), 'o3')
})

test('server: three recordings that failed are enough, however often a page asks', async () => {
  const codes = ['-5023', '66660037', '66660041']
  const answers = Object.fromEntries(codes.map((code, index) => [`o${index + 1}`, record(`o${index + 1}`, code)]))
  const { server, finished } = await open(answers)
  for (const [index, code] of codes.entries()) {
    const at = AT + index * 60 * SECOND
    const orderNo = await server.begin('u1', at)
    assert.equal(orderNo, `o${index + 1}`)
    for (const again of [0, 1]) {
      const verdict = await server.verdict('u1', at + again * SECOND)
      assert.deepEqual(verdict, { code, result: { orderNo } })
    }
  }
  assert.equal(await server.begin('u1', AT + 300 * SECOND), null)
  assert.equal(await server.begin('u2', AT + 300 * SECOND), 'o4', 'somebody else may')
  assert.equal(await server.begin('u1', AT + 48 * 3600 * SECOND), 'o5', 'and so may the same person another day')
  assert.deepEqual(finished, [])
})

test('server: what must wait gets no order number before', async () => {
  const { server } = await open({ o1: record('o1', '400506') })
  await server.begin('u1', AT)
  await server.verdict('u1', AT)
  assert.equal(await server.begin('u1', AT + SECOND), null)
  assert.equal(await server.begin('u1', AT + 31 * SECOND), 'o2')
})

test('server: where the vendor says nothing yet, the page is told so; nothing is counted', async () => {
  for (const answers of [
    {},
    { o1: record('o1', null) },
    { o1: null },
    { o1: { Response: { Error: { Code: 'InternalError' } } } },
  ]) {
    const { server, finished } = await open(answers)
    assert.equal(await server.verdict('u1', AT), 'pending', 'nothing was begun')
    await server.begin('u1', AT)
    for (let times = 0; times < 9; times += 1) assert.equal(await server.verdict('u1', AT + times * SECOND), 'pending')
    assert.deepEqual(finished, [])
    answers.o1 = record('o1', '0')
    assert.equal(await server.verdict('u1', AT + 20 * SECOND), true)
  }
})

test("server: another order's pass is not this person's", async () => {
  const { server, finished } = await open({ o1: record('o7', '66660037'), o7: record('o7', '0') })
  await server.begin('u1', AT)
  assert.notEqual(await server.verdict('u1', AT), true)
  assert.deepEqual(finished, [])
})

test('server: what it gives is what a page hands to confirm, and has nothing of the person', async () => {
  const { server, kept } = await open({ o1: record('o1', '66660010'), o2: record('o2', '0') })
  const session = create({ locale: 'en' }).session({ at: AT, seed: 1 })
  const back = (orderNo) => `https://example.com/?code=0&orderNo=${orderNo}&h5faceId=f&newSignature=s`
  await server.begin('u1', AT)
  session.step(back('o1'), { at: AT })
  const step = session.confirm(await server.verdict('u1', AT), { at: AT })
  assert.deepEqual([step.advice, step.attempt, step.lastTry], ['name_id_mismatch', 1, true])
  await server.begin('u1', AT)
  session.step(back('o2'), { at: AT })
  assert.equal(session.confirm(await server.verdict('u1', AT), { at: AT }).advice, 'verified')
  assert.doesNotMatch(JSON.stringify([...kept.values()]), /张三|photo/)
})
