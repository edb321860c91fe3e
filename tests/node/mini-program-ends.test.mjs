// Tests that no button of a message leads into an empty page: each sample page of a mini-program, with every outcome on
// every set of ways, for each of its buttons.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { setImmediate } from 'node:timers/promises'
import vm from 'node:vm'
import { transformSync } from 'esbuild'
import { create } from 'faceid-response/sync'
import { at } from '../../scripts/run.mjs'
import { messageComponents } from './message-component.mjs'
import { Clock } from './mini-app.mjs'
import { outcomesOf } from './outcomes.mjs'

const read = (name) => readFileSync(at(name), 'utf8')
const IDS = ['other_method', 'contact_support', 'update_app', 'change_browser', 'open_settings']
const offers = (ids) => Object.fromEntries(ids.map((id) => [id, true]))
const SETS = [
  undefined,
  {},
  offers(IDS),
  offers(['contact_support', 'open_settings']),
  ...IDS.map((id) => offers([id])),
]
const OUTCOMES = SETS.flatMap((ways) => outcomesOf(create({ locale: 'zh-Hans', ways })))

const clock = new Clock()
const componentOn = messageComponents(clock)

/** Returns the attributes of a tag in a template, by name. */
const attributesOf = (template, tag) => {
  const [, text] = new RegExp(`<${tag}\\b([^>]*?)/?>`).exec(template)
  return Object.fromEntries([...text.matchAll(/([\w:@-]+)="(.*?)"/g)].map(([, name, value]) => [name, value]))
}
const EVENTS = ['retry', 'abort', 'dismiss', 'way']
const heard = (attributes, prefix) => Object.fromEntries(EVENTS.map((name) => [name, attributes[prefix + name]]))

/**
 * The phone and the host of a page. It tells what the page begins, and none of that does anything: there is no page to
 * go back to, no token comes, and whoever calls the support stays.
 */
function hostOf(outcome) {
  const told = []
  const note = (what) => () => told.push(what)
  const session = { now: () => outcome, stop: () => {} }
  const navigateBack = (options) => {
    told.push('back')
    options?.fail?.()
  }
  const base = { getAppBaseInfo: () => ({ language: 'zh_CN' }), navigateBack }
  const own = {
    newToken: note('verify'),
    askServer: note('ask'),
    correct: note('correct'),
    callSupport: note('support'),
    done: note('done'),
  }
  return { told, base, own, core: { create: () => ({ session: () => session }), persist: () => session } }
}

const GLOBALS = { setTimeout: () => {}, clearTimeout: () => {} }

/** Opens a sample page of WeChat's own. Its template stands in comments. */
function native(name) {
  const script = read(`examples/${name}.js`)
  const template = [...script.matchAll(/^\/\/ ([< ].*)$/gm)].map(([, line]) => line).join('\n')
  const compiled = new vm.Script(`(function (require, wx, Page) { ${script}\n})`)
  const handlers = heard(attributesOf(template, 'faceid-message'), 'bind:faceid-')
  const button = /<button wx:if="{{(.*?)}}" bindtap="resume">/.exec(template)
  assert.ok(button, 'the page has a button of its own')
  const isThere = new vm.Script(button[1])
  return async ({ base, own, core }) => {
    let page
    const require = () => core
    require.async = async () => core
    compiled.runInNewContext({ ...GLOBALS })(require, base, (definition) => {
      page = { ...definition, ...own, data: { ...definition.data } }
      page.setData = (data) => Object.assign(page.data, data)
    })
    page.onLoad({ person: 'u1' })
    await setImmediate()
    return {
      outcome: () => page.data.outcome,
      hears: (event) => handlers[event] && ((detail) => page[handlers[event]]({ detail })),
      resume: () => isThere.runInNewContext({ ...page.data }) && (() => page.resume()),
    }
  }
}

