/** What a view of the page is given, and what it gives. */

import type { Faceid, Locale } from 'faceid-response'
import type { Labels } from '../labels/index.js'
import type { Address } from './route.js'

/** The field in the header that finds codes. */
export interface Finding {
  focus: () => void
  /** Says in it what is looked for. */
  write: (text: string) => void
}

export interface Context {
  faceid: Faceid
  locale: Locale
  labels: Labels
  /** Goes to an address of the page. */
  go: (hash: string, how?: 'push' | 'replace') => void
  finding: Finding
}

export interface View {
  root: HTMLElement
  /** Shows what an address within the view says. */
  open?(address: Address): void
  /** Shows what a text finds; false where the view does not show it. */
  find?(text: string): boolean
  /** Moves the focus to the first of what is found. */
  enter?(): void
  /** Names what is shown, for the tab's title; without it the view's own name is. */
  title?(): string | null
  /** Another view comes, or another language. */
  close?(): void
}

export type MakeView = (context: Context) => View
