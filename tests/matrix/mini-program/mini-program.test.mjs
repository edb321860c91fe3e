// The packed package in a mini-program: packed once more by WeChat's own tool, run in a logic layer.

import assert from 'node:assert/strict'
import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { parse } from 'acorn'
import { at } from '../../../scripts/run.mjs'
import { logicLayer, openPage, platformLoader } from '../../node/logic-layer.mjs'
import { command, project } from '../project.mjs'

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

test('what is packed is what the package has for mini-programs', () => {
  for (const name of ['index.js', 'sync.js', 'wasm/index.js', 'wasm/faceid_response.wasm.br']) {
    const [own, there] = [
      `node_modules/faceid-response/miniprogram_dist/${name}`,
      `miniprogram_npm/faceid-response/${name}`,
    ]
    assert.deepEqual(bytes(there), bytes(own), name)
  }
})

test('what is packed has the syntax of 2015, which the tool does not ask for and old clients do', () => {
  for (const script of [packed(), packedWasm()]) {
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
