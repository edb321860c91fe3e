/** The filter for rows of the catalogue. */

import type { CatalogEntry } from 'faceid-response'

/** The values of the billing filter. */
export const BILLINGS = ['yes', 'no', 'unknown', 'changed'] as const

export type Billing = (typeof BILLINGS)[number]

/** The search and the filters; an empty text means no restriction. */
export interface Wanted {
  words: string
  channel: string
  action: string
  fault: string
  billed: string
}

/** Tells whether a row has each of the chosen values. */
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

/** Returns the filter's value for a row's `billed`. */
export const billingOf = (billed: boolean | null) => (billed === null ? 'unknown' : billed ? 'yes' : 'no')
