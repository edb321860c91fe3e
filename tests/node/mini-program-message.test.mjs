// Tests of a whole flow in native pages: the sample page and the component, both in the strict logic layer with one
// clock.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import vm from 'node:vm'
import { create } from 'faceid-response/sync'
import { logicLayer } from './logic-layer.mjs'
import { messageComponents } from './message-component.mjs'
import { Clock, settable } from './mini-app.mjs'

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const KEY = 'open-account:u1'

/** A phone: its clock, its timers and its storage. It opens the sample page with the component on it. */
class Phone {
  now = Date.UTC(2026, 2, 1, 12)
  timers = []
  stored = new Map()
  results = []
  asked = []
  told = []
  /** The properties with which the component is created. */
  given = {}

  open() {
    let page
    let definition
    const { context } = logicLayer('', {
      now: () => this.now,
      setTimeout: (act, ms) => this.timers.push({ act, due: this.now + ms }),
      clearTimeout: (timer) => delete this.timers[timer - 1],
      Component: (given) => (definition = given),
      Page: (given) => (page = settable({ ...given, data: { ...given.data } })),
      wx: {
        getStorageSync: (key) => this.stored.get(key) ?? '',
        setStorageSync: (key, value) => this.stored.set(key, value),
        removeStorageSync: (key) => this.stored.delete(key),
        getAppBaseInfo: () => ({ language: 'zh_CN', fontSizeSetting: 20 }),
        navigateBack: () => this.told.push('back'),
        startVerify: ({ success, fail }) => {
          const result = this.results.shift()
          if (result.ErrorCode) fail(result)
          else success(result)
        },
      },
    })
    vm.runInContext('Date.now = now', context)
    // Each file is a scope of its own.
    const run = (file) => vm.runInContext(`(function (module, exports) { ${read(file)}\n})(module, exports)`, context)
    run('pkg/miniprogram_dist/index.js')
    run('pkg/miniprogram_dist/message/index.js')
    this.mount(definition)
    const script = read('examples/mini-program-message.js')
    const tag = /<faceid-message [^>]*\/>/.exec(script)[0]
    this.handlers = Object.fromEntries(
      [...tag.matchAll(/bind:([\w-]+)="(\w+)"/g)].map(([, event, name]) => [event, name]),
    )
    vm.runInContext(`(function (require) { ${script} })(function () { return module.exports })`, context)
    const show = page.setData
    page.setData = (changes) => {
      show(changes)
      if (!('outcome' in changes)) return
      this.component.setData({ outcome: changes.outcome })
      this.component.observe(this.component.data.outcome)
    }
    page.newToken = (use) => use('token')
    page.askServer = (use) => this.asked.push(use)
    page.correct = (then) => {
      this.told.push('correct')
      then()
    }
    page.done = () => this.told.push('done')
    page.callSupport = () => this.told.push('support')
    this.page = page
    page.onLoad({ person: 'u1' })
    return this
  }

  mount({ properties, data, methods, observers, lifetimes }) {
    const own = Object.fromEntries(Object.entries(properties).map(([name, { value }]) => [name, value]))
    const component = settable({ ...methods, data: { ...own, ...data, ...this.given } })
    component.triggerEvent = (name, detail) => this.page[this.handlers[name]]({ detail })
    component.observe = observers.outcome
    lifetimes.attached.call(component)
    this.component = component
    this.leave = () => {
      lifetimes.detached.call(component)
      this.page.onUnload()
    }
  }

  /** Advances the time, timer by timer. */
  wait(ms) {
    const end = this.now + ms
    const next = () => Object.values(this.timers).sort((one, other) => one.due - other.due)[0]
    for (let timer = next(); timer && timer.due <= end; timer = next()) {
      delete this.timers[this.timers.indexOf(timer)]
      this.now = timer.due
      timer.act()
    }
    this.now = end
  }

  get view() {
    return this.component.data.view
  }

  get title() {
    return this.view?.title
  }

  /** Presses the button of this role, with the result of the next verification. */
  press(role, result) {
    if (result) this.results.push(result)
    const index = this.view.buttons.findIndex((button) => button.role === role)
    assert.ok(index >= 0, `${role} of ${this.title}`)
    this.component.press({ currentTarget: { dataset: { index } } })
  }

  /** Verifies until the server is asked, and gives its answer. */
  judge(answer, last) {
    this.press('primary', { BizToken: `CE661F1A-0F1E-45BD-BE13-34C05CEA768${last}` })
    this.asked.pop()(answer)
  }
}

const LEFT = { ErrorCode: -999, ErrorMsg: '' }
const verdict = (code) => ({ Response: { Text: { ErrCode: code }, RequestId: `r${code}` } })

