// Tests of the packed package in a mini-program, packed again by WeChat's own tool and run in a logic layer.

import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { parse } from 'acorn'
import { at } from '../../../scripts/run.mjs'
import { CARRIED } from '../../../scripts/sizes.mjs'
import { logicLayer, openPage, platformLoader } from '../../node/logic-layer.mjs'
import { command, project } from '../project.mjs'
import { blocksOf } from './flow.mjs'

let folder
let result
const bytes = (name) => readFileSync(path.join(folder, name))
const file = (name) => bytes(name).toString()
const packed = () => file('miniprogram_npm/faceid-response/index.js')
const packedWasm = () => file('miniprogram_npm/faceid-response/wasm/index.js')

before(() => {
  folder = project(at('tests/matrix/mini-program/project'))
  cpSync(at('examples/mini-program-page.js'), path.join(folder, 'pages/verification/verification.js'))
  result = JSON.parse(command(folder, 'npm', 'run', 'pack').trim().split('\n').at(-1))
})

test("WeChat's tool packs it as a package made for mini-programs, without a warning", () => {
  assert.deepEqual(result, { miniProgramPackNum: 1, otherNpmPackNum: 0, warnList: [] })
})

/** Returns the sizes of the unpacked files, by name. */
const landed = () =>
  readdirSync(path.join(folder, 'miniprogram_npm'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll('\\', '/'))
    .sort()
    .map((name) => [name.replace('miniprogram_npm/faceid-response/', ''), bytes(name).length])

test('what is packed is what the package has for mini-programs, byte for byte', (t) => {
  const files = landed()
  for (const [name, weight] of files) t.diagnostic(`${String(weight).padStart(8)} ${name}`)
  assert.deepEqual(
    files.map(([name]) => name),
    [
      'index.js',
      'message/index.js',
      'message/index.json',
      'message/index.wxml',
      'message/index.wxss',
      'sync.js',
      'wasm/faceid_response.wasm.br',
      'wasm/index.js',
    ],
  )
  for (const [name] of files) {
    const [own, there] = [
      `node_modules/faceid-response/miniprogram_dist/${name}`,
      `miniprogram_npm/faceid-response/${name}`,
    ]
    assert.deepEqual(bytes(there), bytes(own), name)
  }
})

test('where the recipe says so it is packed into a subpackage, and the sample page finds it there', () => {
  const [block] = blocksOf('docs/recipes.md', 'From a subpackage, when it is needed', 'json')
  const [{ packageJsonPath, miniprogramNpmDistDir }] = JSON.parse(block).setting.packNpmRelationList
  assert.equal(packageJsonPath, './package.json')
  command(folder, 'npm', 'run', 'pack', '--', miniprogramNpmDistDir)
  const sample = readFileSync(at('examples/mini-program-async.js'), 'utf8')
  const [, wanted] = /'(\.\..*\.js)'/.exec(sample)
  assert.deepEqual(bytes(path.join('pages/account', wanted)), bytes('miniprogram_npm/faceid-response/index.js'))
})

test('each part that has landed weighs what a mini-program may carry of it', () => {
  for (const [part, limit] of Object.entries(CARRIED)) {
    const own = landed().filter(([name]) => name === part || name.startsWith(`${part}/`))
    const weight = own.reduce((sum, [, each]) => sum + each, 0)
    assert.ok(weight > 0 && weight <= limit, `${part}: ${weight} bytes of ${limit}`)
  }
})

test('what is packed has the syntax of 2015, which the tool does not ask for and old clients do', () => {
  for (const script of [packed(), packedWasm(), file('miniprogram_npm/faceid-response/message/index.js')]) {
    assert.doesNotThrow(() => parse(script, { ecmaVersion: 2015 }))
  }
})

test('what is packed gives an outcome in the logic layer', () => {
  const faceid = logicLayer(packed()).api.create({ locale: 'en' })
  assert.equal(faceid.engine, 'js')
  assert.equal(faceid.lookup('sdk', 66660018).message.title, 'Time ran out')
})

test("what is packed gives the same by the platform's loader, from the path that the sample names", async () => {
  const { instantiate } = platformLoader((name) => bytes(name.slice(1)))
  const { load } = logicLayer(packedWasm()).api
  const [, binary] = /'(\/.*\.wasm\.br)'/.exec(readFileSync(at('examples/mini-program-wasm.js'), 'utf8'))
  const wasm = (imports) => instantiate(binary, imports).then(({ instance }) => instance)
  const faceid = await load({ wasm, locale: 'en' })
  assert.equal(faceid.engine, 'wasm')
  assert.equal(faceid.lookup('sdk', 66660018).message.title, 'Time ran out')
})

test('the sample page runs on what is packed', () => {
  const results = [{ ErrorCode: -999, ErrorMsg: 'm' }, { BizToken: 'CE661F1A-0F1E-45BD-BE13-34C05CEA7681' }]
  const { press, asked, done, title } = openPage(packed(), results)
  press()
  press()
  assert.equal(title(), '验证步骤已完成')
  asked.pop()(true)
  assert.deepEqual(done, ['验证通过'])
})
