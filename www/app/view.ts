/** The interface between the page and its views. */

import type { Faceid, Locale } from 'faceid-response'
import type { Labels } from '../labels/index.js'
import type { Address } from './route.js'

/** The search field in the header. */
export interface Finding {
  focus: () => void
  /** Writes a text into the field. */
  write: (text: string) => void
}

/** The page's state and functions for a view. */
export interface Context {
  faceid: Faceid
  locale: Locale
  labels: Labels
  /** Navigates to an address of the page. */
  go: (hash: string, how?: 'push' | 'replace') => void
  finding: Finding
}

/** A view of the page: its root element, and what it does on events of the page. */
export interface View {
  root: HTMLElement
  /** Shows the contents of an address within the view. */
  open?(address: Address): void
  /** Shows the results for a text; returns false where the view shows none. */
  find?(text: string): boolean
  /** Moves the focus to the first result. */
  enter?(): void
  /** Returns the tab's title for the contents; without it the view's own name is used. */
  title?(): string | null
  /** Ends the view, before another view or another language. */
  close?(): void
}

/** The function that makes a view. */
export type MakeView = (context: Context) => View
