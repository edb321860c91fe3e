// Tests of the crate as it would be published.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import test from 'node:test'
import { root } from '../../scripts/run.mjs'

test('cargo packs the crate without a warning', () => {
  const args = ['package', '--package', 'faceid-response', '--no-verify', '--allow-dirty', '--offline']
  const { status, stderr } = spawnSync('cargo', args, { cwd: root, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  assert.doesNotMatch(stderr, /warning/)
})
