/** What a template may write on `<faceid-message>`, whatever framework reads it. */

import type { MessageLabels, Outcome, Step } from '../types.js'

/** `Switch`: how an attribute without a value is given. */
export interface FaceidMessageAttributes<Switch> {
  outcome?: Outcome | Step | null | undefined
  labels?: Partial<MessageLabels> | null | undefined
  theme?: 'light' | 'dark' | undefined
  /** A toast of every outcome, which stays until it is answered. */
  present?: 'toast' | undefined
  /** `off`: the reference for support is never shown. */
  support?: 'off' | undefined
  /** `off`: the back button is left alone. */
  history?: 'off' | undefined
  /** Covers the page while something is going on. */
  cover?: Switch | undefined
  /** Fills its positioned ancestor in place of the screen. */
  contained?: Switch | undefined
}
