/** The demo page: a code, or what a terminal returned, and what the package makes of it. */

import { type Channel, type Faceid, FaceidError, type Locale, load, type Outcome } from 'faceid-response'
import { LABELS, LANGUAGE_NAMES, type Labels } from './labels.js'
import { writeLabels } from './page.js'

const LOCALES = Object.keys(LABELS) as Locale[]

const channel = element('channel', HTMLSelectElement)
const input = element('input', HTMLTextAreaElement)
const outcomeSection = element('outcome', HTMLElement)
const problem = element('problem', HTMLElement)
const toast = element('toast', HTMLElement)

let faceid: Faceid
let locale: Locale

load().then((loaded) => {
  faceid = loaded
  locale = faceid.locale as Locale
  document.documentElement.dataset.engine = faceid.engine
  element('languages', HTMLElement).append(...LOCALES.map(languageButton))
  channel.append(option('', ''), ...channels(faceid).map((name) => option(name, name)))
  element('form', HTMLFormElement).addEventListener('submit', submit)
  addEventListener('hashchange', open)
  open()
})

function languageButton(each: Locale): HTMLButtonElement {
  const button = make('button', LANGUAGE_NAMES[each])
  button.lang = each
  button.addEventListener('click', () => {
    locale = each
    show()
  })
  return button
}

/** A code with its channel gets an address that can be linked to; anything else stays out of the address. */
function submit(event: Event): void {
  event.preventDefault()
  const code = input.value.trim()
  const isCode = channel.value && /^[\w.-]+$/.test(code)
  const link = isCode ? `#/${channel.value}/${code}` : ''
  if (link && link !== location.hash) location.hash = link
  else show()
}

/** Shows what the address links to: `#/sdk/66660018`. */
function open(): void {
  const link = /^#\/([^/]+)\/(.+)$/.exec(location.hash)
  if (link?.[1] && link[2]) {
    channel.value = link[1]
    input.value = decode(link[2])
  }
  show()
}

function show(): void {
  const labels = writeLabels(locale)
  if (channel.options[0]) channel.options[0].textContent = labels.channelFromInput
  for (const button of document.querySelectorAll('nav button')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('lang') === locale))
  }
  problem.textContent = ''
  toast.textContent = ''
  outcomeSection.hidden = true
  if (!input.value.trim()) return
  try {
    const outcomes = LOCALES.map((each) => read(each))
    const own = outcomes.find(({ message }) => message.locale === locale)
    if (own) present(own, outcomes, labels)
  } catch (error) {
    if (!(error instanceof FaceidError)) throw error
    problem.textContent = error.message
  }
}

function read(each: Locale): Outcome {
  const chosen = channel.value as Channel | ''
  return faceid.handle(input.value, { locale: each, at: Date.now(), ...(chosen && { channel: chosen }) })
}

function present(own: Outcome, outcomes: Outcome[], labels: Labels): void {
  const say = (answer: boolean | null) => (answer === null ? labels.notStated : answer ? labels.yes : labels.no)
  const { retry } = own
  const facts: [string, string | null][] = [
    [labels.action, own.action],
    [labels.remedy, own.remedy],
    [labels.fault, own.fault],
    [labels.retry, retry && `${retry.needs} · ${retry.by}${retry.delayMs ? ` · ${retry.delayMs / 1000} s` : ''}`],
    [labels.billed, say(own.billed)],
    [labels.passed, say(own.passed)],
    [labels.confirm, say(own.confirm)],
    [labels.meaning, own.meaning],
    [labels.handling, own.handling],
  ]
  outcomeSection.hidden = false
  const heading = `${own.channel} · ${own.code ?? 'null'} · ${own.advice}`
  element('heading', HTMLElement).textContent = own.known ? heading : `${heading} — ${labels.unknownCode}`
  element('messages', HTMLElement).replaceChildren(...outcomes.map(card))
  element('facts', HTMLElement).replaceChildren(
    ...facts.flatMap(([name, value]) => (value === null ? [] : [make('dt', name), make('dd', value)])),
  )
  toast.dataset.action = own.action
  toast.replaceChildren(make('strong', own.message.title), make('span', own.message.text))
}

/** A message as a person meets it. */
function card({ message }: Outcome): HTMLElement {
  const item = make('li')
  item.lang = message.locale
  item.append(make('h3', message.title), make('p', message.text))
  if (message.button) item.append(make('span', message.button, 'button'))
  return item
}

function channels({ catalog }: Faceid): Channel[] {
  return [...new Set(catalog().map((entry) => entry.channel))]
}

function option(value: string, text: string): HTMLOptionElement {
  const made = make('option', text)
  made.value = value
  return made
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, text = '', className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  made.textContent = text
  if (className) made.className = className
  return made
}

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(`no #${id} in the page`)
  return found
}

/** A link that was mangled on its way is shown as it came. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (_) {
    return text
  }
}
