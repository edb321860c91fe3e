/** The state of a rehearsal, kept in the tab's `sessionStorage` while its page comes and goes. */

import type { StoryId } from '../samples/stories.js'
import type { AdviceId, Channel, Outcome, Reason, Remaining, Step } from '../types.js'

const KEY = 'faceid-rehearsal'
const LONGEST = 20

/** An input that was handed over, under the names that a test uses. */
export interface Given {
  delivery: 'redirect' | 'callback' | 'answer'
  name: string
  channel: Channel
  code: string
}

/** An outcome, without the ids of the attempt. */
export interface Heard {
  at: number
  channel: Channel | null
  code: string | null
  problem: string | null
  advice: AdviceId
  action: Outcome['action']
  title: string
  meaning: string | null
  handling: string | null
  /** The attempt of the session; null outside a session, as for what follows. */
  attempt: number | null
  remaining: Remaining | null
  notBefore: number | null
  reason: Reason | null
  given: Given | null
}

/** The state of a rehearsal. */
export interface Memory {
  isOpen: boolean
  /** The time by which the clock is ahead, ms. */
  ahead: number
  terminal: string
  story: StoryId | null
  /** The index of the story's next move. */
  at: number
  /** The number of attempts so far. */
  attempts: number
  orderNo: string
  /** The code that is handed over when the page asks for it. */
  armed: { channel: Channel; code: string } | null
  /** The last input that was handed over, until an outcome belongs to it. */
  given: Given | null
  heard: Heard[]
}

const BLANK: Memory = {
  isOpen: false,
  ahead: 0,
  terminal: '',
  story: null,
  at: 0,
  attempts: 0,
  orderNo: '',
  armed: null,
  given: null,
  heard: [],
}

/** Returns the stored state, or a blank one. Without a storage a rehearsal lasts as long as its page. */
export function recall(): Memory {
  try {
    return { ...BLANK, ...JSON.parse(sessionStorage.getItem(KEY) ?? '{}') }
  } catch (_) {
    return { ...BLANK }
  }
}

/** Stores the state. */
export function keep(memory: Memory): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(memory))
  } catch (_) {
    // It lasts as long as its page.
  }
}

/** Adds an outcome as the first, and drops the oldest. */
export function hear(memory: Memory, outcome: Outcome | Step, at: number): void {
  const step = 'attempt' in outcome ? outcome : null
  const { channel, code, problem, advice, action, message, meaning, handling } = outcome
  const heard: Heard = {
    at,
    channel,
    code,
    problem,
    advice,
    action,
    title: message.title,
    meaning,
    handling,
    attempt: step?.attempt ?? null,
    remaining: step?.remaining ?? null,
    notBefore: step?.notBefore ?? null,
    reason: step?.reason ?? null,
    given: memory.given,
  }
  memory.given = null
  memory.heard = [heard, ...memory.heard].slice(0, LONGEST)
}

/** Removes a flow's session from the page's storages, under whatever key the page uses. */
export function forget(saved: string): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = window[name]
      for (const key of Object.keys(storage)) if (storage.getItem(key) === saved) storage.removeItem(key)
    } catch (_) {
      // Where there is no storage there is no flow in it.
    }
  }
}
