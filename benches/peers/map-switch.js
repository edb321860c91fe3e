// A bare Map and a switch: no library, and no matching of languages but by the exact tag.

import { COPY, DEFAULT } from './languages.js'
import { verifier } from './verifier.js'

/** Returns a verifier for a language. */
export function open([language]) {
  const copy = COPY[language] ?? COPY[DEFAULT]
  const translate = (advice) => {
    const { title, text, button = null } = copy[advice]
    return { title, text, button }
  }
  return verifier(translate, (ask) => ask())
}
