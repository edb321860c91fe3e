/** The attributes of `<faceid-message>` in a template, of whatever framework. */

import type { MessageLabels, Outcome, Step } from '../types.js'

/** The attributes of a template. `Switch` is the type of the value of an attribute that is only there or not. */
export interface FaceidMessageAttributes<Switch> {
  outcome?: Outcome | Step | null | undefined
  labels?: Partial<MessageLabels> | null | undefined
  theme?: 'light' | 'dark' | undefined
  /** `toast`: every outcome is a toast, which stays until it is answered. */
  present?: 'toast' | undefined
  /** `off`: the reference for support is never shown. */
  support?: 'off' | undefined
  /** `off`: the back button is left alone. */
  history?: 'off' | undefined
  /** Present where the page is covered while something is going on. */
  cover?: Switch | undefined
  /** Present where the element fills its positioned ancestor in place of the screen. */
  contained?: Switch | undefined
}
