// Tests of the check of sizes: it names each file that is above its limit or far below it.

import assert from 'node:assert/strict'
import test from 'node:test'
import { artifacts, problemsOf } from '../../scripts/sizes.mjs'

const built = artifacts()

/** The sizes as if each file had its correct limit. */
const fitting = built.map((size) => ({ ...size, limit: Math.round(size.brotli * 1.05) }))

test('each file of the package has a limit', () => {
  for (const { name, limit } of built) assert.ok(limit > 0, name)
})

test('a file that weighs what it may is no problem', () => assert.deepEqual(problemsOf(fitting), []))

for (const [what, change, advice] of [
  ['too large', ({ limit }) => ({ brotli: limit + 1 }), 'raise'],
  ['much smaller than it may be', ({ limit }) => ({ brotli: Math.floor(limit / 1.1) - 1 }), 'lower'],
  ['without a limit', () => ({ limit: undefined }), 'has no limit'],
]) {
  test(`each file is found when it is ${what}, by its name`, () => {
    for (const { name } of fitting) {
      const planted = fitting.map((size) => (size.name === name ? { ...size, ...change(size) } : size))
      const [problem, ...others] = problemsOf(planted)
      assert.ok(problem.startsWith(`${name} `) && problem.includes(advice), problem)
      assert.deepEqual(others, [])
    }
  })
}

test('the limit that is proposed fits', () => {
  for (const size of built) {
    const [problem] = problemsOf([{ ...size, limit: 1 }])
    const limit = Number(/raise its limit to (\d+)/.exec(problem)[1])
    assert.deepEqual(problemsOf([{ ...size, limit }]), [])
  }
})
