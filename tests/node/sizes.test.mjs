// The check of sizes is green on what is built, and red on a file that weighs more than it may.

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import test from 'node:test'
import { artifacts, sizeOf, tooLarge } from '../../scripts/sizes.mjs'

const built = await artifacts()

test('no file of the package weighs more than it may', () => assert.deepEqual(tooLarge(built), []))

test('no file may weigh a tenth more than it does', () => {
  for (const { name, brotli, limit } of built) assert.ok(limit < brotli * 1.1, name)
})

test('each file is found when it is too large, by its name', () => {
  for (const { name, limit } of built) {
    const planted = built.map((size) => (size.name === name ? { ...size, ...sizeOf(randomBytes(limit + 1)) } : size))
    const [problem, ...others] = tooLarge(planted)
    assert.ok(problem.startsWith(`${name} is `), problem)
    assert.deepEqual(others, [])
  }
})

test('a file without a limit is found', () => {
  assert.equal(tooLarge([{ name: 'new.js', ...sizeOf(randomBytes(1)), limit: undefined }]).length, 1)
})
