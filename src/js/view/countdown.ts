/** A wait that ends at an instant: said as exactly as a person needs it, announced as seldom. */

import type { MessageLabels as Labels } from '../types.js'
import { count } from './labels.js'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Up to here seconds matter; beyond it they would be a false precision. */
const EXACT_BELOW = 5 * MINUTE

/** What is left when a screen reader says how long it still takes. */
const ANNOUNCED = [HOUR, 30 * MINUTE, 10 * MINUTE, 5 * MINUTE, MINUTE, 30 * SECOND, 10 * SECOND]

/** What is said of a wait at one instant. */
export interface WaitWords {
  /** A sentence of its own, for who cannot see the button: `Wait 28 seconds`. */
  sentence: string
  /** What stands behind the label of a button that waits; null = `sentence` stands in the place of the label. */
  rest: string | null
}

/** Says how long it takes from `now` until `end`. */
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

/** By the calendar on the wall where the person is. */
const isTomorrow = (end: number, now: number) => new Date(end - DAY).toDateString() === new Date(now).toDateString()

/**
 * Calls `onTick` each second until `end`, and `onEnd` then; gives how to stop. Only the clock counts, never the
 * ticks: a page that slept, or whose clock was set, is right again with the next one. No timer is longer than a second.
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