/** Runs a module of a framework's page, whose imports are these; returns its exports. */
function moduleOf(code, loader) {
  const jsx = { jsxFactory: 'h', jsxFragment: 'Fragment' }
  const compiled = new vm.Script(
    `(function (require, exports, module) {${transformSync(code, { loader, format: 'cjs', ...jsx }).code}})`,
  )
  return (modules, globals) => {
    const module = { exports: {} }
    const require = (name) => modules[name] ?? assert.fail(`import of ${name}`)
    compiled.runInNewContext({ ...GLOBALS, ...globals })(require, module.exports, module)
    return module.exports
  }
}

function uniApp() {
  const [, template, script] = /<template>(.*)<\/template>.*<script setup>(.*)<\/script>/s.exec(
    read('examples/uni-app-page.vue'),
  )
  const handlers = heard(attributesOf(template, 'faceid-message'), '@faceid-')
  assert.deepEqual(attributesOf(template, 'button'), { 'v-if': '!outcome', '@tap': 'resume' })
  const names = [...new Set(['outcome', 'resume', ...Object.values(handlers).filter(Boolean)])]
  const run = moduleOf(`${script}\nexport const setup = { ${names} }`, 'js')
  return ({ base, own, core }) => {
    let load
    const modules = {
      '@dcloudio/uni-app': { onLoad: (act) => (load = act), onUnload: () => {} },
      'faceid-response/mini-program': core,
      vue: { shallowRef: (value) => ({ value }) },
      './own.js': own,
    }
    const { setup } = run(modules, { uni: base, wx: base })
    load({ person: 'u1' })
    return {
      outcome: () => setup.outcome.value,
      hears: (event) => handlers[event] && ((detail) => setup[handlers[event]]({ detail })),
      resume: () => !setup.outcome.value && setup.resume,
    }
  }
}

function taro() {
  const run = moduleOf(read('examples/taro-page.jsx'), 'jsx')
  return ({ base, own, core }) => {
    let load
    let at
    const kept = []
    const keep = (make) => {
      at += 1
      kept[at] ??= make()
      return kept[at]
    }
    const modules = {
      '@tarojs/components': { Button: 'button' },
      '@tarojs/taro': { default: base, __esModule: true, useLoad: (act) => (load ??= act), useUnload: () => {} },
      'faceid-response/mini-program': core,
      react: {
        useRef: (current) => keep(() => ({ current })),
        useState: (value) => keep(() => [value, (next) => (kept[0][0] = next)]),
      },
      './own.js': own,
    }
    const h = (type, props, ...children) => ({ type, props, children: children.flat().filter(Boolean) })
    const page = run(modules, { h, Fragment: 'fragment', wx: base }).default
    /** Draws the page and returns a part of it. */
    const part = (type) => {
      at = -1
      return page().children.find((child) => child.type === type)?.props
    }
    part()
    load({ person: 'u1' })
    return {
      outcome: () => part('faceid-message').outcome,
      hears(event) {
        const act = part('faceid-message')[`onFaceid${event[0].toUpperCase()}${event.slice(1)}`]
        return act && ((detail) => act({ detail }))
      },
      resume: () => part('button')?.onClick,
    }
  }
}

const PAGES = {
  'mini-program-message.js': native('mini-program-message'),
  'mini-program-async.js': native('mini-program-async'),
  'uni-app-page.vue': uniApp(),
  'taro-page.jsx': taro(),
}

/** Opens a page that presents an outcome in the component, and waits until its buttons can be pressed. */
async function present(open, outcome) {
  const host = hostOf(outcome)
  const page = await open(host)
  const component = componentOn((event, detail) => {
    const act = page.hears(event)
    assert.ok(act, `${outcome.advice}: nobody hears faceid-${event}`)
    act(detail)
  })
  let given = null
  const draw = () => {
    if (page.outcome() !== given) component.give({ outcome: page.outcome() })
    given = page.outcome()
  }
  draw()
  const end = clock.now + 2 * 24 * 3_600_000
  while (component.view?.buttons.some(({ isWaiting }) => isWaiting)) assert.ok(clock.next(end))
  host.told.length = 0
  return { ...host, page, component, draw }
}

