/** A whole flow on two pages that truly navigate: the recipe of the README, with a pretend vendor. */

import { type Locale, load, type Message } from 'faceid-response'
import { verificationPage } from '../examples/h5-page.js'
import type { Labels } from './labels/index.js'
import { writeLabels } from './page.js'
import { chosenLocale } from './preferences.js'

let labels: Labels['flow']
const message = document.getElementById('message') as HTMLElement
const begin = document.getElementById('begin') as HTMLButtonElement

function show(said: Message | null, goOn: ((needs?: string) => void) | null): void {
  message.textContent = ''
  if (said) {
    const [title, text] = [document.createElement('h2'), document.createElement('p')]
    title.textContent = said.title
    text.textContent = said.text
    message.append(title, text)
  }
  begin.hidden = goOn === null
  begin.textContent = said?.button ?? labels.begin
  begin.onclick = goOn && (() => goOn('capture'))
}

load().then(({ locale }) => {
  labels = writeLabels(locale as Locale)
  return verificationPage({ ...host, locale: chosenLocale() })
})

const host = {
  show,
  begin({ session }: { session: string }) {
    const back = new URL(location.pathname, location.href)
    back.searchParams.set('session', session)
    // A new order number for each attempt, as the vendor wants it.
    const vendor = new URL('vendor.html', location.href)
    vendor.search = new URLSearchParams({ back: back.href, orderNo: `order${Date.now()}` }).toString()
    location.assign(vendor)
  },
  confirm: (_orderNo: string | undefined, said: Message) => show(said, null),
}

;(document.getElementById('reset') as HTMLButtonElement).addEventListener('click', () => {
  try {
    localStorage.removeItem('verification')
  } catch (_) {
    // Without a storage there is nothing to clear.
  }
  location.assign(location.pathname)
})
