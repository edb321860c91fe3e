/** The card of one code, with everything that is known of it. */

import { type CatalogEntry, type Channel, FaceidError, type Outcome } from 'faceid-response'
import { linkToCode } from '../app/route.js'
import type { Context } from '../app/view.js'
import { LANGUAGES, type Labels, LOCALES } from '../labels/index.js'
import { noteMessage } from '../measure/timing.js'
import { linkToStory } from '../simulate/story.js'
import { actionBadge } from '../ui/badges.js'
import { codeBlock } from '../ui/code.js'
import { copyButton } from '../ui/copy.js'
import { facts, icon, make } from '../ui/dom.js'
import { billingOf } from './catalog-search.js'
import { type Known, mendingLocale, recordOf, sources } from './record.js'
import { ticket } from './ticket.js'

/** The most codes with the same advice that are shown unfolded. */
const MOST_OPEN = 12

/** The outcome of a code, with the channel in which it was looked up. */
type OfCode = Outcome & { channel: Channel }

/** Makes the card of a code. `close` is called on Escape. */
export function card(
  channel: string,
  code: string,
  context: Context,
  listAddress: string,
  close: () => void,
): HTMLElement {
  const { labels } = context
  const back = make('a', { class: 'back', href: listAddress }, icon('back'), labels.card.back)
  const made = make('article', 'card', back, ...content(channel, code, context))
  made.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  return made
}

function content(channel: string, code: string, context: Context): Node[] {
  const { faceid, labels, locale } = context
  const at = Date.now()
  let outcome: OfCode
  try {
    const own = channel as Channel
    outcome = { ...faceid.lookup(own, code, { locale, at }), channel: own }
  } catch (error) {
    // A link may name a channel that does not exist.
    if (error instanceof FaceidError)
      return [heading(code), make('p', { role: 'alert' }, labels.card.unknownChannel(channel))]
    throw error
  }
  noteMessage()
  const catalog = faceid.catalog()
  const entry = catalog.find((each) => each.channel === outcome.channel && each.code === outcome.code)
  const record = entry ? recordOf(entry).catch(() => null) : Promise.resolve(null)
  return [
    heading(outcome.code ?? code, labels.words.channels[outcome.channel]),
    outcome.known ? null : make('p', 'note', labels.card.unknown),
    entry ? taking(outcome, entry, record, context) : null,
    messages(outcome, context, at),
    entry ? acting(entry, record, context) : null,
    entry ? billing(entry, labels) : null,
    decision(outcome, labels),
    entry ? vendor(entry, record, labels) : null,
    links(
      labels.card.elsewhere,
      catalog.filter((each) => each.code === outcome.code && each !== entry),
      labels,
    ),
    related(
      catalog.filter((each) => outcome.known && each.advice === outcome.advice && each !== entry),
      labels,
    ),
    snippet(outcome, labels, locale),
  ].filter((node) => node !== null)
}

/** Returns a button that copies the code as a ticket, and a link to the code's own page. */
function taking(outcome: OfCode, entry: CatalogEntry, record: Promise<Known | null>, context: Context): HTMLElement {
  const { labels, locale } = context
  const page = `codes/${locale}/${entry.channel}/${encodeURIComponent(entry.code)}.html`
  const address = new URL(page, location.href).href
  let known: Known | null = null
  record.then((found) => {
    known = found
  })
  return make(
    'p',
    'chips taking',
    copyButton(() => ticket(outcome, entry, known, labels, address), labels, labels.card.ticket),
    make('a', { class: 'chip', href: page }, icon('link'), labels.card.page),
  )
}

/** Returns the section about who has to act, and what to check first. */
function acting(entry: CatalogEntry, record: Promise<Known | null>, { labels, locale }: Context): HTMLElement {
  const { card: words, words: said } = labels
  const told = mendingLocale(locale)
  const rows = facts([[words.fault, named(said.faults[entry.fault], entry.fault)]])
  record.then((found) => {
    const more = facts([
      [words.check, found?.check ? make('span', { lang: told }, found.check[told]) : null],
      [words.mend, found?.mend ? make('span', { lang: told }, found.mend[told]) : null],
    ])
    rows.append(...Array.from(more.children))
    if (found && !found.check) rows.after(make('p', 'quiet', words.byPerson))
  })
  return part('acting', words.acting, rows)
}

function billing({ billed, billedBefore }: CatalogEntry, labels: Labels): HTMLElement {
  const { card: words } = labels
  const now = make('p', '', words.billedNow[billingOf(billed)])
  return part('billing', words.billing, now, ...(billedBefore ? [make('p', '', words.billedBefore(billedBefore))] : []))
}

/** Returns the heading. A long name of API 3.0 may break after a dot. */
function heading(code: string, channel = ''): HTMLElement {
  const parts = code.split(/(?<=\.)/).flatMap((part, index) => (index > 0 ? [make('wbr'), part] : [part]))
  const isLong = code.length > 16
  return make(
    'header',
    '',
    make('p', 'eyebrow', channel),
    make('h1', { class: isLong && 'long', tabindex: -1, translate: 'no' }, ...parts),
  )
}

