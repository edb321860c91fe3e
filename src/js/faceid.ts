/** The JavaScript face of the core. It carries calls and results; every decision is the core's. */

import type { Core } from './core.js'
import { type Answer, door } from './door.js'
import { FaceidError } from './error.js'
import { open } from './session.js'
import type { Channel, Faceid, Options, Outcome, Step } from './types.js'
import { chooser, recall, remember, say, type Voice } from './voice.js'
import { readWays } from './ways.js'

export function bind(core: Core, engine: Faceid['engine'], given?: Options | null): Faceid {
  const options = given || {}
  const { brand, onOutcome } = options
  const ways = readWays(options.ways)
  const gate = door(core, ways)
  const pick = chooser(gate, options, ways)

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
  const finish = <T extends Outcome>({ outcome, isReportable }: Answer<T>, voice: Voice): T => {
    say(gate, outcome, voice, brand)
    return report(outcome, isReportable)
  }

  /** Asks the core. Apart from `lookup`, for an engine pays for a function's closures before it needs them. */
  const look = (voice: Voice, channel: Channel, code: string | number | null, at: Date | number | undefined) => {
    const answer = gate.lookup(channel, code, instant(at), voice.number)
    const outcome = finish(answer, voice)
    if (at == null) remember(voice, channel, code, outcome)
    return outcome
  }

  return {
    engine,
    locale: pick().tag,
    handle(input, given) {
      const { channel, locale, at } = given || {}
      const voice = pick(locale)
      return finish(gate.handle(input, channel, instant(at), voice.number), voice)
    },
    lookup(channel, code, given) {
      const { locale, at } = given || {}
      const voice = pick(locale)
      const seen = at == null ? recall(voice, channel, code) : undefined
      return seen ? report(seen, true) : look(voice, channel, code, at)
    },
    risk: gate.risk,
    catalog: gate.catalog,
    session(given) {
      return open(core, gate, given || {}, finish<Step>, pick)
    },
  }
}

/** The instant in ms since 1970 UTC, of a Date of any realm too; not a number where none is given. */
export function instant(at: unknown): number {
  if (at == null) return Number.NaN
  let ms = Number.NaN
  try {
    if (typeof at === 'number' || Object.prototype.toString.call(at) === '[object Date]') ms = Number(at)
  } catch (_) {}
  if (ms - ms !== 0) {
    throw new FaceidError('invalid_option', 'at: takes a valid Date, or a number of ms since 1970 UTC')
  }
  return ms
}
