/** The words that stand beside a message. The message's own text is in the outcome. */

import type { MessageLabels as Labels, Locale } from '../types.js'

const LABELS: Record<Locale, Labels> = {
  'zh-Hans': {
    dismiss: '以后再说',
    wait: '还需等待 #',
    waiting: '（#）',
    tomorrow: '明天可以再试',
    ready: '现在可以继续了',
    days: '# 天',
    hours: '# 小时',
    minutes: '# 分钟',
    seconds: '# 秒',
    still: '仍在确认，请放心等待',
    support: '客服查询码',
    copy: '复制',
    copied: '已复制',
    addressCopied: '网址已复制，请到其他浏览器打开',
    notCopied: '没有复制成功，请长按文字来复制',
  },
  'zh-Hant': {
    dismiss: '以後再說',
    wait: '還需等待 #',
    waiting: '（#）',
    tomorrow: '明天可以再試',
    ready: '現在可以繼續了',
    days: '# 天',
    hours: '# 小時',
    minutes: '# 分鐘',
    seconds: '# 秒',
    still: '仍在確認，請放心等待',
    support: '客服查詢碼',
    copy: '複製',
    copied: '已複製',
    addressCopied: '網址已複製，請到其他瀏覽器開啟',
    notCopied: '沒有複製成功，請長按文字來複製',
  },
  en: {
    dismiss: 'Not now',
    wait: 'Wait #',
    waiting: ' (#)',
    tomorrow: 'You can try again tomorrow',
    ready: 'You can continue now',
    days: '# days',
    hours: '# hours',
    minutes: '# minutes',
    seconds: '# seconds',
    still: "Still checking. It's safe to wait.",
    support: 'Support code',
    copy: 'Copy',
    copied: 'Copied',
    addressCopied: 'Address copied. Open it in another browser.',
    notCopied: "Couldn't copy. Press and hold the text instead.",
  },
}

/**
 * Returns the words for a message: the host's where it has some, else those of the message's language, else English.
 */
export function labelsFor(locale: string, ...own: readonly (Partial<Labels> | null | undefined)[]): Labels {
  const labels = Object.assign({}, LABELS[nameIn(LABELS, locale) || 'en'])
  for (const given of own) {
    for (const name of Object.keys(labels) as (keyof Labels)[]) {
      const word = given?.[name]
      if (typeof word === 'string' && word.trim()) labels[name] = word
    }
  }
  return labels
}

/** Returns a name that a table has, else null. Inherited names such as `constructor` are not in the table. */
export const nameIn = <Name extends string>(table: { readonly [name in Name]: unknown }, name: unknown): Name | null =>
  Object.keys(table).indexOf(name as string) < 0 ? null : (name as Name)

/** Returns a label with a number in it. */
export function count(label: string, number: number): string {
  // Only English has a plural, and it ends in s.
  return label.replace('#', String(number)).replace(number === 1 ? /s$/ : '', '')
}
