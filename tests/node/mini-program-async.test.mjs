// Tests of a page of a mini-program's main package that loads the package from a subpackage, set up as the recipe says.

import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { at } from '../../scripts/run.mjs'
import { MiniApp } from './mini-app.mjs'

const ROUTE = 'pages/account/account'
const PACKAGE = 'verification/miniprogram_npm/faceid-response'
const script = readFileSync(at('examples/mini-program-async.js'), 'utf8')

/** The page's settings, as they stand in the recipe. */
const [, settings] = /```json\n([^`]*"componentPlaceholder"[^`]*)```/.exec(readFileSync(at('docs/recipes.md'), 'utf8'))
const template = [...script.matchAll(/^\/\/ ([< ].*)$/gm)].map(([, line]) => line).join('\n')

const folder = mkdtempSync(path.join(tmpdir(), 'faceid-response-'))
after(() => rmSync(folder, { recursive: true }))
const files = {
  'app.js': 'App({})',
  'app.json': JSON.stringify({ pages: [ROUTE], subPackages: [{ root: 'verification', pages: [] }] }),
  [`${ROUTE}.js`]: script,
  [`${ROUTE}.json`]: settings,
  [`${ROUTE}.wxml`]: template,
}
for (const [name, text] of Object.entries(files)) {
  mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
  writeFileSync(path.join(folder, name), text)
}
cpSync(at('pkg/miniprogram_dist'), path.join(folder, PACKAGE), { recursive: true })

/** Opens the page on a phone that can load the subpackage or not. */
async function open({ unreachable = false } = {}) {
  const stored = new Map()
  const results = []
  const app = new MiniApp(folder, {
    getStorageSync: (key) => stored.get(key) ?? '',
    setStorageSync: (key, value) => stored.set(key, value),
    removeStorageSync: (key) => stored.delete(key),
    getAppBaseInfo: () => ({ language: 'zh_CN' }),
    startVerify: ({ success, fail }) => {
      const result = results.shift()
      if (result.ErrorCode) fail(result)
      else success(result)
    },
  })
  const told = []
  if (unreachable) app.unreachable.add('verification')
  const opening = app.open(ROUTE, { person: 'u1' })
  Object.assign(app.page, {
    newToken: (use) => use('token'),
    askServer: (use) => use(true),
    done: () => told.push('done'),
  })
  return { app, results, told, opening }
}

test('the main package has nothing of the package, and a plain require() of it fails', () => {
  const app = new MiniApp(folder, { getStorageSync() {}, setStorageSync() {}, removeStorageSync() {} })
  app.definition(`${ROUTE}.js`)
  const before = [...app.modules.keys()]
  assert.deepEqual(before, ['app.js', `${ROUTE}.js`])
  writeFileSync(path.join(folder, 'pages/plain.js'), `require('../${PACKAGE}/index.js')`)
  assert.throws(() => app.run('pages/plain.js'), /requires a file of the subpackage verification/)
})

test('a placeholder stands until the subpackage is there, and then the flow runs to its end', async () => {
  const { app, results, told, opening } = await open()
  assert.equal(app.placeholder, 'view')
  assert.equal(app.component, null)
  await opening
  await app.wait(10)
  assert.equal(app.placeholder, null)
  assert.equal(app.title, '验证还没有开始')
  results.push({ ErrorCode: -999, ErrorMsg: '' })
  await app.press('primary')
  assert.equal(app.title, '你已退出验证')
  results.push({ BizToken: 'CE661F1A-0F1E-45BD-BE13-34C05CEA7681' })
  await app.press('primary')
  assert.equal(app.title, '验证通过')
  assert.deepEqual(told, ['done'])
  app.leave()
  assert.deepEqual(app.clock.waiting, [])
})

test('where the subpackage cannot be loaded, the page says so in its own words, and tries again on request', async () => {
  const { app, opening } = await open({ unreachable: true })
  await opening
  await app.wait(10)
  assert.equal(app.placeholder, 'view')
  assert.equal(app.page.data.isMissing, true)
  assert.match(template, /wx:if="{{isMissing}}".*bindtap="begin"/)

  app.page.begin()
  assert.equal(app.page.data.isMissing, false)
  await app.wait(10)
  assert.equal(app.page.data.isMissing, true)

  app.unreachable.clear()
  app.page.begin()
  await app.wait(10)
  assert.equal(app.page.data.isMissing, false)
  assert.equal(app.title, '验证还没有开始')
})

test('a page that is left meanwhile begins nothing', async () => {
  const { app, opening } = await open()
  const { page } = app
  app.leave()
  await opening
  await app.wait(10)
  assert.equal(page.session, undefined)
  assert.equal(page.data.outcome, null)
})
