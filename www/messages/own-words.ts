/** Examples of a host's own words, ready to be tried. */

import type { AdviceId, MessageOverrides } from 'faceid-response'
import type { Labels } from '../labels/index.js'

/** The input of the view: a host's own words, and the message to show with them. */
export interface OwnWords {
  /** The option `messages` as JSON. */
  text: string
  brand: string
  /** The advice of the message that is shown. */
  advice: AdviceId
  /** The person's language. */
  locale: string
}

const own = (messages: MessageOverrides, advice: AdviceId, locale: string, brand = ''): OwnWords => ({
  text: JSON.stringify(messages, null, 2),
  brand,
  advice,
  locale,
})

const BRANCH: MessageOverrides = {
  'zh-Hans': { attempts_exhausted: { text: '请带上身份证，到{brand}营业厅办理。', button: '查看营业厅' } },
  'zh-Hant': { attempts_exhausted: { text: '請帶身分證到{brand}門市辦理。', button: '查看門市' } },
  en: { attempts_exhausted: { text: 'Please bring your ID card to a branch of {brand}.', button: 'Find a branch' } },
}

const WAITS: MessageOverrides = {
  'zh-Hans': { rate_limited: { text: '现在人很多，请等 {wait}再试。' } },
  'zh-Hant': { rate_limited: { text: '現在人很多，請等 {wait}再試。' } },
  en: { rate_limited: { text: 'Many people are here just now. Please wait {wait}.' } },
}

const JAPANESE: MessageOverrides = {
  ja: {
    too_dark: {
      title: '暗すぎます',
      text: '明るい場所で、顔に光が当たるようにしてください。',
      button: '撮り直す',
    },
    timed_out: { title: '時間切れです', text: 'もう一度、案内に沿って始めてください。', button: 'やり直す' },
    completed: { title: '手続きが終わりました', text: '結果を確認しています。お待ちください。' },
  },
}

const UYGHUR: MessageOverrides = {
  'ug-Arab': {
    timed_out: { title: 'ۋاقىت توشتى', text: 'قايتىدىن باشلاڭ.', button: 'قايتا باشلاش' },
  },
}

/** Common mistakes of developers, as JSON: the types would not allow them. */
const MISTAKES = {
  en: {
    too_drak: { title: 'Too dark' },
    timed_out: { title: '', buttn: 'Again', text: 'Please wait {minutes}.' },
    rate_limited: { text: 'Please wait {wait}.' },
  },
  'zh-Hans': { rate_limited: { text: '请稍后再试。' } },
  english: {},
} as MessageOverrides

/** The examples, by the names of their labels. */
export const OWN_WORDS: readonly (readonly [name: keyof Labels['ownWords']['sampleNames'], words: OwnWords])[] = [
  ['branch', own(BRANCH, 'attempts_exhausted', '', 'Acme')],
  ['wait', own(WAITS, 'rate_limited', '')],
  ['japanese', own(JAPANESE, 'too_dark', 'ja')],
  ['uyghur', own(UYGHUR, 'timed_out', 'ug-Arab')],
  ['mistakes', own(MISTAKES, 'timed_out', 'en')],
]
