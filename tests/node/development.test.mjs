// Tests of the development build: it is the published build with warnings that cannot be overlooked.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { mock, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { load } from 'faceid-response'
import { create } from 'faceid-response/sync'

const pkg = new URL('../../pkg/', import.meta.url)
const require = createRequire(import.meta.url)
const builds = {
  'node.development.js': async () => (await import(new URL('node.development.js', pkg))).load,
  'node.development.cjs': async () => require('../../pkg/node.development.cjs').load,
  'sync.development.js': async () => (await import(new URL('sync.development.js', pkg))).create,
  'sync.development.cjs': async () => require('../../pkg/sync.development.cjs').create,
}
const FAULTY = { en: { too_drak: { title: 'x' } } }

// Comes first: a core that has started serves every later load.
test('why the plain core runs is said once', async () => {
  const load = await builds['node.development.js']()
  const warn = mock.method(console, 'warn', () => {})
  const causes = []
  try {
    for (let time = 0; time < 2; time++) {
      const faceid = await load({ wasm: 'nowhere.wasm', onProblem: ({ code, cause }) => causes.push([code, cause]) })
      assert.equal(faceid.engine, 'js')
    }
    assert.equal(warn.mock.callCount(), 1)
    assert.match(warn.mock.calls[0].arguments[0], /WebAssembly cannot be had: .*nowhere\.wasm/)
  } finally {
    warn.mock.restore()
  }
  assert.deepEqual(
    causes.map(([code]) => code),
    ['no_webassembly', 'no_webassembly'],
  )
  assert.match(String(causes[0][1]), /nowhere\.wasm/)
})

for (const [name, get] of Object.entries(builds)) {
  test(`${name}: a fault in the messages is thrown, after it was told`, async () => {
    const open = await get()
    const told = []
    await assert.rejects(async () => open({ messages: FAULTY, onProblem: (problem) => told.push(problem.code) }), {
      name: 'FaceidError',
      code: 'invalid_messages',
      message: "messages.en.too_drak: unknown_advice; did you mean 'too_dark'?",
    })
    assert.deepEqual(told, ['unknown_advice'])
  })

  test(`${name}: without a fault it is the published build`, async () => {
    const faceid = await (await get())({ locale: 'en', messages: { en: { timed_out: { title: 'Slow' } } } })
    assert.equal(faceid.lookup('sdk', 66660018).message.title, 'Slow')
  })
}

/** Silences the console during an action; returns what was logged. */
async function heard(act) {
  const names = ['log', 'info', 'warn', 'error', 'debug', 'trace']
  const said = []
  const mocks = names.map((name) => mock.method(console, name, (...texts) => said.push([name, texts.join(' ')])))
  try {
    await act(said)
  } finally {
    for (const one of mocks) one.mock.restore()
  }
  return said
}

/**
 * Waits until so many lines were logged and no more follow, since the tools are loaded only when there is something to
 * say.
 */
async function settled(said, count) {
  for (let turns = 0; said.length < count && turns < 200; turns += 1) await setTimeout(10)
  await setTimeout(50)
}

const REQUIRED = '2006'
const ONE_OF_THREE = { errCode: 10001 }
const OF_SDK = '?code=66660018&orderNo=o1&newSignature=F0'

/** Hands over inputs that need a channel or have another one; each twice, by `handle` and by a session. */
function unsettled(faceid) {
  const session = faceid.session({ at: 0, seed: 1 })
  for (let time = 0; time < 2; time += 1) {
    faceid.handle(REQUIRED)
    faceid.handle(ONE_OF_THREE)
    faceid.handle(OF_SDK, { channel: 'wechat' })
    session.step(REQUIRED, { at: 0 })
    session.step(OF_SDK, { channel: 'wechat', at: 0 })
  }
}

/** Hands over inputs that need no warning: their channel is accepted, or they are no result. */
function settledOnes(faceid) {
  for (const input of [undefined, {}, OF_SDK, '?code=071abcDEF&state=s', new Error('m')]) faceid.handle(input)
  faceid.handle(REQUIRED, { channel: 'wechat' })
  faceid.session({ at: 0 }).step(OF_SDK, { at: 0 })
}

for (const [name, get] of Object.entries(builds)) {
  test(`${name}: a channel that is not named, or not rightly, is told once, with those that fit`, async () => {
    const faceid = await (await get())({ locale: 'en' })
    const all = [...new Set(faceid.catalog().map(({ channel }) => channel))].join(', ')
    const said = await heard(async (said) => {
      unsettled(faceid)
      settledOnes(faceid)
      await settled(said, 3)
    })
    const required = 'faceid-response: channel_required: the input does not say its channel; pass one of'
    assert.deepEqual(said, [
      ['warn', `${required} ${all}`],
      ['warn', `${required} wechat-face, wechat-face-legacy, wechat-face-support`],
      [
        'warn',
        "faceid-response: channel_mismatch: the input comes from another channel than 'wechat'; these fit: sdk, intent",
      ],
    ])
  })

  test(`${name}: a warning changes no answer`, async () => {
    const faceid = await (await get())({ locale: 'en' })
    const published = await load({ locale: 'en' })
    await heard(() => {
      for (const [input, channel] of [[REQUIRED], [ONE_OF_THREE], [OF_SDK, 'wechat'], [{}], [OF_SDK]]) {
        assert.deepEqual(faceid.handle(input, { channel }), published.handle(input, { channel }))
        const [own, other] = [faceid, published].map((one) => one.session({ at: 0, seed: 1 }))
        assert.deepEqual(own.step(input, { channel, at: 0 }), other.step(input, { channel, at: 0 }))
        assert.equal(own.save(), other.save())
        assert.deepEqual(own.remaining, other.remaining)
      }
    })
  })
}

for (const [name, get] of Object.entries(builds)) {
  test(`${name}: codes that end the verification without a way on are told once, if the page has told its ways`, async () => {
    const open = await get()
    /** Returns the codes of one warning by channel, and the ways that it asks for. */
    const parsed = ([, text]) => {
      const [, ways, codes] = /none of (.+) is given: (.+)$/.exec(text)
      const channels = codes.split('; ').map((part) => part.split(' '))
      return [ways, channels.flatMap(([channel, ...ends]) => ends.map((code) => `${channel} ${code}`))]
    }
    const ended = (ways) => {
      const faceid = create({ locale: 'en', ways })
      return faceid
        .catalog()
        .filter(({ channel, code, action }) => action === 'abort' && faceid.lookup(channel, code).ways.length === 0)
        .map(({ channel, code }) => `${channel} ${code}`)
    }
    const of = async (ways) => heard(async () => void (await open({ locale: 'en', ways })))
    assert.deepEqual(await of(undefined), [])
    assert.deepEqual(await of({ other_method: true, contact_support: true }), [])
    const none = await of({})
    assert.deepEqual(none.flatMap((said) => parsed(said)[1]).sort(), ended({}).sort())
    assert.ok(none.some((said) => parsed(said)[0] === 'other_method, contact_support'))
    assert.ok(none.some((said) => parsed(said)[0] === 'update_app, contact_support, other_method'))
    assert.deepEqual(await of({}), [], 'once')
  })
}

test('a published build says nothing on the console', async () => {
  const said = await heard(async () => {
    for (const faceid of [await load({ locale: 'en' }), create({ locale: 'en' })]) {
      unsettled(faceid)
      settledOnes(faceid)
    }
    await setTimeout(100)
  })
  assert.deepEqual(said, [])
})
