/** The parts that the two pages of the flow share. */

import type { Locale } from 'faceid-response'
import { LABELS } from '../labels/index.js'
import { applyTheme, chosenLocale, chosenTheme } from './preferences.js'

/** Writes a page's labels in the visitor's language. */
export function writeLabels(runtimeLocale: Locale): void {
  const locale = chosenLocale() ?? runtimeLocale
  const labels = LABELS[locale].flow
  document.documentElement.lang = locale
  applyTheme(chosenTheme())
  for (const labelled of document.querySelectorAll<HTMLElement>('[data-label]')) {
    labelled.textContent = labels[labelled.dataset.label as keyof typeof labels]
  }
}
