/** The page's own texts, a file for each language; the messages that it shows are the package's. */

import LANGUAGES from 'core:languages'
import type { Locale } from 'faceid-response'
import { en } from './en.js'
import { type Labels, zhHans } from './zh-hans.js'
import { zhHant } from './zh-hant.js'

export type { Labels }
export { LANGUAGES }

export const LABELS: Record<Locale, Labels> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }

export const LOCALES = Object.keys(LABELS) as Locale[]
