// Tests of the packed package in a mini-program that Taro builds (React), set up as the recipe says.

import assert from 'node:assert/strict'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { at } from '../../../scripts/run.mjs'
import { command, project } from '../project.mjs'
import { blocksOf, coreIn, packagesOf, parseAll, RECIPES, verifyIn, watchOnce, weighsAsTold } from './flow.mjs'

const APP = { home: 'pages/index/index', page: 'verification/index' }

let folder
let built

before(() => {
  folder = project(at('tests/matrix/mini-program/taro'))
  built = path.join(folder, 'dist')
  for (const name of ['index', 'second']) {
    const page = path.join(folder, 'node_modules/faceid-response/examples/taro-page.jsx')
    cpSync(page, path.join(folder, `src/verification/${name}.jsx`))
  }
})

/** Builds the app with another text in the place of one in its configuration. */
function build(t, from, to) {
  const config = readFileSync(at('tests/matrix/mini-program/taro/config/index.js'), 'utf8')
  assert.ok(config.includes(from), from)
  writeFileSync(path.join(folder, 'config/index.js'), config.replace(from, to))
  rmSync(built, { recursive: true, force: true })
  command(folder, 'npm', 'run', 'build')
  parseAll(built)
  t.diagnostic(JSON.stringify(packagesOf(built)))
}

test('the app is set up as the recipe says', () => {
  const config = readFileSync(at('tests/matrix/mini-program/taro/config/index.js'), 'utf8')
  const lines = config.split('\n').map((line) => line.trim())
  for (const document of RECIPES) {
    const [block] = blocksOf(document, 'Taro', 'text')
    for (const line of block.split('\n')) assert.ok(lines.includes(line.trim()), line)
  }
})

test('what two pages of a subpackage import lands in it, and the page of the recipe works', async (t) => {
  build(t, '', '')
  assert.deepEqual(coreIn(built), ['verification/sub-vendors.js'])
  const { verification, '': main } = packagesOf(built)
  assert.ok(main < 330_000 && verification < 165_000, `${main} ${verification}`)
  weighsAsTold(built, 'Taro', 'verification/sub-vendors.js', 'verification/faceid-message')
  await verifyIn(built, APP)
})

test('it lands in the main package where Taro is told not to part it, and the page of the recipe works', async (t) => {
  build(t, 'mini: {}', 'mini: { optimizeMainPackage: { enable: false } }')
  assert.deepEqual(coreIn(built), ['vendors.js'])
  await verifyIn(built, APP)
})

test('the component is copied as it is: Taro makes no other lengths of its pixels', (t) => {
  build(t, '', '')
  const styles = readFileSync(path.join(built, 'verification/faceid-message/index.wxss'), 'utf8')
  const own = readFileSync(at('pkg/miniprogram_dist/message/index.wxss'), 'utf8')
  const lengths = (text) => new Set(text.match(/\b\d+r?px\b/g))
  assert.deepEqual(lengths(styles), lengths(own))
  assert.ok(lengths(own).has('48px'))
})

test('what it builds for development runs in a mini-program too', async () => {
  await watchOnce(folder, 'dev', /Compiled successfully/)
  assert.deepEqual(coreIn(built), ['verification/sub-vendors.js'])
  await verifyIn(built, APP)
})
