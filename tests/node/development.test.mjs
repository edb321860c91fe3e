// A development build: the published one, and what is wrong cannot be overlooked.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { mock, test } from 'node:test'

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
