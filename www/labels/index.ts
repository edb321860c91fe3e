/** The page's own words, a file a language; the messages it shows are the package's. */

import type { Locale } from 'faceid-response'
import { en } from './en.js'
import { type Labels, zhHans } from './zh-hans.js'
import { zhHant } from './zh-hant.js'

export type { Labels }

export const LABELS: Record<Locale, Labels> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

/** Each in its own language; the short form is for narrow places. */
export const LANGUAGE_NAMES: Record<Locale, string> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }

export const LOCALES = Object.keys(LABELS) as Locale[]
