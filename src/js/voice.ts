/** Languages as the core takes them, and what has been looked up in each. */

import type { Core } from './core.js'
import { carry } from './error.js'
import type { Channel, Languages, Locale, Options, Outcome } from './types.js'

/** The words of a language. */
export interface Voice {
  /** The locale, as the core numbers them. */
  number: number
  tag: Locale | (string & {})
  /** Where the host has words of its own. */
  words: unknown[] | undefined
  /** Outcomes of codes of the catalogue, which are the same whenever no instant is given. */
  known: Map<Channel, Map<string | number, Outcome>>
}

/** More languages than a page would ever name are not remembered. */
const MOST_VOICES = 32

/** Chooses the words for a person's languages; without any, the runtime's. */
export function chooser(core: Core, { locale: languages, messages, brand }: Options) {
  const voices = new Map<string, Voice>()
  const choose = (asked: Languages | undefined): Voice => {
    const [number, tag, own, foreign] = carry(() => core.negotiate(asked, messages))
    return { number, tag, words: own || foreign ? [number, tag, own, foreign, brand] : undefined, known: new Map() }
  }
  const standard = choose(languages == null ? runtimeLanguages() : languages)
  return (asked?: Languages): Voice => {
    if (asked == null) return standard
    if (typeof asked !== 'string') return choose(asked)
    const voice = voices.get(asked) || choose(asked)
    if (voices.size < MOST_VOICES) voices.set(asked, voice)
    return voice
  }
}

/** The outcome of a code in words in which it was asked for before: an object of the caller's own. */
export function recall(voice: Voice, channel: Channel, code: string | number | null): Outcome | undefined {
  const outcomes = voice.known.get(channel)
  const outcome = outcomes?.get(code as string)
  return outcome && copy(outcome)
}

/** Keeps what a code of the catalogue gave; any other spelling of it, and any other code, is asked for again. */
export function remember(voice: Voice, channel: Channel, code: string | number | null, outcome: Outcome): void {
  if (!outcome.known || outcome.code !== String(code)) return
  const outcomes = voice.known.get(channel) || new Map()
  voice.known.set(channel, outcomes.set(code as string, copy(outcome)))
}

/** Field by field, which engines do ten times as fast as a generic copy. A code by itself has no reference and no risk. */
function copy(one: Outcome): Outcome {
  const { message, retry } = one
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
    message: { title: message.title, text: message.text, button: message.button, locale: message.locale },
    meaning: one.meaning,
    handling: one.handling,
    billed: one.billed,
    confirm: one.confirm,
    retry: retry && { by: retry.by, needs: retry.needs, delayMs: retry.delayMs, notBefore: retry.notBefore },
    reference: {},
    risk: null,
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
