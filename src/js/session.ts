/** The JavaScript face of a session. It keeps the numbers between two calls; what they mean is the core's. */

import { POLICY } from './core/vocabulary.js'
import type { Core } from './core.js'
import type { Answer, Door } from './door.js'
import { FaceidError } from './error.js'
import { instant } from './faceid.js'
import { held } from './input.js'
import { COUNTS, INSTANTS, type Numbers, read, write } from './saved.js'
import type { Languages, Policy, RestoreProblem, Session, SessionOptions, Step } from './types.js'
import type { Voice } from './voice.js'

/** The size of one session in the core's memory, in bytes. */
const SIZE = INSTANTS * 8 + COUNTS * 4
/** The place of the lifetime among the numbers of a policy. */
const LIFETIME = 4

/** The place of the end of the wait among the instants. */
const WAIT_END = 4

type Instant = Date | number | undefined

export function open(
  core: Core,
  door: Door,
  { policy, saved, at, seed }: SessionOptions,
  finish: (answer: Answer<Step>, voice: Voice) => Step,
  pick: (languages: Languages | undefined) => Voice,
): Session {
  const limits = numbersOf(policy)
  const place = (which: number): Numbers => {
    const start = core.statesAddress() + which * SIZE
    return {
      instants: new Float64Array(core.memory.buffer, start, INSTANTS),
      counts: new Uint32Array(core.memory.buffer, start + INSTANTS * 8, COUNTS),
    }
  }
  const [here, other] = [place(0), place(1)]
  const kept: Numbers = { instants: new Float64Array(INSTANTS), counts: new Uint32Array(COUNTS) }
  /** Calls the core with the session's numbers in its place, and keeps what they are afterwards. */
  const use = <T>(call: () => T): T => {
    here.instants.set(kept.instants)
    here.counts.set(kept.counts)
    const result = call()
    kept.instants.set(here.instants)
    kept.counts.set(here.counts)
    return result
  }
  const begin = (ms: number, own: number) => {
    kept.instants.fill(0)
    kept.counts.fill(0)
    use(() => core.beginSession(ms, own))
  }
  /** Takes a saved text in, in the place of the session or into it. */
  const take = (text: unknown, ms: number, isNew: boolean): RestoreProblem | null => {
    if (text === null) return 'lost'
    return use(() => {
      const wrong = read(text, isNew ? here : other)
      if (wrong) {
        core.distrustSession()
        return wrong
      }
      if (!isNew) core.mergeSession()
      return core.tickSession(ms, limits[LIFETIME] as number) ? 'expired' : null
    })
  }
  begin(now(at), seed == null ? random() : seed)
  let problem = saved === undefined ? null : take(saved, now(at), true)

  return {
    get problem() {
      return problem
    },
    get remaining() {
      return use(() => door.remaining(limits))
    },
    get notBefore() {
      return kept.instants[WAIT_END] || null
    },
    step(input, given) {
      const { channel, locale, at: asked, retryAfterMs } = given || {}
      const voice = pick(locale)
      const ms = now(asked)
      const hint = typeof retryAfterMs === 'number' ? retryAfterMs : Number.NaN
      const call = (length: number, index: number) => use(() => core.stepSession(length, index, ms, hint, ...limits))
      const answer = door.step(input, channel, call, voice.number)
      const step = answer.outcome
      step.notBefore = kept.instants[WAIT_END] || null
      if (step.retry) step.retry.notBefore = step.notBefore
      return finish(answer, voice)
    },
    save: () => write(kept),
    restore(text, given) {
      problem = take(text, now(given?.at), false)
      return problem
    },
    reset(given) {
      begin(now(given?.at), random())
      problem = null
    },
  }
}

/** The numbers of a policy, in the core's order. */
function numbersOf(policy: Partial<Policy> | null | undefined): number[] {
  if (policy != null && typeof policy !== 'object') {
    throw new FaceidError('invalid_option', 'policy: takes an object of numbers')
  }
  return POLICY.map(([name, standard, least, most]) => {
    const given = held(policy, name)
    if (given === undefined) return standard
    if (typeof given !== 'number' || !(given >= least && given <= most && Math.floor(given) === given)) {
      throw new FaceidError('invalid_policy', `policy.${name}: takes a whole number from ${least} to ${most}`)
    }
    return given
  })
}

const random = () => Math.floor(Math.random() * 2 ** 32)

/** The instant in ms since 1970 UTC; the clock's where none is given. */
function now(at: Instant): number {
  return at == null ? Date.now() : instant(at)
}
