// A mini-program that is run as its developer's tools would open it: its files, its pages and the component
// faceid-message on them, in the strict logic layer, with one clock.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import vm from 'node:vm'
import { logicLayer } from './logic-layer.mjs'

const COMPONENT = 'faceid-message'
const NPM = 'miniprogram_npm'

/** Returns a value as the platform hands it from one thread to another: a copy of what JSON can carry. */
const copied = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

/** Sets data by a path, as the platform does. */
function setIn(data, name, value) {
  const names = name.split(/[.[\]]+/).filter(Boolean)
  const last = names.pop()
  const place = names.reduce((object, part) => object[part], data)
  place[last] = copied(value)
}

/** Gives an object the call `setData`. `changed` is called with the names of the data that a call sets. */
export function settable(object, changed = () => {}) {
  object.setData = (changes, then) => {
    for (const [name, value] of Object.entries(changes)) setIn(object.data, name, value)
    changed(Object.keys(changes).map((name) => name.split(/[.[]/)[0]))
    if (then) then.call(object)
  }
  return object
}

/** A clock whose timers run when its time has come. */
export class Clock {
  now = Date.UTC(2026, 2, 1, 12)
  timers = []

  /** The part of it that a script uses. */
  globals = {
    now: () => this.now,
    setTimeout: (act, ms = 0, ...more) => this.timers.push({ act: () => act(...more), due: this.now + ms }),
    clearTimeout: (timer) => delete this.timers[timer - 1],
  }

  /** The timers that have not run yet, the first first. */
  get waiting() {
    return Object.values(this.timers).sort((one, other) => one.due - other.due)
  }

  /** Advances the time to the next timer that is due by then, and runs it; returns false where none is. */
  next(end) {
    const [timer] = this.waiting
    if (!timer || timer.due > end) return false
    delete this.timers[this.timers.indexOf(timer)]
    this.now = Math.max(this.now, timer.due)
    timer.act()
    return true
  }
}

/** Returns the value of an attribute in these data: a text, or what stands in braces, a name or one of several. */
function evaluated(text, data) {
  const expression = /^{{(.*)}}$/.exec(text)?.[1]
  if (expression === undefined) return text
  const names = expression.split('||').map((name) => name.trim())
  const values = names.map((name) => name.split('.').reduce((object, part) => object?.[part], data))
  return values.find(Boolean) ?? values.at(-1)
}

/** Returns the nodes of Taro's tree that are the component, or the data of a page that has a template of its own. */
function placesIn(data) {
  if (!data.root) return [data]
  const found = []
  const look = (node) => {
    if (node.nn === COMPONENT) found.push({ i: node })
    for (const child of Object.values(node.cn ?? [])) look(child)
  }
  look(data.root)
  return found
}

export class MiniApp {
  clock = new Clock()
  /** The roots of subpackages that cannot be loaded, as without a network, and of those that are loaded. */
  unreachable = new Set()
  loaded = new Set()
  modules = new Map()
  definitions = new Map()
  page = null
  component = null
  /** The placeholder of the component while its subpackage is loaded. */
  placeholder = null
  told = []

  /** Opens the app in a folder. `wx` is what the platform gives, and `also` are globals that a framework needs besides. */
  constructor(folder, wx, also = {}) {
    this.folder = folder
    this.config = this.json('app.json')
    const { context } = logicLayer('', {
      ...this.clock.globals,
      console: { log: () => {}, info: () => {}, warn: () => {}, error: (...said) => this.told.push(said.join(' ')) },
      wx,
      App: (given) => (this.app = given),
      getApp: () => this.app,
      getCurrentPages: () => (this.page ? [this.page] : []),
      Page: (given) => (this.defined = given),
      Component: (given) => (this.defined = given),
    })
    Object.assign(context, also)
    vm.runInContext('Date.now = now', context)
    this.context = context
    this.run('app.js')
    this.app?.onLaunch?.({ path: '', query: {}, scene: 1001 })
    this.app?.onShow?.({ path: '', query: {}, scene: 1001 })
  }

  read = (name) => readFileSync(path.join(this.folder, name), 'utf8')
  has = (name) => existsSync(path.join(this.folder, name)) && statSync(path.join(this.folder, name)).isFile()
  json = (name) => JSON.parse(this.read(name))

  /** Returns the root of the subpackage that a file belongs to; null for the main package. */
  rootOf(name) {
    const roots = (this.config.subPackages ?? this.config.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
    return roots.find((root) => name.startsWith(`${root}/`)) ?? null
  }

  /** Returns the file that a path means in a file, with one of the endings. A path without dots is a package's. */
  resolve(from, wanted, endings = ['', '.js', '/index.js']) {
    const folder = path.posix.dirname(from)
    const folders = [folder, ...folder.split('/').map((_, depth, all) => all.slice(0, -1 - depth).join('/'))]
    const bases = wanted.startsWith('/')
      ? [wanted.slice(1)]
      : [path.posix.join(folder, wanted), ...folders.map((each) => path.posix.join(each, NPM, wanted))]
    for (const base of wanted.startsWith('.') ? bases.slice(0, 1) : bases)
      for (const ending of endings) if (this.has(base + ending)) return base + ending
    throw new Error(`module '${wanted}' is not defined, require args is '${wanted}' (${from})`)
  }

  /** Runs a file once, in a scope of its own; returns its exports. */
  run(name) {
    if (this.modules.has(name)) return this.modules.get(name).exports
    const module = { exports: {} }
    this.modules.set(name, module)
    const require = (wanted) => {
      const file = this.resolve(name, wanted)
      const root = this.rootOf(file)
      assert.ok(root === null || root === this.rootOf(name), `${name} requires a file of the subpackage ${root}`)
      return this.run(file)
    }
    // The platform loads the subpackage first. Where it cannot, it says which module, and why.
    require.async = async (wanted) => {
      await setImmediate()
      const file = this.resolve(name, wanted)
      if (!this.load(this.rootOf(file))) throw { mod: wanted, errMsg: `load subpackage ${this.rootOf(file)} fail` }
      return this.run(file)
    }
    vm.runInContext(`(function (module, exports, require) { ${this.read(name)}\n})`, this.context, { filename: name })(
      module,
      module.exports,
      require,
    )
    return module.exports
  }

  /** Returns what a file defines, a page or a component. It runs once, however often that is shown. */
  definition(file) {
    if (!this.definitions.has(file)) {
      this.run(file)
      this.definitions.set(file, this.defined)
    }
    return this.definitions.get(file)
  }

  /** Loads a subpackage; returns false where that fails. A component that has waited for it is put in its place. */
  load(root) {
    if (root === null || this.loaded.has(root)) return true
    if (this.unreachable.has(root)) return false
    this.loaded.add(root)
    if (this.page) this.render()
    return true
  }

  /** Opens a page, in the place of the one that is open. */
  async open(route, query = {}) {
    this.leave()
    assert.ok(this.load(this.rootOf(route)), `${route} cannot be loaded`)
    const { page, properties } = this.instance(this.definition(`${route}.js`), () => this.render())
    Object.assign(page, { route, is: route, options: query })
    this.page = page
    this.tag = this.tagOf(route)
    this.settings = this.json(`${route}.json`)
    this.start(page, properties, query)
    page.onLoad?.(query)
    page.onShow?.()
    this.render()
    page.onReady?.()
    await this.wait(0)
    return page
  }

  /** Makes what a definition of a page or of a component describes. `changed` is called after its data have changed. */
  instance(definition, changed = () => {}) {
    const { properties = {}, methods = {}, observers = {}, data = {} } = definition
    const defaults = Object.entries(properties).map(([name, given]) => [name, given?.value ?? null])
    const own = definition.methods || definition.lifetimes ? methods : definition
    const page = { ...own, data: { ...copied(Object.fromEntries(defaults)), ...copied(data) } }
    page.properties = page.data
    settable(page, (names) => {
      for (const name of names) properties[name]?.observer?.call?.(page, page.data[name])
      for (const [key, observe] of Object.entries(observers)) {
        const watched = key.split(',').map((each) => each.trim())
        if (watched.some((each) => names.includes(each)))
          observe.apply(
            page,
            watched.map((each) => page.data[each]),
          )
      }
      changed()
    })
    page.lifetimes = { created: definition.created, detached: definition.detached, ...definition.lifetimes }
    page.pageLifetimes = definition.pageLifetimes ?? {}
    page.triggerEvent = () => {}
    page.selectComponent = () => null
    return { page, properties }
  }

  start(page, properties, given) {
    page.lifetimes.created?.call(page)
    const known = Object.entries(given).filter(([name]) => name in properties)
    if (known.length > 0) page.setData(Object.fromEntries(known))
    page.lifetimes.attached?.call(page)
    page.lifetimes.ready?.call(page)
    page.pageLifetimes.show?.call(page)
  }

  /** Returns the attributes of the component in the template of a page, or in the one that it imports. */
  tagOf(route) {
    const own = this.read(`${route}.wxml`)
    const imported = /<import src="(.*?)"/.exec(own)?.[1]
    const text = imported ? this.read(path.posix.join(path.posix.dirname(route), imported)) : own
    const tag = new RegExp(`<${COMPONENT}\\s([^>]*?)/?>`).exec(text)?.[1]
    return tag && [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])
  }

  /** Brings the component up to what the page's data say. */
  render() {
    if (!this.tag || this.isRendering) return
    this.isRendering = true
    try {
      const [place] = placesIn(this.page.data)
      const condition = this.tag.find(([name]) => name === 'wx:if')?.[1]
      if (!place || (condition && !evaluated(condition, place))) this.unmount()
      else this.draw(place)
    } finally {
      this.isRendering = false
    }
  }

  /** Sets the component's properties to what a template's attributes are in these data. */
  draw(place) {
    const file = this.resolve(`${this.page.route}.json`, this.settings.usingComponents[COMPONENT], ['.js', '/index.js'])
    const root = this.rootOf(file)
    if (root !== null && !this.loaded.has(root)) {
      this.placeholder = this.settings.componentPlaceholder[COMPONENT]
      // The platform loads what a page shows.
      this.clock.globals.setTimeout(() => this.load(root))
      return
    }
    this.placeholder = null
    if (!this.component) {
      this.made = this.instance(this.definition(file))
      this.component = this.made.page
      this.given = {}
      this.component.triggerEvent = (name, detail) => this.trigger(name, copied(detail))
    }
    const { page, properties } = this.made
    const attributes = this.tag.map(([name, value]) => [
      name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
      evaluated(value, place),
    ])
    this.place = place
    const isFirst = Object.keys(this.given).length === 0
    const values = attributes.filter(([name, value]) => name in properties || (isFirst && value && name === 'uP'))
    const changed = values.filter(([name, value]) => JSON.stringify(value) !== this.given[name])
    for (const [name, value] of changed) this.given[name] = JSON.stringify(value)
    if (isFirst) {
      this.given.isMade = true
      this.start(page, properties, Object.fromEntries(changed))
    } else if (changed.length > 0) page.setData(Object.fromEntries(changed))
  }

  unmount() {
    this.component?.lifetimes.detached?.call(this.component)
    this.component = null
  }

  leave() {
    if (!this.page) return
    this.unmount()
    this.page.onUnload?.()
    this.page.lifetimes.detached?.call(this.page)
    this.page = null
  }

  /** Calls the page's handler of an event of the component. */
  trigger(type, detail) {
    const bound = this.tag.find(([name]) => [`bind:${type}`, `bind${type}`].includes(name))
    if (!bound) return
    const data = this.tag.filter(([name]) => name.startsWith('data-'))
    const dataset = Object.fromEntries(data.map(([name, value]) => [name.slice(5), evaluated(value, this.place)]))
    const id = this.tag.find(([name]) => name === 'id')
    const target = { id: id ? evaluated(id[1], this.place) : '', dataset }
    this.page[evaluated(bound[1], this.place)]({ type, detail, target, currentTarget: target, timeStamp: 0, mark: {} })
  }

  /** Advances the time, timer by timer; what each begins is done before the next. */
  async wait(ms) {
    const end = this.clock.now + ms
    do await setImmediate()
    while (this.clock.next(end))
    this.clock.now = end
  }

  get view() {
    return this.component?.data.view ?? null
  }

  get title() {
    return this.view?.title ?? null
  }

  /** Presses the button of this role. */
  async press(role) {
    const index = this.view.buttons.findIndex((button) => button.role === role)
    assert.ok(index >= 0, `${role} of ${this.title}`)
    this.component.press({ currentTarget: { dataset: { index } } })
    await this.wait(0)
  }
}