test('first visit, three failures, a wait, the last try, a pass, confirmed, and the next flow', () => {
  const phone = new Phone().open()
  assert.equal(phone.component.data.fontSize, 20)
  assert.equal(phone.title, '验证还没有开始')
  phone.press('primary', LEFT)
  assert.equal(phone.title, '你已退出验证')
  phone.judge(verdict(1102), 1)
  assert.ok(!phone.view.text.includes('最后一次机会'))
  phone.judge(verdict(1203), 2)
  assert.ok(phone.view.text.endsWith('这是最后一次机会。'))
  phone.press('primary', { ErrorCode: 4, ErrorMsg: '' })
  const [button] = phone.view.buttons
  assert.equal(button.isWaiting, true)
  assert.match(button.shown, / 秒/)
  phone.press('primary')
  assert.equal(phone.view.buttons[0].isWaiting, true, 'nothing has begun')
  phone.wait(60_000)
  assert.equal(phone.view.buttons[0].isWaiting, false)
  assert.equal(phone.view.buttons[0].shown, phone.view.buttons[0].label)
  phone.press('primary', { BizToken: 'CE661F1A-0F1E-45BD-BE13-34C05CEA7683' })
  assert.equal(phone.title, '验证步骤已完成')
  phone.asked.pop()('pending')
  assert.equal(phone.title, '正在获取结果')
  phone.wait(2_000)
  phone.asked.pop()(true)
  assert.deepEqual(phone.told, ['done'])
  assert.equal(phone.title, '验证通过')
  assert.equal(phone.stored.has(KEY), false)
  assert.equal(phone.open().title, '验证还没有开始')
})

test('the back button, and a mini-program that is closed meanwhile, lose nothing', () => {
  const phone = new Phone().open()
  phone.judge(verdict(1102), 1)
  phone.judge(verdict(1203), 2)
  phone.leave()
  phone.open()
  phone.judge(verdict(1201), 3)
  const { title } = phone
  assert.deepEqual(
    phone.view.buttons.map(({ role }) => role),
    ['primary', 'dismiss'],
  )
  phone.timers.length = 0
  assert.equal(phone.open().title, title)
  phone.press('primary')
  assert.deepEqual(phone.told, ['support'])
})

test('whoever leaves while the result is awaited is asked about when the page opens anew', () => {
  const phone = new Phone().open()
  phone.press('primary', { BizToken: 'CE661F1A-0F1E-45BD-BE13-34C05CEA7681' })
  phone.leave()
  phone.open()
  assert.equal(phone.title, '验证步骤已完成')
  phone.asked.pop()(verdict(0))
  assert.deepEqual(phone.told, ['done'])
})

test('what was entered is corrected first, or is right once more; not now goes back', () => {
  for (const [role, told] of [
    ['primary', ['correct']],
    ['second', []],
    ['dismiss', ['back']],
  ]) {
    const phone = new Phone().open()
    phone.judge(verdict(2006), 1)
    phone.press(role, LEFT)
    assert.deepEqual(phone.told, told)
  }
})

test('a component that is made with an outcome presents it', () => {
  const phone = new Phone().open()
  phone.judge(verdict(1102), 1)
  const { title } = phone
  phone.given = { outcome: phone.page.data.outcome }
  phone.page.onLoad = () => {}
  let shown
  const { mount } = phone
  phone.mount = (definition) => {
    mount.call(phone, definition)
    shown = phone.title
  }
  phone.open()
  assert.equal(shown, title)
})

test('a page that is gone does nothing more', () => {
  const phone = new Phone().open()
  phone.press('primary', { ErrorCode: 4, ErrorMsg: '' })
  phone.leave()
  assert.deepEqual(Object.values(phone.timers), [])
})

/** Returns a clock, and a component on it that presents an outcome. */
function presenting(outcome) {
  const clock = new Clock()
  const component = messageComponents(clock)()
  component.give({ outcome })
  const label = () => component.view.buttons[0].shown
  const wait = (ms) => {
    const end = clock.now + ms
    while (clock.next(end));
    clock.now = end
  }
  return { clock, component, label, wait }
}

const MINUTE = 60_000
const BUSY = create({ locale: 'en' }).lookup('sdk', '400506')
const WAIT = { ...BUSY, retry: { ...BUSY.retry, delayMs: 10 * MINUTE } }

test('a wait without an end of its own runs on, whichever property changes meanwhile', () => {
  assert.equal(WAIT.retry.notBefore, null)
  for (const changed of [
    { labels: { dismiss: 'Later' } },
    { present: 'toast' },
    { support: 'off' },
    { cover: true },
    { theme: 'dark' },
    { contained: true },
    // As uni-app does whenever the page is drawn.
    { outcome: structuredClone(WAIT), labels: null },
  ]) {
    const { component, label, wait } = presenting(WAIT)
    const { button } = WAIT.message
    assert.equal(label(), `${button} (10 minutes)`)
    wait(5 * MINUTE)
    component.give(changed)
    assert.equal(label(), `${button} (5 minutes)`, JSON.stringify(changed))
    wait(5 * MINUTE)
    assert.equal(label(), button)
    component.give(changed)
    assert.equal(label(), button, 'what is over does not begin again')
  }
})

test('another outcome waits anew, and so does the same one after an answer', () => {
  const { component, label, wait } = presenting(WAIT)
  wait(5 * MINUTE)
  component.give({ outcome: { ...WAIT, code: '400604' } })
  assert.match(label(), /10 minutes/)
  wait(10 * MINUTE)
  component.tap(0)
  assert.equal(component.view, null)
  component.give({ outcome: { ...WAIT, code: '400604' } })
  assert.match(label(), /10 minutes/)
})

test('an outcome without words shows nothing, and hides the one before', () => {
  for (const outcome of [null, undefined, '', {}, { ...WAIT, message: undefined }, { ...WAIT, message: null }]) {
    const { clock, component } = presenting(WAIT)
    component.give({ outcome })
    component.give({ present: 'toast' })
    assert.equal(component.view, null, JSON.stringify(outcome))
    assert.deepEqual(clock.waiting, [])
  }
})
