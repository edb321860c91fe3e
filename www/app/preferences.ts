/** The visitor's choices for the whole page, which are lost where there is no storage. */

import type { Locale } from 'faceid-response'
import { LOCALES } from '../labels/index.js'

export type Theme = 'system' | 'light' | 'dark'

export const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** Returns the stored language, if there is one. */
export const chosenLocale = (): Locale | undefined => LOCALES.find((locale) => locale === read('locale'))

/** Returns the stored theme; the system's where none is stored. */
export const chosenTheme = (): Theme => THEMES.find((theme) => theme === read('theme')) ?? 'system'

/** Returns the theme in force, also where nothing can be stored. */
export const currentTheme = (): Theme =>
  THEMES.find((theme) => theme === document.documentElement.dataset.theme) ?? 'system'

/** Stores a language. */
export function chooseLocale(locale: Locale): void {
  write('locale', locale)
}

/** Stores and applies a theme. */
export function chooseTheme(theme: Theme): void {
  write('theme', theme)
  applyTheme(theme)
}

/** Sets the theme's attribute, which the stylesheet reads. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch (_) {
    return null
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch (_) {
    // Without a storage the choice lasts as long as the page.
  }
}
