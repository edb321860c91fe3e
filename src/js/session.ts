/** The JavaScript face of a session. It keeps the numbers between two calls; every decision is the core's. */

import type { Answer, Bindings } from './bindings.js'
import { POLICY } from './core/vocabulary.js'
import type { Core } from './core.js'
import { FaceidError } from './error.js'
import { instant } from './faceid.js'
import { readSafely } from './input.js'
import { COUNTS, INSTANTS, type Numbers, read, write } from './saved.js'
import type { Languages, Policy, RestoreProblem, Session, SessionOptions, Step, StepOptions } from './types.js'
import type { Words } from './words.js'

/** The size of a session in the core's memory, in bytes: a multiple of 8. */
const SIZE = INSTANTS * 8 + Math.ceil(COUNTS / 2) * 8
/** The place of the lifetime among the numbers of a policy. */
const LIFETIME = 4

/** The places of the instant of the last step, and of the end of the wait, among the instants. */
const NOW = 2
const WAIT_END = 4

type Instant = Date | number | undefined

/** The questions that the core answers (`crates/page/src/session.rs`). */
enum Question {
  Step,
  Now,
  Vendors,
  Passed,
  Failed,
  Pending,
}

/**
 * A function that is called after each change of a session, before the host gets its step. `isVerified` is true where
 * the flow was verified.
 */
export type Listener = (isVerified: boolean) => void

/**
 * The property of a session with the method that takes a listener. Its name is a text, since `persist` may be in
 * another bundle, which shares no symbol with this one.
 */
export const LISTEN = '_listen'

/** Returns a session, a new one or the saved one. `finish` completes a step; `wordsFor` returns the words for languages. */
export function openSession(
  core: Core,
  bindings: Bindings,
  { policy, saved, at, seed }: SessionOptions,
  finish: (answer: Answer<Step>, words: Words) => Step,
  wordsFor: (languages: Languages | undefined) => Words,
): Session {
  const limits = numbersOf(policy)
  const numbersAt = (which: number): Numbers => {
    const start = core.statesAddress() + which * SIZE
    return {
      instants: new Float64Array(core.memory.buffer, start, INSTANTS),
      counts: new Uint32Array(core.memory.buffer, start + INSTANTS * 8, COUNTS),
    }
  }
  const [here, other] = [numbersAt(0), numbersAt(1)]
  const kept: Numbers = { instants: new Float64Array(INSTANTS), counts: new Uint32Array(COUNTS) }
  /** Calls the core with the session's numbers in its memory, and keeps the numbers that are there afterwards. */
  const withNumbers = <T>(call: () => T): T => {
    here.instants.set(kept.instants)
    here.counts.set(kept.counts)
    const result = call()
    kept.instants.set(here.instants)
    kept.counts.set(here.counts)
    return result
  }
  const begin = (ms: number, own: number) => withNumbers(() => core.beginSession(ms, own))
  /**
   * Takes in a saved text: a new session becomes that session, any other is merged with it. Returns the problem of the
   * text. A session that is too old counts as none.
   */
  const takeSaved = (text: unknown, ms: number, isNew: boolean): RestoreProblem | null => {
    if (text === null) return 'lost'
    return withNumbers(() => {
      const wrong = read(text, isNew ? here : other)
      if (wrong) {
        core.distrustSession()
        return wrong
      }
      const lifetime = limits[LIFETIME] as number
      if (core.tickSession(isNew ? 0 : 1, ms, lifetime)) return 'expired'
      if (!isNew) {
        core.mergeSession()
        core.tickSession(0, ms, lifetime)
      }
      return null
    })
  }
  const began = at == null ? Date.now() : instant(at)
  /**
   * The time by which the session's clock is ahead of the device's, ms. All calls without an instant use this one
   * clock.
   */
  const ahead = began - Date.now()
  const now = (given: Instant) => (given == null ? Date.now() + ahead : instant(given))
  begin(began, seed == null ? random() : seed)
  let problem = saved === undefined ? null : takeSaved(saved, began, true)

  let listener: Listener = () => {}

  /** Asks the core, and tells the listener of the change before the host gets the step. */
  const ask = (question: Question, input: unknown, given: StepOptions | undefined): Step => {
    const { channel, locale, at: asked, retryAfterMs } = given || {}
    const words = wordsFor(locale)
    const ms = now(asked)
    const hint = typeof retryAfterMs === 'number' ? retryAfterMs : Number.NaN
    const call = (length: number, index: number) =>
      withNumbers(() => core.stepSession(length, index, question, ms, hint, ...limits))
    const answer = bindings.step(input, channel, call, words.number, ms)
    const step = answer.outcome
    const { retry } = step
    if (retry) retry.notBefore = retry.delayMs ? (kept.instants[NOW] as number) + retry.delayMs : null
    step.notBefore = retry ? retry.notBefore : kept.instants[WAIT_END] || null
    // What only looks changes nothing.
    if (question !== Question.Now) listener(step.advice === 'verified')
    return finish(answer, words)
  }
  const session: Session = {
    get problem() {
      return problem
    },
    get remaining() {
      return withNumbers(() => bindings.remaining(limits))
    },
    get notBefore() {
      return kept.instants[WAIT_END] || null
    },
    now: (given) => ask(Question.Now, undefined, given),
    step: (input, given) => ask(Question.Step, input, given),
    confirm(answer, given) {
      const question =
        answer === true
          ? Question.Passed
          : answer === false
            ? Question.Failed
            : answer === 'pending'
              ? Question.Pending
              : Question.Vendors
      return ask(question, answer, given)
    },
    save: () => write(kept),
    restore(text, given) {
      problem = takeSaved(text, now(given?.at), false)
      return problem
    },
    reset(given) {
      begin(now(given?.at), random())
      problem = null
    },
  }
  return Object.defineProperty(session, LISTEN, {
    value: (given: Listener) => {
      listener = given
    },
  })
}

/** Returns the numbers of a policy, in the core's order. */
function numbersOf(policy: Partial<Policy> | null | undefined): number[] {
  if (policy != null && typeof policy !== 'object') {
    throw new FaceidError('invalid_option', 'policy: takes an object')
  }
  return POLICY.map(([name, standard, least, most]) => {
    const given = readSafely(policy, name)
    if (given === undefined) return standard
    if (typeof given !== 'number' || !(given >= least && given <= most && Math.floor(given) === given)) {
      throw new FaceidError('invalid_policy', `policy.${name}: takes a whole number from ${least} to ${most}`)
    }
    return given
  })
}

const random = () => Math.floor(Math.random() * 2 ** 32)
