// A built mini-program, its whole verification with the component, and the bytes of its packages.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'
import { at } from '../../../scripts/run.mjs'
import { MiniApp } from '../../node/mini-app.mjs'
import { environment } from '../project.mjs'

export const RECIPES = ['docs/recipes.md', 'docs/recipes.zh-CN.md']

const PERSON = { person: 'u1' }
const KEY = 'open-account:u1'
const LEFT = { ErrorCode: -999, ErrorMsg: '' }
const BUSY = { ErrorCode: 4, ErrorMsg: '' }
const passed = (last) => ({ BizToken: `CE661F1A-0F1E-45BD-BE13-34C05CEA${last}` })
const verdict = (code) => ({ Response: { Text: { ErrCode: code }, RequestId: `r${code}` } })
const FIRST = '验证还没有开始'

/** The phone that an app runs on, with what the template's own functions tell. */
class Phone {
  stored = new Map()
  results = []
  asked = []
  told = []
  wx = {
    getStorageSync: (key) => this.stored.get(key) ?? '',
    setStorageSync: (key, value) => this.stored.set(key, value),
    removeStorageSync: (key) => this.stored.delete(key),
    getAppBaseInfo: () => ({ language: 'zh_CN', fontSizeSetting: 20 }),
    getWindowInfo: () => ({}),
    getDeviceInfo: () => ({}),
    getSystemInfoSync: () => ({ language: 'zh_CN' }),
    getLaunchOptionsSync: () => ({}),
    onAppShow: () => {},
    onAppHide: () => {},
    canIUse: () => true,
    navigateBack: () => this.told.push('back'),
    startVerify: ({ data, success, fail }) => {
      assert.deepEqual({ ...data }, { token: 'token' })
      const result = this.results.shift()
      if (result.ErrorCode) fail(result)
      else success(result)
    },
    askServer: (use) => this.asked.push(use),
    correct: () => this.told.push('correct'),
    callSupport: () => this.told.push('support'),
    done: () => this.told.push('done'),
  }
}

/** Runs the page of a built app through a verification. `also` are the globals that a framework needs besides. */
export async function verifyIn(folder, { home, page, also }) {
  const phone = new Phone()
  const app = new MiniApp(folder, phone.wx, also)
  const press = async (role, result) => {
    if (result) phone.results.push(result)
    await app.press(role)
    await app.wait(50)
  }
  const judge = async (answer) => {
    phone.asked.pop()(answer)
    await app.wait(50)
  }
  const isOpen = async () => {
    await app.open(page, PERSON)
    await app.wait(50)
  }
  await app.open(home)
  await isOpen()
  assert.equal(app.title, FIRST)
  assert.equal(app.component.data.fontSize, 20)

  await press('primary', LEFT)
  assert.equal(app.title, '你已退出验证')
  await press('primary', BUSY)
  assert.equal(app.title, '服务暂时没有响应')
  assert.equal(app.view.buttons[0].isWaiting, true)
  await press('primary')
  assert.deepEqual(phone.results, [], 'nothing begins before the wait is over')
  await app.wait(60_000)
  assert.equal(app.view.buttons[0].isWaiting, false)

  await press('primary', passed(1000))
  assert.equal(app.title, '验证步骤已完成')
  await judge('pending')
  assert.equal(app.title, '正在获取结果')
  await app.wait(2_000)
  await judge(true)
  assert.equal(app.title, '验证通过')
  assert.deepEqual(phone.told, ['done'])
  assert.equal(phone.stored.has(KEY), false, 'a flow that has ended leaves nothing behind')

  await isOpen()
  assert.equal(app.title, FIRST)
  await press('primary', passed(2006))
  await judge(verdict(2006))
  assert.equal(app.title, '姓名与证件号对不上')
  await press('primary')
  assert.equal(phone.told.at(-1), 'correct')
  assert.equal(app.title, null)
  // Something else on the page changes meanwhile.
  app.page.$vm?.$forceUpdate()
  await app.wait(50)
  assert.equal(app.title, null, 'what was answered is gone')

  await isOpen()
  assert.ok(phone.stored.has(KEY), 'the page that was left is in the phone')
  await press('dismiss')
  assert.equal(phone.told.at(-1), 'back')
  assert.equal(app.title, null)

  // The limits of a session hold across the pages that come and go.
  for (const code of [1102, 1203]) {
    await isOpen()
    await press('primary', passed(code))
    await judge(verdict(code))
  }
  assert.deepEqual(
    app.view.buttons.map(({ role }) => role),
    ['primary', 'dismiss'],
  )
  await press('primary')
  assert.equal(phone.told.at(-1), 'support', 'the end offers the way that is left')
  assert.equal(app.title, null)

  await isOpen()
  await press('dismiss')
  assert.equal(phone.told.at(-1), 'back', 'who has acknowledged the end goes back')

  await isOpen()
  app.leave()
  assert.deepEqual(app.told, [], 'no error is on the console')
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll('\\', '/'))

