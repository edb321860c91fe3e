// Tests of the packed package in a mini-program that uni-app builds (Vue 3), set up as the recipe says.

import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { at } from '../../../scripts/run.mjs'
import { command, install, project } from '../project.mjs'
import { blocksOf, coreIn, packagesOf, parseAll, RECIPES, verifyIn, watchOnce, weighsAsTold } from './flow.mjs'

/** Vue needs them, and WeChat has them. */
const APP = { home: 'pages/index/index', page: 'verification/verification', also: { Proxy, global: {} } }

let folder
let built
const inPackage = (name) => path.join(folder, 'node_modules/faceid-response', name)
const source = (name) => path.join(folder, 'src', name)

before(() => {
  folder = project(at('tests/matrix/mini-program/uni-app'))
  built = path.join(folder, 'dist/build/mp-weixin')
  cpSync(inPackage('examples/uni-app-page.vue'), source('verification/verification.vue'))
})

/** Puts the component where the build copies native components from, and names it in the page's settings. */
function place(root) {
  for (const each of ['', 'verification/']) rmSync(source(`${each}wxcomponents`), { recursive: true, force: true })
  mkdirSync(source(`${root}wxcomponents`), { recursive: true })
  cpSync(inPackage('miniprogram_dist/message'), source(`${root}wxcomponents/faceid-message`), { recursive: true })
  const pages = readFileSync(at('tests/matrix/mini-program/uni-app/src/pages.json'), 'utf8')
  writeFileSync(source('pages.json'), pages.replace('/verification/wxcomponents', `/${root}wxcomponents`))
}

function build(t) {
  rmSync(built, { recursive: true, force: true })
  command(folder, 'npm', 'run', 'build')
  parseAll(built)
  t.diagnostic(JSON.stringify(packagesOf(built)))
}

test('the app is set up as the recipe says', () => {
  const { subPackages } = JSON.parse(readFileSync(at('tests/matrix/mini-program/uni-app/src/pages.json'), 'utf8'))
  for (const document of RECIPES) {
    const [block] = blocksOf(document, 'uni-app', 'json')
    assert.deepEqual(subPackages, [JSON.parse(block)])
  }
})

test('installed for the whole app, it lands in the main package, and the page of the recipe works', async (t) => {
  place('')
  build(t)
  assert.deepEqual(coreIn(built), ['common/vendor.js'])
  const { verification, '': main } = packagesOf(built)
  assert.ok(verification < 3_000 && main > 200_000, `${main} ${verification}`)
  await verifyIn(built, APP)
})

test('installed in the subpackage, the main package is free of it, and the page of the recipe works', async (t) => {
  place('verification/')
  install(folder, '--prefix', 'src/verification')
  build(t)
  assert.deepEqual(coreIn(built), ['verification/common/vendor.js'])
  const { verification, '': main } = packagesOf(built)
  assert.ok(main < 75_000 && verification < 155_000, `${main} ${verification}`)
  weighsAsTold(built, 'uni-app', 'verification/common/vendor.js', 'verification/wxcomponents')
  await verifyIn(built, APP)
})

test('what it builds for development runs in a mini-program too', async () => {
  await watchOnce(folder, 'dev', /ready in/)
  const development = path.join(folder, 'dist/dev/mp-weixin')
  assert.deepEqual(coreIn(development), ['verification/common/vendor.js'])
  await verifyIn(development, APP)
})
