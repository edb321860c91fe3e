/** The JavaScript face of a session. It keeps the state's text between two calls; the rest is the core's. */

import type { Core } from './core.js'
import { carry } from './error.js'
import type { Languages, Outcome, Remaining, RestoreProblem, Session, SessionOptions, Step } from './types.js'
import type { Voice } from './voice.js'

interface Standing {
  state: string
  problem: RestoreProblem | null
  remaining: Remaining
  notBefore: number | null
}

type Instant = Date | number | undefined

export function open(
  core: Core,
  pick: (languages: Languages | undefined) => Voice,
  finish: (step: Step) => Step,
  { policy, saved, at, seed }: SessionOptions = {},
): Session {
  const random = () => Math.floor(Math.random() * 0x100000000)
  const begin = (text: string | null | undefined, instant: Instant, own: number) =>
    carry(() => core.openSession(policy, text, ms(instant), own) as Standing)
  let standing = begin(saved, at, seed === undefined ? random() : seed)
  let problem = standing.problem

  return {
    get problem() {
      return problem
    },
    get remaining() {
      return standing.remaining
    },
    get notBefore() {
      return standing.notBefore
    },
    step(input, { channel, locale, at: instant, retryAfterMs } = {}) {
      const now = instant === undefined ? Date.now() : instant
      const { number, words } = pick(locale)
      const [outcome, progress, next] = carry(
        () =>
          core.stepSession(policy, standing.state, input, channel, number, words, now, retryAfterMs) as [
            Outcome,
            Omit<Step, keyof Outcome>,
            Standing,
          ],
      )
      standing = next
      return finish(Object.assign(outcome, progress))
    },
    save() {
      return standing.state
    },
    restore(text, { at: instant } = {}) {
      standing = carry(() => core.mergeSession(policy, standing.state, text, ms(instant)) as Standing)
      problem = standing.problem
      return problem
    },
    reset({ at: instant } = {}) {
      standing = begin(undefined, instant, random())
      problem = null
    },
  }
}

/** The instant in ms since 1970 UTC; the clock's where none is given. */
function ms(at: Instant): number {
  return at === undefined ? Date.now() : Number(at)
}
