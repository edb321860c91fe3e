/** Finding rows of the catalogue, by what they are and by any word that is said of them. */

import type { CatalogEntry, Faceid } from 'faceid-response'
import { LABELS, LOCALES } from './labels/index.js'

export const BILLINGS = ['yes', 'no', 'unknown', 'changed'] as const

export type Billing = (typeof BILLINGS)[number]

/** What is looked for; an empty text leaves the choice open. */
export interface Wanted {
  words: string
  channel: string
  action: string
  fault: string
  billed: string
}

export interface Row {
  entry: CatalogEntry
  /** Everything that is said of it besides its code, in every language; found out when it is first searched. */
  text: () => string
}

export function rows(faceid: Faceid): Row[] {
  const all = faceid.catalog().map((entry) => {
    let text: string | undefined
    return {
      entry,
      text: () => {
        text ??= fold(said(entry, faceid))
        return text
      },
    }
  })
  prepare(all)
  return all
}

/** Finds out what is said of the rows while nothing else is to be done, so that the first search is as quick as others. */
function prepare(all: readonly Row[], next = 0): void {
  // Where an engine cannot say when that is, it waits for the first search.
  if (typeof requestIdleCallback !== 'function' || next >= all.length) return
  requestIdleCallback((deadline) => {
    let at = next
    do all[at++]?.text()
    while (deadline.timeRemaining() > 1 && at < all.length)
    prepare(all, at)
  })
}

function said(entry: CatalogEntry, faceid: Faceid): string {
  const { channel, code, meaning, handling, advice, remedy, fault } = entry
  const words = LOCALES.flatMap((locale) => {
    const { title, text } = faceid.lookup(channel, code, { locale }).message
    const { channels, remedies, faults } = LABELS[locale].words
    return [title, text, channels[channel], remedies[remedy], faults[fault]]
  })
  return [channel, meaning, handling, advice, remedy, fault, ...words].join('\n')
}

/** Whether a row is wanted: all the words, in any order, or the beginning of its code; and each of the chosen values. */
export function finder(wanted: Wanted): (row: Row) => boolean {
  const words = fold(wanted.words).split(/\s+/).filter(Boolean)
  const matches = (chosen: string, value: string) => !chosen || chosen === value
  return ({ entry, text }) =>
    matches(wanted.channel, entry.channel) &&
    matches(wanted.action, entry.action) &&
    matches(wanted.fault, entry.fault) &&
    (!wanted.billed || isBilled(entry, wanted.billed as Billing)) &&
    words.every((word) => text().includes(word) || fold(entry.code).startsWith(word))
}

function isBilled({ billed, billedBefore }: CatalogEntry, wanted: Billing): boolean {
  if (wanted === 'changed') return billedBefore !== null
  return billingOf(billed) === wanted
}

export const billingOf = (billed: boolean | null) => (billed === null ? 'unknown' : billed ? 'yes' : 'no')

/** Full-width digits and capitals are found by what people type. */
const fold = (text: string) => text.normalize('NFKC').toLowerCase()
