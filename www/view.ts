/** What a view of the page is given, and what it gives. */

import type { Faceid, Locale } from 'faceid-response'
import type { Labels } from './labels/index.js'
import type { Address } from './route.js'

export interface Context {
  faceid: Faceid
  locale: Locale
  labels: Labels
  /** Goes to an address of the page. */
  go: (hash: string, how?: 'push' | 'replace') => void
}

export interface View {
  root: HTMLElement
  /** Shows what an address within the view says. */
  open?(address: Address): void
  /** Another view comes, or another language. */
  close?(): void
}

export type MakeView = (context: Context) => View
