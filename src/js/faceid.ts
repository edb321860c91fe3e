/** The JavaScript face of the core. It carries calls and results; every decision is the core's. */

import type { Core } from './core.js'
import { carry } from './error.js'
import { open } from './session.js'
import type { CatalogEntry, Faceid, Languages, Locale, Options, Outcome, OutcomeEvent, RiskReport } from './types.js'

export function bind(core: Core, engine: Faceid['engine'], options: Options = {}): Faceid {
  const negotiate = (languages: Languages | undefined) => carry(() => core.negotiate(languages))
  const own = negotiate(options.locale == null ? runtimeLanguages() : options.locale)
  const pick = (languages: Languages | undefined) => (languages == null ? own : negotiate(languages))

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

  return {
    engine,
    locale: core.localeName(own) as Locale,
    handle(input, { channel, locale, at } = {}) {
      return finish(carry(() => core.handle(input, channel, pick(locale), at) as Outcome))
    },
    lookup(channel, code, { locale, at } = {}) {
      return finish(carry(() => core.lookup(channel, code, pick(locale), at) as Outcome))
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

/** The languages that the runtime says its user reads. */
function runtimeLanguages(): Languages | undefined {
  if (typeof navigator === 'object' && navigator) {
    const { languages, language } = navigator
    if (languages?.length) return languages
    if (language) return language
  }
  return typeof Intl === 'object' ? new Intl.DateTimeFormat().resolvedOptions().locale : undefined
}
