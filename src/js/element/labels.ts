/** The element's own words; what it presents is the outcome's. */

import type { Locale } from '../types.js'

export interface Labels {
  /** The button that leaves everything as it is. */
  dismiss: string
  /** How long it takes until the next attempt. */
  wait: (duration: string) => string
  /** The wait ends tomorrow. */
  tomorrow: string
  /** The wait is over. */
  ready: string
  days: (count: number) => string
  hours: (count: number) => string
  aboutMinutes: (count: number) => string
  minutes: (count: number) => string
  seconds: (count: number) => string
}

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

export const LABELS: Record<Locale, Labels> = {
  'zh-Hans': {
    dismiss: '以后再说',
    wait: (duration) => `还需等待 ${duration}`,
    tomorrow: '明天可以再试',
    ready: '现在可以继续了',
    days: (count) => `约 ${count} 天`,
    hours: (count) => `约 ${count} 小时`,
    aboutMinutes: (count) => `约 ${count} 分钟`,
    minutes: (count) => `${count} 分钟`,
    seconds: (count) => `${count} 秒`,
  },
  'zh-Hant': {
    dismiss: '以後再說',
    wait: (duration) => `還需等待 ${duration}`,
    tomorrow: '明天可以再試',
    ready: '現在可以繼續了',
    days: (count) => `約 ${count} 天`,
    hours: (count) => `約 ${count} 小時`,
    aboutMinutes: (count) => `約 ${count} 分鐘`,
    minutes: (count) => `${count} 分鐘`,
    seconds: (count) => `${count} 秒`,
  },
  en: {
    dismiss: 'Not now',
    wait: (duration) => `Wait ${duration}`,
    tomorrow: 'You can try again tomorrow',
    ready: 'You can continue now',
    days: (count) => `about ${plural(count, 'day')}`,
    hours: (count) => `about ${plural(count, 'hour')}`,
    aboutMinutes: (count) => `about ${plural(count, 'minute')}`,
    minutes: (count) => plural(count, 'minute'),
    seconds: (count) => plural(count, 'second'),
  },
}
