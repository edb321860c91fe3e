/** What a rehearsal remembers while its page comes and goes: in the storage of the tab. */

import type { AdviceId, Channel, Outcome, Reason, Remaining, Step } from '../types.js'
import type { StoryId } from './stories.js'

const KEY = 'faceid-rehearsal'
const LONGEST = 20

/** What was handed over, as it is called in a test. */
export interface Given {
  door: 'redirect' | 'callback' | 'answer'
  name: string
  channel: Channel
  code: string
}

/** An outcome without what names the attempt. */
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
  /** What a session adds; null where none was asked. */
  attempt: number | null
  remaining: Remaining | null
  notBefore: number | null
  reason: Reason | null
  given: Given | null
}

export interface Memory {
  isOpen: boolean
  /** How far the clock is ahead, ms. */
  ahead: number
  terminal: string
  story: StoryId | null
  /** The next move of the story. */
  at: number
  /** How many attempts there were. */
  attempts: number
  orderNo: string
  /** What is handed over when the page asks for it. */
  armed: { channel: Channel; code: string } | null
  /** What was handed over last, until an outcome tells of it. */
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

/** Where there is no storage, a rehearsal lasts as long as its page. */
export function recall(): Memory {
  try {
    return { ...BLANK, ...JSON.parse(sessionStorage.getItem(KEY) ?? '{}') }
  } catch (_) {
    return { ...BLANK }
  }
}

export function keep(memory: Memory): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(memory))
  } catch (_) {
    // It lasts as long as its page.
  }
}

/** Adds an outcome, the newest first. */
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

/** Takes a flow out of the page's storages, wherever the page has put it. */
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
