/** Outcomes of codes that were looked up before. */

import type { Channel, Outcome } from './types.js'
import type { Words } from './words.js'

/**
 * Returns a copy of the outcome of a code that was looked up before in these words; undefined for a code that is new.
 */
export function cached(words: Words, channel: Channel, code: string | number | null): Outcome | undefined {
  const outcomes = words.known.get(channel)
  const outcome = outcomes?.get(code as string)
  return outcome && copy(outcome)
}

/** Stores the outcome of a code of the catalogue. Any other code, or another spelling of it, is looked up again. */
export function cache(words: Words, channel: Channel, code: string | number | null, outcome: Outcome): void {
  if (!outcome.known || outcome.code !== String(code)) return
  const outcomes = words.known.get(channel) || new Map()
  words.known.set(channel, outcomes.set(code as string, copy(outcome)))
}

/**
 * Copies an outcome field by field, since engines do that ten times as fast as a generic copy. Only its small parts are
 * copied generically. The outcome of a code alone has no ids and no risk.
 */
function copy(one: Outcome): Outcome {
  return {
    channel: one.channel,
    code: one.code,
    known: one.known,
    problem: one.problem,
    passed: one.passed,
    action: one.action,
    advice: one.advice,
    remedy: one.remedy,
    fault: one.fault,
    disclosure: one.disclosure,
    message: part(one.message),
    ways: one.ways.map(part),
    meaning: one.meaning,
    handling: one.handling,
    billed: one.billed,
    confirm: one.confirm,
    retry: one.retry && part(one.retry),
    reference: part(one.reference),
    risk: null,
  } as Outcome
}

const part = <Part extends object>(one: Part): Part => Object.assign({}, one)
