// Tests in Node: each entry of the package, and the coverage of the cases.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { conform } from './conformance.js'
import { difference, expected, module, summary } from './expected.mjs'
import { keep } from './results.mjs'
import { material, unpackInto } from './site.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'faceid-response-node-'))

describe('Node', () => {
  let own
  let lines
  before(async () => {
    own = unpackInto(folder)
    lines = await expected(own)
  })
  after(() => rmSync(folder, { recursive: true }))

  const require = (name) => createRequire(import.meta.url)(path.join(own, name))
  const WAYS = {
    'node.js': ['wasm', async () => (await module(own, 'node.js')).load],
    'node.cjs': ['wasm', () => require('node.cjs').load],
    'sync.js': ['js', async () => (await module(own, 'sync.js')).create],
    'sync.cjs': ['js', () => require('sync.cjs').create],
  }
  for (const [name, [core, take]] of Object.entries(WAYS)) {
    test(name, async () => {
      const open = await take()
      const start = performance.now()
      const faceid = await open({ locale: 'en' })
      const actual = conform(faceid, material)
      keep({
        engine: 'Node',
        version: process.versions.node,
        mode: name,
        core: faceid.engine,
        ...summary(actual, lines),
        ms: Math.round(performance.now() - start),
      })
      assert.equal(faceid.engine, core)
      assert.equal(difference(actual, lines), null)
    })
  }

  test('the cases cover every code in each language, every fixture, story and piece of garbage', async () => {
    const { create } = await module(own, 'sync.js')
    const count = (start) => lines.filter((line) => line.startsWith(start)).length
    assert.equal(new Set(lines.map((line) => line.split('\t')[0])).size, lines.length, 'each has a name of its own')
    for (const { channel, code } of create().catalog()) {
      for (const locale of ['zh-Hans', 'zh-Hant', 'en']) assert.equal(count(`lookup ${channel} ${code} ${locale}\t`), 1)
    }
    for (const { about } of material.fixtures) assert.equal(count(`fixture ${about} `), 3, about)
    for (const { about, events } of material.stories) assert.ok(count(`session ${about} `) >= events.length, about)
  })
})
