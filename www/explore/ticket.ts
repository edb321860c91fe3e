/** A code as text for a ticket: the message, who has to act, and the address of its page. */

import type { CatalogEntry, Locale, Outcome } from 'faceid-response'
import type { Labels } from '../labels/index.js'
import { billingOf } from './catalog-search.js'
import { type Known, mendingLocale } from './record.js'

/** Returns the text of a ticket, a line for each fact. */
export function ticket(
  outcome: Outcome,
  entry: CatalogEntry | undefined,
  record: Known | null,
  labels: Labels,
  address: string,
): string {
  const { card: words, words: said, named } = labels
  const { channel, code, message, fault, action } = outcome
  const told = mendingLocale(message.locale as Locale)
  const lines: (readonly [string, string | null | undefined])[] = [
    [words.messages, `${message.title}${labels.stop}${message.text}`],
    [words.fault, said.faults[fault]],
    [words.check, record?.check?.[told]],
    [words.mend, record?.mend?.[told]],
    [words.billing, entry && words.billedNow[billingOf(entry.billed)]],
    [words.action, said.actions[action]],
    [words.vendor, entry?.meaning],
    [words.english, record && message.locale === 'en' ? record.english : null],
    [words.source, record?.sources.map(({ document, url }) => url ?? document).join(' ')],
  ]
  const facts = lines.flatMap(([name, value]) => (value ? [named(name, value)] : []))
  const name = channel ? `${said.channels[channel]} ${code}` : `${code}`
  return [`${name}`, ...facts, address].join('\n')
}