for (const [name, open] of Object.entries(PAGES)) {
  test(`${name}: each button of each outcome leads on, and the page is never empty`, async () => {
    const led = new Map()
    for (const outcome of OUTCOMES) {
      const { length } = (await present(open, outcome)).component.view.buttons
      for (let index = 0; index < length; index += 1) {
        const { told, page, component, draw } = await present(open, outcome)
        const { label, openType } = component.view.buttons[index]
        const what = `${outcome.advice}, ${label}`
        component.tap(index)
        draw()
        if (openType) {
          assert.equal(outcome.remedy, 'allow_camera', what)
          assert.equal(component.view.title, outcome.message.title, what)
          assert.deepEqual(told, [], what)
        } else {
          assert.equal(told.length, 1, what)
          assert.equal(component.view, null, what)
          const resume = page.resume()
          assert.ok(resume, `${what}: the page is empty`)
          resume()
          draw()
          assert.equal(component.view.title, outcome.message.title, what)
        }
        assert.ok(!page.resume(), `${what}: a message that is shown has its own buttons`)
        const to = told[0] ?? openType
        led.set(to, (led.get(to) ?? 0) + 1)
      }
    }
    assert.deepEqual([...led.keys()].sort(), ['ask', 'back', 'correct', 'openSetting', 'support', 'verify'])
    assert.ok(led.get('back') > 300 && led.get('verify') > 300, JSON.stringify([...led]))
  })
}

test('mini-program-page.js: the message stays until the next one, and its buttons lead on', () => {
  const script = new vm.Script(`(function (require, wx, Page) { ${read('examples/mini-program-page.js')}\n})`)
  const led = new Set()
  for (const outcome of OUTCOMES) {
    if (outcome.message.button === null || outcome.retry?.by === 'auto') continue
    for (const dataset of outcome.message.second ? [{}, { second: 'true' }] : [{}]) {
      const { told, base, own, core } = hostOf(outcome)
      let page
      const globals = { setTimeout: (act) => act(), clearTimeout: () => {} }
      script.runInNewContext(globals)(
        () => core,
        base,
        (definition) => {
          page = { ...definition, ...own, data: { ...definition.data } }
          page.setData = (data) => Object.assign(page.data, data)
        },
      )
      page.onLoad({ person: 'u1' })
      assert.equal(page.data.canPress, true, outcome.advice)
      page.press({ currentTarget: { dataset } })
      assert.equal(told.length, 1, outcome.advice)
      assert.equal(page.data.message, outcome.message)
      led.add(told[0])
    }
  }
  assert.deepEqual([...led].sort(), ['ask', 'back', 'correct', 'verify'])
})

test('web-view-verify.js: whatever came back, and also where no page is behind it, the person is led to one', () => {
  const script = new vm.Script(`(function (wx, Page, setTimeout) { ${read('examples/web-view-verify.js')}\n})`)
  for (const result of [{ BizToken: 'token' }, { ErrorCode: -999, ErrorMsg: '' }]) {
    for (const isAlone of [false, true]) {
      const led = []
      const phone = {
        setStorageSync: () => {},
        startVerify: ({ success, fail }) => (result.ErrorCode ? fail : success)(result),
        navigateBack(options) {
          led.push('back')
          if (isAlone) options.fail({ errMsg: 'navigateBack:fail cannot navigate back at first page' })
        },
        reLaunch: ({ url }) => led.push(url),
      }
      const open = (definition) => definition.onLoad({ session: 's', token: 't' })
      script.runInNewContext()(phone, open, (act) => act())
      assert.deepEqual(led, isAlone ? ['back', '/pages/index/index'] : ['back'])
    }
  }
})