/** Returns the bytes of each package of a built app, by its root; the main package's is empty. */
export function packagesOf(folder) {
  const { subPackages } = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8'))
  const sizes = Object.fromEntries(['', ...subPackages.map(({ root }) => root)].map((root) => [root, 0]))
  for (const name of filesIn(folder)) {
    const root = Object.keys(sizes).find((each) => each && name.startsWith(`${each}/`)) ?? ''
    sizes[root] += statSync(path.join(folder, name)).size
  }
  return sizes
}

/** Checks that a row of the recipes' table tells what these files and folders of a build weigh, to within 4 kB. */
export function weighsAsTold(folder, row, ...places) {
  const within = (name) => places.some((place) => name === place || name.startsWith(`${place}/`))
  const names = filesIn(folder).filter(within)
  const weight = names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)
  for (const document of RECIPES) {
    const [text] = readFileSync(at(document), 'utf8').match(new RegExp(`^\\| ${row}.*$`, 'm'))
    const told = 1000 * Number(/(\d+) kB/.exec(text)[1])
    assert.ok(Math.abs(weight - told) < 4000, `${weight} bytes, and the recipe tells ${told}`)
  }
}

/** Returns the blocks of code in a section of the recipes, in a language. */
export function blocksOf(document, section, language) {
  const [, text] = new RegExp(`\n#+ ${section}\n([^]*?)\n#`).exec(readFileSync(at(document), 'utf8'))
  const blocks = [...text.matchAll(new RegExp(`^( *)\`\`\`${language}\n([^]*?)\`\`\`$`, 'gm'))]
  return blocks.map(([, indent, block]) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trim())
}

/** Returns the built scripts that have the package's core in them. */
export const coreIn = (folder) =>
  filesIn(folder).filter((name) => name.endsWith('.js') && hasCore(readFileSync(path.join(folder, name), 'utf8')))

/** Returns true where a script has a title that only the package knows, as it stands or in escapes. */
const escaped = FIRST.replace(/./g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`)
const hasCore = (text) => text.includes(FIRST) || text.toLowerCase().includes(escaped)

/** Parses each built script in the language of 2015. */
export function parseAll(folder) {
  for (const name of filesIn(folder).filter((each) => each.endsWith('.js')))
    assert.doesNotThrow(() => parse(readFileSync(path.join(folder, name), 'utf8'), { ecmaVersion: 2015 }), name)
}

/** Runs the command that builds for development and goes on watching, until its first build is there. */
export function watchOnce(folder, script, ready) {
  const watching = spawn('npm', ['run', script], { cwd: folder, env: environment, detached: true })
  let printed = ''
  let isReady = false
  const stop = () => process.kill(-watching.pid)
  const timer = setTimeout(stop, 120_000)
  for (const stream of [watching.stdout, watching.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk
      if (isReady || !ready.test(printed)) return
      isReady = true
      stop()
    })
  }
  return new Promise((resolve, reject) => {
    watching.on('close', () => {
      clearTimeout(timer)
      if (isReady) resolve()
      else reject(new Error(`no build for development:\n${printed}`))
    })
  })
}
