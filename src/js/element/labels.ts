/** The element's own words; what it presents is the outcome's. */

import type { Locale } from '../types.js'

/** `#` is a number, or for `wait` a duration. */
export interface Labels {
  /** The button that leaves everything as it is. */
  dismiss: string
  /** How long it takes until the next attempt. */
  wait: string
  /** The wait ends tomorrow. */
  tomorrow: string
  /** The wait is over. */
  ready: string
  days: string
  hours: string
  minutes: string
  seconds: string
}

const LABELS: Record<Locale, Labels> = {
  'zh-Hans': {
    dismiss: '以后再说',
    wait: '还需等待 #',
    tomorrow: '明天可以再试',
    ready: '现在可以继续了',
    days: '# 天',
    hours: '# 小时',
    minutes: '# 分钟',
    seconds: '# 秒',
  },
  'zh-Hant': {
    dismiss: '以後再說',
    wait: '還需等待 #',
    tomorrow: '明天可以再試',
    ready: '現在可以繼續了',
    days: '# 天',
    hours: '# 小時',
    minutes: '# 分鐘',
    seconds: '# 秒',
  },
  en: {
    dismiss: 'Not now',
    wait: 'Wait #',
    tomorrow: 'You can try again tomorrow',
    ready: 'You can continue now',
    days: '# days',
    hours: '# hours',
    minutes: '# minutes',
    seconds: '# seconds',
  },
}

/** The words of a language; those of a language that only the host has are English. */
export const labelsOf = (tag: string): Labels => LABELS[tag as Locale] || LABELS.en

/** Counts with a label. */
export function count(label: string, number: number): string {
  // Only English has a plural, and it ends in s.
  return label.replace('#', String(number)).replace(number === 1 ? /s$/ : '', '')
}
