/** What the demo's pages share. */

import type { Locale } from 'faceid-response'
import { LABELS, type Labels } from './labels.js'

/** Writes a page's labels in a language. */
export function writeLabels(locale: Locale): Labels {
  const labels = LABELS[locale]
  document.documentElement.lang = locale
  for (const labelled of document.querySelectorAll<HTMLElement>('[data-label]')) {
    labelled.textContent = labels[labelled.dataset.label as keyof Labels]
  }
  return labels
}
