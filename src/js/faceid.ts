/** The JavaScript face of the core. It carries calls and results; every decision is the core's. */

import type { Core } from './core.js'
import { carry } from './error.js'
import { open } from './session.js'
import type {
  CatalogEntry,
  Channel,
  Faceid,
  MessageProblem,
  Options,
  Outcome,
  OutcomeEvent,
  RiskReport,
} from './types.js'
import { chooser, recall, remember, type Voice } from './voice.js'

export function bind(core: Core, engine: Faceid['engine'], options: Options = {}): Faceid {
  const { messages, brand, onProblem } = options
  const pick = chooser(core, options)
  if (messages && onProblem) {
    for (const problem of core.messageProblems(messages, brand) as MessageProblem[]) onProblem(problem)
  }

  const finish = <T extends Outcome>(outcome: T): T => {
    if (options.onOutcome) options.onOutcome(eventOf(outcome))
    return outcome
  }
  const eventOf = ({
    channel,
    code,
    known,
    passed,
    action,
    advice,
    remedy,
    fault,
    billed,
    message,
  }: Outcome): OutcomeEvent => ({
    channel,
    code: code !== null && core.isReportable(code) ? code : null,
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

  /** Asks the core. Apart from `lookup`, for an engine pays for a function's closures before it needs them. */
  const look = (voice: Voice, channel: Channel, code: string | number | null, at: Date | number | undefined) => {
    const outcome = carry(() => core.lookup(channel, code, voice.number, voice.words, at) as Outcome)
    if (at === undefined) remember(voice, channel, code, outcome)
    return outcome
  }

  return {
    engine,
    locale: pick().tag,
    handle(input, { channel, locale, at } = {}) {
      const { number, words } = pick(locale)
      return finish(carry(() => core.handle(input, channel, number, words, at) as Outcome))
    },
    lookup(channel, code, { locale, at } = {}) {
      const voice = pick(locale)
      const seen = at === undefined ? recall(voice, channel, code) : undefined
      return finish(seen || look(voice, channel, code, at))
    },
    risk(level, tags) {
      return carry(() => core.risk(level, tags) as RiskReport)
    },
    catalog() {
      return carry(() => core.catalog() as CatalogEntry[])
    },
    session(given) {
      return open(core, pick, finish, given)
    },
  }
}