/** Returns the message in each language, the visitor's first, each with a button that copies it. */
function messages(outcome: OfCode, { faceid, labels, locale }: Context, at: number): HTMLElement {
  const locales = [locale, ...LOCALES.filter((each) => each !== locale)]
  const each = locales.map((language) => {
    const { message } = faceid.lookup(outcome.channel, outcome.code, { locale: language, at })
    const copy = copyButton(() => `${message.title}\n${message.text}`, labels)
    return make(
      'li',
      '',
      make('p', { class: 'language', lang: language }, LANGUAGES[language].name),
      make('strong', { lang: language }, message.title),
      make('p', { lang: language }, message.text),
      message.button || message.second
        ? make(
            'p',
            { class: 'chips', lang: language },
            message.button ? make('span', 'pretend-button', message.button) : null,
            message.second ? make('span', 'pretend-button second', message.second) : null,
          )
        : null,
      copy,
    )
  })
  return part('messages', labels.card.messages, make('ul', '', ...each))
}

function decision(outcome: Outcome, labels: Labels): HTMLElement {
  const { card: words, words: said } = labels
  const { action, remedy, fault, disclosure, retry, confirm, advice } = outcome
  const next = retry && [
    words.nextBy(said.needs[retry.needs], said.retryBy[retry.by]),
    ...(retry.delayMs ? [make('br'), `${words.wait} ${words.seconds(retry.delayMs / 1000)}`] : []),
  ]
  return part(
    'decision',
    words.decision,
    facts([
      [words.action, actionBadge(action, labels)],
      [words.remedy, named(said.remedies[remedy], remedy)],
      [words.fault, named(said.faults[fault], fault)],
      [words.next, next],
      [words.disclosure, named(said.disclosures[disclosure], disclosure)],
      [words.confirm, confirm ? labels.yes : labels.no],
      [words.advice, make('code', { translate: 'no' }, advice)],
    ]),
  )
}

function vendor(entry: CatalogEntry, record: Promise<Known | null>, labels: Labels): HTMLElement {
  const { meaning, handling, source } = entry
  const { card: words } = labels
  const isOfficial = source === 'vendor-page'
  const from = make('dd', '', labels.words.sources[source])
  const rows = facts([
    [isOfficial ? words.meaning : words.meaningOurs, make('span', { lang: 'zh-Hans' }, meaning)],
    [words.handling, handling && make('span', { lang: 'zh-Hans' }, handling)],
  ])
  const origin = make('div', '', make('dt', '', words.source), from)
  rows.append(origin)
  // Without the record the card says as much as it did.
  record.then((found) => {
    if (!found) return
    from.append(sources(found, labels))
    const english = [found.english, found.handlingEnglish].filter(Boolean).join(' ')
    const ours = make('div', '', make('dt', '', words.english), make('dd', { lang: 'en' }, english))
    origin.before(ours)
  })
  return part('vendor', words.vendor, rows)
}

function snippet(outcome: OfCode, labels: Labels, locale: string): HTMLElement {
  const { channel, code, action, remedy } = outcome
  const quoted = /^[\w.-]+$/.test(code ?? '') ? `'${code}'` : JSON.stringify(code)
  const call = `faceid.lookup('${channel}', ${quoted}, { locale: '${locale}' })`
  const text = `import { load } from 'faceid-response'

const faceid = await load()
const outcome = ${call}
// ${labels.card.snippetComment(action, remedy)}
`
  const play = make('a', 'more', labels.card.simulate, icon('forward'))
  play.href = linkToStory([{ kind: 'attempt', channel, code: code ?? '', at: 0 }])
  return part('snippet', labels.card.snippet, codeBlock(text, 'JavaScript', labels), play)
}

function links(title: string, entries: readonly CatalogEntry[], labels: Labels): HTMLElement | null {
  if (entries.length === 0) return null
  const items = entries.map(({ channel, code, meaning }) =>
    make(
      'li',
      '',
      make(
        'a',
        { href: linkToCode(channel, code) },
        make('span', '', labels.words.channels[channel]),
        make('span', { class: 'quiet', lang: 'zh-Hans' }, meaning),
      ),
    ),
  )
  return part('links', title, make('ul', '', ...items))
}

/** Returns the other codes with the same advice, grouped by channel. */
function related(entries: readonly CatalogEntry[], labels: Labels): HTMLElement | null {
  const channels = [...new Set(entries.map(({ channel }) => channel))]
  if (channels.length === 0) return null
  // Of an advice that many codes give the groups are folded.
  const isOpen = entries.length <= MOST_OPEN
  const groups = channels.map((channel) => {
    const rows = entries.filter((entry) => entry.channel === channel)
    const items = rows.map(({ code, meaning }) =>
      make(
        'li',
        '',
        make(
          'a',
          { href: linkToCode(channel, code) },
          make('code', { translate: 'no' }, code),
          make('span', { class: 'quiet', lang: 'zh-Hans' }, meaning),
        ),
      ),
    )
    const summary = make('summary', '', `${labels.words.channels[channel]} · ${rows.length}`)
    return make('details', { open: isOpen }, summary, make('ul', '', ...items))
  })
  return part('links related', labels.card.related, ...groups)
}

/** Returns a word of the page, followed by the interface's word for it. */
const named = (text: string, word: string) => [`${text} `, make('code', { translate: 'no' }, word)]

const part = (name: string, title: string, ...children: readonly Node[]) =>
  make('section', name, make('h2', '', title), ...children)
