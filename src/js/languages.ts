/** The languages that are asked for. */

import { FaceidError } from './error.js'
import { isList } from './input.js'
import type { Languages } from './types.js'

/** Returns the language tags of an option. Throws if it is neither a text nor a list. */
export function tagsOf(asked: Languages | undefined): readonly unknown[] {
  if (asked != null && typeof asked !== 'string' && !isList(asked)) {
    throw new FaceidError('invalid_option', 'locale: takes a language tag or a list of them')
  }
  return typeof asked === 'string' ? [asked] : asked || []
}

/** Returns the languages that the runtime's user prefers; undefined where the runtime does not say. */
export function runtimeLanguages(): Languages | undefined {
  if (typeof navigator === 'object' && navigator) {
    const { languages, language } = navigator
    if (languages?.length) return languages
    if (language) return language
  }
  return typeof Intl === 'object' ? new Intl.DateTimeFormat().resolvedOptions().locale : undefined
}
