// The languages of the copy, and the tags under which a person asks for them.

import en from 'tables/en.json'
import hans from 'tables/zh-Hans.json'
import hant from 'tables/zh-Hant.json'

export const COPY = { 'zh-Hans': hans, 'zh-Hant': hant, en }

export const DEFAULT = 'zh-Hans'

/** The locale of each tag. The longer tags come first, since bcp-47-match takes the first that fits. */
export const TAGS = {
  'zh-Hans': 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-SG': 'zh-Hans',
  'zh-MY': 'zh-Hans',
  'zh-Hant': 'zh-Hant',
  'zh-TW': 'zh-Hant',
  'zh-HK': 'zh-Hant',
  'zh-MO': 'zh-Hant',
  zh: 'zh-Hans',
  en: 'en',
}
