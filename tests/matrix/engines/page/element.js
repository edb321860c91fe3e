// Uses the element as a page and a person do, and reports what it observed.

import './package/element.js'
import { next, report, until } from './observe.js'
import { create } from './package/sync.js'

const faceid = create({ locale: 'en' })
const element = document.querySelector('faceid-message')
const find = (selector) => element.shadowRoot.querySelector(selector)
const outcome = (code) => faceid.lookup('sdk', code)
const ways = { other_method: true, contact_support: { href: '#support' } }
const ended = (code) => create({ locale: 'en', ways }).lookup('sdk', code)

const heard = []
for (const name of ['retry', 'abort', 'dismiss', 'way']) {
  document.addEventListener(`faceid-${name}`, () => heard.push(name))
}
const answered = (count) => until(() => heard.length === count)
const focused = () => {
  const inside = element.shadowRoot.activeElement
  return inside ? inside.textContent : document.activeElement.id
}
const press = (key) => {
  const target = element.shadowRoot.activeElement
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }))
}

/** Returns the layout of the dialog on the screen. */
function layout() {
  const { left, top, right, bottom } = find('dialog').getBoundingClientRect()
  const card = find('[part~=card]').getBoundingClientRect()
  const [primary, dismiss] = Array.from(find('[part=buttons]').children, (button) => button.getBoundingClientRect())
  return {
    coversScreen: left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight,
    isInTheMiddle: Math.abs(card.left + card.right - innerWidth) < 2 && card.left >= 16,
    background: getComputedStyle(find('[part~=card]')).backgroundColor,
    colorOfPrimary: getComputedStyle(find('[part=primary]')).backgroundColor,
    picture: find('svg').getBoundingClientRect().width,
    targetsAreLarge: [primary, dismiss].every(({ width, height }) => width >= 44 && height >= 44),
    mainFirst: primary.left < dismiss.left || primary.bottom <= dismiss.top,
  }
}

async function observe() {
  const seen = {}
  element.show(outcome('0'))
  seen.regionAtFirst = find('[role=status]').textContent
  await until(() => find('[role=status]').textContent)
  seen.status = find('[part~=title]').textContent

  document.getElementById('begin').focus()
  element.show(outcome('66660018'))
  seen.title = find('#title').textContent
  seen.layout = layout()
  seen.focus = [focused()]
  press('Tab')
  seen.focus.push(focused())
  press('Tab')
  seen.focus.push(focused())
  press('Escape')
  await answered(1)
  seen.afterEscape = [focused(), getComputedStyle(find('dialog')).display]

  const { length } = history
  element.show(outcome('66660018'))
  history.back()
  await answered(2)
  seen.afterBack = [focused(), getComputedStyle(find('dialog')).display, history.state, history.length - length]

  element.show(Object.assign(outcome('66660018'), { notBefore: Date.now() + 1500 }))
  find('[part=primary]').click()
  seen.waits = [find('[part=primary]').getAttribute('aria-disabled'), find('[part=primary]').textContent]
  seen.waits.push(find('#wait').textContent)
  await until(() => find('[part=primary]').getAttribute('aria-disabled') === 'false')
  seen.waits.push(find('[part=primary]').textContent, find('#wait').textContent)
  find('[part=primary]').click()
  find('[part=primary]')?.click()
  await answered(3)

  element.show(ended('66660017'))
  const shown = Array.from(find('[part=buttons]').querySelectorAll('button, a'))
  seen.ways = shown.map((one) => [one.localName, one.getAttribute('part'), one.textContent])
  seen.reference = /^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/.test(find('[part=reference]').textContent)
  find('[part=copy]').click()
  await until(() => find('[part=said]').textContent)
  // An engine may forbid what no person has asked for by touch or key.
  seen.isCopySaid = /^(Copied|Couldn't copy)/.test(find('[part=said]').textContent)
  shown[0].click()
  await answered(4)
  element.setAttribute('present', 'toast')
  element.show(outcome('66660018'))
  await until(() => find('[role=status] button'))
  seen.toast = [find('[role=status] [part~=primary]').textContent, getComputedStyle(find('dialog')).display]
  find('[part=dismiss]').click()
  await answered(5)
  await next()
  seen.heard = heard
  return seen
}

report(observe)
