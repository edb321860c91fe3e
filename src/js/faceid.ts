/** The JavaScript face of the core. It carries calls and results; every decision is the core's. */

import { type Answer, bindingsOf } from './bindings.js'
import { cache, cached } from './cache.js'
import type { Core } from './core.js'
import { FaceidError } from './error.js'
import { applyOwnWords } from './own-words.js'
import { openSession } from './session.js'
import type { Channel, Faceid, Options, Outcome, Step } from './types.js'
import { readWays } from './ways.js'
import { chooser, type Words } from './words.js'

/** Returns a `Faceid` that asks a core. `given` are the host's options. */
export function bind(core: Core, engine: Faceid['engine'], given?: Options | null): Faceid {
  const options = given || {}
  const { brand, onOutcome } = options
  const ways = readWays(options.ways)
  const bindings = bindingsOf(core, ways)
  const wordsFor = chooser(bindings, options, ways)

  const report = <T extends Outcome>(outcome: T, isReportable: boolean): T => {
    if (onOutcome) {
      const { channel, code, known, passed, action, advice, remedy, fault, billed, message } = outcome
      onOutcome({
        channel,
        code: isReportable ? code : null,
        known,
        passed,
        action,
        advice,
        remedy,
        fault,
        billed,
        locale: message.locale,
        engine,
      })
    }
    return outcome
  }
  const finish = <T extends Outcome>({ outcome, isReportable }: Answer<T>, words: Words): T => {
    applyOwnWords(bindings, outcome, words, brand)
    return report(outcome, isReportable)
  }

  /**
   * Asks the core about a code. It is apart from `lookup`, since an engine pays for a function's closures before it
   * needs them.
   */
  const ask = (words: Words, channel: Channel, code: string | number | null, at: Date | number | undefined) => {
    const answer = bindings.lookup(channel, code, instant(at), words.number)
    const outcome = finish(answer, words)
    if (at == null) cache(words, channel, code, outcome)
    return outcome
  }

  return {
    engine,
    locale: wordsFor().tag,
    handle(input, given) {
      const { channel, locale, at } = given || {}
      const words = wordsFor(locale)
      return finish(bindings.handle(input, channel, instant(at), words.number), words)
    },
    lookup(channel, code, given) {
      const { locale, at } = given || {}
      const words = wordsFor(locale)
      const seen = at == null ? cached(words, channel, code) : undefined
      return seen ? report(seen, true) : ask(words, channel, code, at)
    },
    risk: bindings.risk,
    catalog: bindings.catalog,
    session(given) {
      return openSession(core, bindings, given || {}, finish<Step>, wordsFor)
    },
  }
}

/** Returns an instant in ms since 1970 UTC, also of a Date of another realm; NaN where none is given. */
export function instant(at: unknown): number {
  if (at == null) return Number.NaN
  let ms = Number.NaN
  try {
    if (typeof at === 'number' || Object.prototype.toString.call(at) === '[object Date]') ms = Number(at)
  } catch (_) {}
  if (ms - ms !== 0) {
    throw new FaceidError('invalid_option', 'at: takes a valid Date or ms since 1970 UTC')
  }
  return ms
}
