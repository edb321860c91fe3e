/** A countdown to an instant. It is shown as exactly as a person needs it, and announced only at a few steps. */

import type { MessageLabels as Labels } from '../types.js'
import { count } from './labels.js'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The time below which seconds are shown. Above it they would be a false precision. */
const EXACT_BELOW = 5 * MINUTE

/** The times left at which a screen reader announces the wait. */
const ANNOUNCED = [HOUR, 30 * MINUTE, 10 * MINUTE, 5 * MINUTE, MINUTE, 30 * SECOND, 10 * SECOND]

/** The words for a wait at one instant. */
export interface WaitWords {
  /** A sentence for a person who cannot see the button: `Wait 28 seconds`. */
  sentence: string
  /** The text behind the label of a button that waits. null: `sentence` stands in the place of the label. */
  rest: string | null
}

/** Returns the words for the time from `now` until `end`. */
export function sayWait(end: number, now: number, labels: Labels): WaitWords {
  const left = end - now
  if (left >= HOUR && isTomorrow(end, now)) return { sentence: labels.tomorrow, rest: null }
  const inUnits = (label: string, unit: number) => count(label, Math.ceil(left / unit))
  const duration = () => {
    if (left > DAY) return inUnits(labels.days, DAY)
    if (left > HOUR) return inUnits(labels.hours, HOUR)
    if (left >= EXACT_BELOW) return inUnits(labels.minutes, MINUTE)
    const all = Math.ceil(left / SECOND)
    const seconds = all % 60
    const minutes = (all - seconds) / 60
    return [minutes && count(labels.minutes, minutes), seconds && count(labels.seconds, seconds)]
      .filter(Boolean)
      .join(' ')
  }
  const said = duration()
  return { sentence: labels.wait.replace('#', said), rest: labels.waiting.replace('#', said) }
}

/** Returns true where the wait ends tomorrow, by the device's calendar. */
const isTomorrow = (end: number, now: number) => new Date(end - DAY).toDateString() === new Date(now).toDateString()

/**
 * Calls `onTick` each second until `end`, and `onEnd` then. Returns the function that stops it. Only the clock counts,
 * never the number of ticks, so that after sleep or a change of the clock the next tick is right. No timer is longer
 * than a second.
 */
export function countDown(
  end: number,
  onTick: (left: number, isAnnounced: boolean) => void,
  onEnd: () => void,
): () => void {
  const stepsPassed = (left: number) => ANNOUNCED.filter((step) => left <= step).length
  let passed = stepsPassed(end - Date.now())
  let timer: ReturnType<typeof setTimeout>
  const schedule = () => {
    timer = setTimeout(tick, (end - Date.now()) % SECOND || SECOND)
  }
  const tick = () => {
    const left = end - Date.now()
    if (left <= 0) return onEnd()
    const before = passed
    passed = stepsPassed(left)
    onTick(left, passed > before)
    schedule()
  }
  schedule()
  return () => clearTimeout(timer)
}
