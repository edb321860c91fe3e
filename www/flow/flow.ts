/** A whole flow on two pages that really navigate: the recipe of the guide, with a pretend vendor and server. */

import { type Locale, load, type Step } from 'faceid-response'
import { verificationPage } from '../../examples/h5-page.js'
import { writeLabels } from '../app/page.js'
import { chosenLocale } from '../app/preferences.js'

/** The session's key, since the demo has one person and one purpose. */
const KEY = 'demo:verification'

/** The time that the pretended server takes, ms. */
const ASKING = 1_000

const byId = (id: string) => document.getElementById(id) as HTMLElement
const [message, begin, second] = [byId('message'), byId('begin'), byId('second')]

function show(step: Step, press: ((second: boolean) => void) | null): void {
  const { title, text, button, second: once } = step.message
  const [heading, paragraph] = [document.createElement('h2'), document.createElement('p')]
  heading.textContent = title
  paragraph.textContent = text
  message.textContent = ''
  message.append(heading, paragraph)
  begin.textContent = press && button
  second.textContent = press && once
  begin.hidden = press === null || button === null
  second.hidden = press === null || once === null
  begin.onclick = press && (() => press(false))
  second.onclick = press && (() => press(true))
}

const host = {
  key: KEY,
  show,
  // The demo has no form: what there is to correct is corrected at once.
  correct: () => Promise.resolve(),
  begin(session: string) {
    const back = new URL(location.pathname, location.href)
    back.searchParams.set('session', session)
    // A new order number for each attempt, as the vendor wants it.
    const vendor = new URL('vendor.html', location.href)
    vendor.search = new URLSearchParams({ back: back.href, orderNo: `order${Date.now()}` }).toString()
    location.assign(vendor)
  },
  ask: () => new Promise((resolve) => setTimeout(resolve, ASKING, true)),
  done: () => {},
}

load().then(({ locale }) => {
  writeLabels(locale as Locale)
  return verificationPage({ ...host, locale: chosenLocale() })
})

byId('reset').addEventListener('click', () => {
  try {
    localStorage.removeItem(KEY)
  } catch (_) {
    // Without a storage there is nothing to clear.
  }
  location.assign(location.pathname)
})
