// Random sequences of what a page and a person can do with an element, some in the same instant. SEQUENCES=1000 tries more
// of them, SEED others.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generator } from '../node/session-model/history.mjs'
import { phone } from './chromium.mjs'
import { elementSite } from './element-site.mjs'

const SEQUENCES = Number(process.env.SEQUENCES ?? 12)
const SEED = Number(process.env.SEED ?? 1)
const LENGTH = 12

const site = elementSite()

/** Codes whose outcomes are a status, a dialog, a dialog with two buttons, a toast and an end. */
const CODES = ['0', '66660018', '66660010', '66660001', '66660017', '-1']
const PLACES = ['body', 'main', 'aside']
const ATTRIBUTES = [
  ['present', 'toast'],
  ['cover', ''],
  ['contained', ''],
  ['theme', 'dark'],
  ['support', 'off'],
]

/** Returns a random sequence of steps, each with the time, ms, that passes before it. */
function sequence(random) {
  const pick = (list) => list[random(list.length)]
  const step = () => {
    const which = random(100)
    if (which < 35) return { what: 'show', code: pick(CODES) }
    if (which < 42) return { what: 'hide' }
    if (which < 52) return { what: 'move', to: pick(PLACES) }
    if (which < 60) return { what: 'remove' }
    if (which < 70) return { what: 'toggle', attribute: pick(ATTRIBUTES) }
    if (which < 78) return { what: 'escape' }
    if (which < 84) return { what: 'close' }
    if (which < 94) return { what: 'press', which: random(3) }
    return { what: 'back' }
  }
  const after = () => (random(3) ? random(160) : 0)
  return [
    { after: 0, what: 'move', to: 'body' },
    ...Array.from({ length: LENGTH }, () => ({ after: after(), ...step() })),
  ]
}

/** Plays a sequence in the page, and returns what is wrong afterwards. */
const play = (page, steps) =>
  page.evaluate(async (steps) => {
    const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
    const message = document.createElement('faceid-message')
    const dialog = () => message.shadowRoot.querySelector('dialog')
    const wrong = []
    let answers = 0
    let shown = 0
    for (const name of ['retry', 'abort', 'proceed', 'dismiss']) {
      message.addEventListener(`faceid-${name}`, ({ detail }) => {
        answers += 1
        if (message.outcome === detail.outcome) wrong.push(`${name} came before the message was hidden`)
      })
    }
    const acts = {
      show: ({ code }) => {
        shown += 1
        message.show(window.outcome('sdk', code))
      },
      hide: () => message.hide(),
      move: ({ to }) => document.querySelector(to).append(message),
      remove: () => message.remove(),
      toggle: ({ attribute: [name, value] }) =>
        message.hasAttribute(name) ? message.removeAttribute(name) : message.setAttribute(name, value),
      escape: () => {
        const at = message.shadowRoot.activeElement || dialog()
        at.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, composed: true }),
        )
      },
      close: () => dialog().close(),
      press: ({ which }) => [...message.shadowRoot.querySelectorAll('button')][which]?.click(),
      // Only what the element put there is gone back from: else it is the page that is left.
      back: () => history.state.faceidMessage && history.back(),
    }
    for (const step of steps) {
      if (step.after) await sleep(step.after)
      // Two ways back at once are two entries, and no script can tell that one is on its way.
      if (step.what === 'back') await sleep(100)
      acts[step.what](step)
      if (step.what === 'back') await sleep(100)
    }
    await sleep(200)
    const { outcome } = message
    if (!outcome && dialog().open) wrong.push('a dialog without an outcome is open')
    if (outcome?.message.button && message.isConnected) {
      const buttons = message.shadowRoot.querySelectorAll('button').length
      if (!buttons) wrong.push('an outcome that has to be answered is not shown')
    }
    message.hide()
    message.remove()
    await sleep(700)
    if (dialog().open) wrong.push('the dialog is open')
    if (answers > shown) wrong.push(`${answers} answers to ${shown} outcomes`)
    if (JSON.stringify(history.state) !== '{"router":7}') wrong.push(`the state is ${JSON.stringify(history.state)}`)
    if (window.popped.length) wrong.push(`the router heard ${JSON.stringify(window.popped.splice(0))}`)
    const { activeElement } = document
    if (activeElement !== document.body && !activeElement.isConnected) wrong.push('the focus is nowhere')
    return wrong
  }, steps)

test(`${SEQUENCES} random sequences leave the page as it was, without an error`, async () => {
  const random = generator(SEED)
  const { page, problems } = await phone(site.browser)
  await page.goto(`${site.server.address}next.html`)
  await page.goto(site.server.address)
  await page.waitForFunction(() => window.show)
  await page.evaluate(() => {
    document.body.append(document.createElement('aside'))
    history.replaceState({ router: 7 }, '')
    window.popped = []
    addEventListener('popstate', ({ state }) => window.popped.push(state))
  })
  for (let index = 0; index < SEQUENCES; index++) {
    const steps = sequence(random)
    const wrong = await play(page, steps).catch((error) => [error.message])
    const all = [...wrong, ...problems]
    assert.deepEqual(all, [], `sequence ${index}:\n${steps.map((step) => JSON.stringify(step)).join('\n')}`)
  }
  await page.context().close()
})
