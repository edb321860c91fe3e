/** What rows of the catalogue are wanted, by what they are. */

import type { CatalogEntry } from 'faceid-response'

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

/** Whether a row has each of the chosen values. */
export function isWanted(entry: CatalogEntry, wanted: Wanted): boolean {
  const matches = (chosen: string, value: string) => !chosen || chosen === value
  return (
    matches(wanted.channel, entry.channel) &&
    matches(wanted.action, entry.action) &&
    matches(wanted.fault, entry.fault) &&
    (!wanted.billed || isBilled(entry, wanted.billed as Billing))
  )
}

function isBilled({ billed, billedBefore }: CatalogEntry, wanted: Billing): boolean {
  if (wanted === 'changed') return billedBefore !== null
  return billingOf(billed) === wanted
}

export const billingOf = (billed: boolean | null) => (billed === null ? 'unknown' : billed ? 'yes' : 'no')
