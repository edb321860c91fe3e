/** The element's own words; what it presents is the outcome's. */

import type { FaceidMessageLabels } from '../element.js'
import type { Locale } from '../types.js'

const LABELS: Record<Locale, FaceidMessageLabels> = {
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

/** The words beside a message: the host's where it has some, else those of the message's language, else English. */
export const labelsFor = (locale: string, own: Partial<FaceidMessageLabels> | null | undefined): FaceidMessageLabels =>
  Object.assign({}, LABELS[locale as Locale] || LABELS.en, own)

/** Counts with a label. */
export function count(label: string, number: number): string {
  // Only English has a plural, and it ends in s.
  return label.replace('#', String(number)).replace(number === 1 ? /s$/ : '', '')
}
