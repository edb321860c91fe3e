// The built component faceid-message in a mini-program's strict logic layer, with a clock.

import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { at } from '../../scripts/run.mjs'
import { logicLayer } from './logic-layer.mjs'
import { settable } from './mini-app.mjs'

/**
 * Returns a function that makes a component on a page. `tell` is called with the name of each event, without its prefix
 * `faceid-`, and its detail.
 */
export function messageComponents(clock) {
  let definition
  const { context } = logicLayer('', {
    ...clock.globals,
    Component: (given) => (definition = given),
    wx: { getAppBaseInfo: () => ({}) },
  })
  vm.runInContext('Date.now = now', context)
  vm.runInContext(readFileSync(at('pkg/miniprogram_dist/message/index.js'), 'utf8'), context)
  return (tell = () => {}) => new MessageComponent(definition, tell)
}

class MessageComponent {
  constructor({ properties, data, methods, observers, lifetimes }, tell) {
    const own = Object.fromEntries(Object.entries(properties).map(([name, { value }]) => [name, value]))
    this.instance = settable({ ...methods, data: { ...own, ...data } })
    this.instance.triggerEvent = (name, detail) => tell(name.replace('faceid-', ''), detail)
    this.observers = Object.entries(observers).map(([names, observe]) => [names.split(', '), observe])
    lifetimes.attached.call(this.instance)
  }

  /** Sets properties, as a page's template does. */
  give(properties) {
    const { instance } = this
    instance.setData(properties)
    for (const [names, observe] of this.observers)
      if (names.some((name) => name in properties))
        observe.apply(
          instance,
          names.map((name) => instance.data[name]),
        )
  }

  /** The view that the template draws; null for nothing. */
  get view() {
    return this.instance.data.view
  }

  /** Taps the button at this index. A button that opens the settings reports that the person has come back. */
  tap(index) {
    const tap = { currentTarget: { dataset: { index } } }
    this.instance.press(tap)
    if (this.view?.buttons[index]?.openType === 'openSetting') this.instance.settle(tap)
  }
}
