/** Everything that is known of one code. */

import { type CatalogEntry, type Channel, FaceidError, type Outcome } from 'faceid-response'
import { actionBadge } from './badges.js'
import { billingOf } from './catalog-search.js'
import { codeBlock } from './code.js'
import { facts, icon, make } from './dom.js'
import { LANGUAGES, type Labels, LOCALES } from './labels/index.js'
import { linkToCode } from './route.js'
import { linkToStory } from './story.js'
import { noteMessage } from './timing.js'
import type { Context } from './view.js'

/** The outcome of a code, whose channel is the one that it was looked up in. */
type OfCode = Outcome & { channel: Channel }

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
  return [
    heading(outcome.code ?? code, labels.words.channels[outcome.channel]),
    outcome.known ? null : make('p', 'note', labels.card.unknown),
    messages(outcome, context, at),
    decision(outcome, labels),
    entry ? vendor(entry, labels) : null,
    snippet(outcome, labels, locale),
    links(
      labels.card.elsewhere,
      catalog.filter((each) => each.code === outcome.code && each !== entry),
      labels,
      true,
    ),
    links(
      labels.card.related,
      catalog.filter((each) => outcome.known && each.advice === outcome.advice && each !== entry),
      labels,
      false,
    ),
  ].filter((node) => node !== null)
}

/** The names of API 3.0 are long, and break after a dot. */
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

/** The message in each language, side by side. */
function messages(outcome: OfCode, { faceid, labels }: Context, at: number): HTMLElement {
  const each = LOCALES.map((locale) => {
    const { message } = faceid.lookup(outcome.channel, outcome.code, { locale, at })
    return make(
      'li',
      { lang: locale },
      make('p', 'language', LANGUAGES[locale].name),
      make('strong', '', message.title),
      make('p', '', message.text),
      message.button ? make('span', 'pretend-button', message.button) : null,
      message.second ? make('span', 'pretend-button second', message.second) : null,
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

function vendor(entry: CatalogEntry, labels: Labels): HTMLElement {
  const { meaning, handling, billed, billedBefore, source } = entry
  const { card: words } = labels
  const isOfficial = source === 'vendor-page'
  const billing = words.billedNow[billingOf(billed)]
  return part(
    'vendor',
    words.vendor,
    facts([
      [isOfficial ? words.meaning : words.meaningOurs, make('span', { lang: 'zh-Hans' }, meaning)],
      [words.handling, handling && make('span', { lang: 'zh-Hans' }, handling)],
      [words.billing, billedBefore ? [billing, make('br'), words.billedBefore(billedBefore)] : billing],
      [words.source, [labels.words.sources[source], documents(entry, labels)]],
    ]),
  )
}

/** The documents that tell of a code. They come by themselves: the list of them all is no part of the page. */
function documents({ channel, code }: CatalogEntry, labels: Labels): HTMLElement {
  const list = make('ul', 'sources')
  import('core:sources').then(
    ({ default: { kinds, codes } }) => {
      const kind = kinds[codes[`${channel} ${code}`] ?? -1]
      if (!kind) return
      const items = kind.sources.map(({ document, part, url }) =>
        make(
          'li',
          { translate: 'no' },
          url ? make('a', { href: url, rel: 'noreferrer' }, nameOf(document)) : make('code', '', document),
          part && make('span', { lang: 'zh-Hans' }, ` ${part}`),
        ),
      )
      list.append(...items, make('li', 'quiet', labels.words.confidences[kind.confidence]))
    },
    // Without it the card says as much as it did.
    () => {},
  )
  return list
}

/** An address is long, and its host says whose it is. */
const nameOf = (document: string) => (/^https?:/.test(document) ? new URL(document).host : document)

function snippet(outcome: OfCode, labels: Labels, locale: string): HTMLElement {
  const { channel, code, action, remedy } = outcome
  const quoted = /^[\w.-]+$/.test(code ?? '') ? `'${code}'` : JSON.stringify(code)
  const call = `faceid.lookup('${channel}', ${quoted}, { locale: '${locale}' })`
  const text = `import { load } from 'faceid-response'

const faceid = await load()
const outcome = ${call}
// outcome.action is '${action}', outcome.remedy is '${remedy}'
`
  const play = make('a', 'more', labels.card.simulate, icon('forward'))
  play.href = linkToStory([{ kind: 'attempt', channel, code: code ?? '', at: 0 }])
  return part('snippet', labels.card.snippet, codeBlock(text, 'JavaScript', labels), play)
}

function links(
  title: string,
  entries: readonly CatalogEntry[],
  labels: Labels,
  byChannel: boolean,
): HTMLElement | null {
  if (entries.length === 0) return null
  const items = entries.map(({ channel, code, meaning }) =>
    make(
      'li',
      '',
      make(
        'a',
        { href: linkToCode(channel, code), title: labels.words.channels[channel] },
        make('code', { translate: 'no' }, byChannel ? labels.words.channels[channel] : code),
        make('span', { class: 'quiet', lang: 'zh-Hans' }, meaning),
      ),
    ),
  )
  return part('links', title, make('ul', '', ...items))
}

/** A word of the page, and the word of the interface for it. */
const named = (text: string, word: string) => [`${text} `, make('code', { translate: 'no' }, word)]

const part = (name: string, title: string, ...children: readonly Node[]) =>
  make('section', name, make('h2', '', title), ...children)
