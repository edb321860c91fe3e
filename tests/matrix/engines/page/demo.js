// Uses the demo page as a visitor does, in the addressed view or on the two pages of its flow, and reports what it
// observed.

import './watch.js'
import { report, until } from './observe.js'

const find = (selector) => document.querySelector(selector)
const all = (selector) => Array.from(document.querySelectorAll(selector))
const texts = (selector) => all(selector).map(({ textContent }) => textContent.trim())
const isSeen = (element) => element.getClientRects().length > 0
const named = (text) => all('button').find((button) => button.textContent.trim() === text)

function type(element, text) {
  element.value = text
  element.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Returns a part of the message on the phone in the page. */
const part = (name) => find('.phone faceid-message').shadowRoot.querySelector(`[part~=${name}]`)
const title = () => part('title')?.textContent

async function titleAfter(act) {
  const before = title()
  act()
  await until(() => title() && title() !== before)
  return title()
}

const VIEWS = {
  async home() {
    await until(title)
    const shown = await titleAfter(() => type(find('input[name=code]'), '66660037'))
    return { title: shown, themes: await themes(), chipsAreApart: areApart(all('.home .chip')) }
  },

  async explore() {
    type(find('input[type=search]'), '1007')
    await until(() => all('.list li').some((row) => !isSeen(row)))
    return {
      found: all('.list a')
        .filter(isSeen)
        .map(({ hash }) => hash),
    }
  },

  async card() {
    return { languages: all('.messages li strong').map(({ lang, textContent }) => [lang, textContent]) }
  },

  async try() {
    type(find('textarea'), '{ "BizToken": "CE661F1A", "ErrorCode": 1201, "ErrorMsg": "" }')
    await until(() => find('.result pre'))
    const { channel, code } = JSON.parse(find('.result pre').textContent)
    return { title: title(), channel, code }
  },

  /**
   * Plays a story, presses a button on the phone and reloads the page. It runs before the reload and again after it.
   */
  async simulate() {
    const session = () => ({
      saved: find('.saved').textContent,
      counters: texts('.counters dd'),
      events: all('.log li').length,
    })
    const isReloaded = sessionStorage.getItem('before') !== null
    await until(title)
    if (isReloaded) return { ...JSON.parse(sessionStorage.getItem('before')), afterReload: session(), title: title() }

    const told = title()
    part('primary').click()
    await until(() => named('Start verification'))
    named('Start verification').click()
    await until(() => find('[data-code="66660037"]'))
    const pressed = await titleAfter(() => find('[data-code="66660037"]').click())
    sessionStorage.setItem('before', JSON.stringify({ told, pressed, beforeReload: session() }))
    named('Really reload the page').click()
    return new Promise(() => {})
  },

  async messages() {
    await until(title)
    const shown = await titleAfter(() => named('Japanese').click())
    // The tools that check them come when they are first needed.
    await until(() => find('.found').dataset.problems)
    return { title: shown, problems: find('.found').dataset.problems }
  },

  async measure() {
    const bytes = all('.numbers tbody tr').map(({ children }) => Array.from(children, ({ textContent }) => textContent))
    named('Measure').click()
    await until(() => named('Measure again'))
    return { bytes, measured: texts('.bars:not([hidden]) dt') }
  },

  async embed() {
    const text = () => find('[aria-label="h5-page.js"]')
    await until(() => text()?.querySelector('.code-keyword'))
    return { code: text().textContent }
  },
}

/** Returns the colours of the page and of the package's message under both themes. */
async function themes() {
  const button = find('.theme')
  const seen = {}
  for (const name of ['light', 'dark']) {
    button.click()
    const card = part('card')
    seen[name] = [document.body, card].map((element) => getComputedStyle(element).backgroundColor)
  }
  return seen
}

/** Tells whether no element touches the next one, beside it or below it. */
const areApart = (elements) =>
  elements
    .map((element) => element.getBoundingClientRect())
    .every((box, index, { [index + 1]: after }) => !after || after.left - box.right >= 4 || after.top - box.bottom >= 4)

/** True where the vendor's page sent the visitor here. The page itself removes the answer from the address. */
const isBack = new URLSearchParams(location.search).has('code')

async function flow() {
  const begin = find('#begin')
  await until(() => begin.textContent)
  if (isBack) return { title: find('#message h2').textContent, button: begin.textContent }
  begin.click()
  return new Promise(() => {})
}

async function vendor() {
  await until(() => find('[data-code="66660037"]'))
  find('[data-code="66660037"]').click()
  return new Promise(() => {})
}

async function view() {
  await until(() => find('main h1') && !find('main [aria-busy]'))
  const { view, engine } = document.documentElement.dataset
  const { scrollWidth, clientWidth } = document.documentElement
  const card = find('.card h1')
  const heading = (card || find('main h1')).textContent
  const shown = { view, engine, heading, overflow: scrollWidth - clientWidth }
  return Object.assign(shown, await VIEWS[card ? 'card' : view]())
}

const PAGES = { 'index.html': view, 'flow.html': flow, 'vendor.html': vendor }
const [page] = /[^/]+$/.exec(location.pathname)

localStorage.setItem('locale', 'en')
addEventListener('load', () => report(PAGES[page]))
