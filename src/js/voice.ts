/** Languages as the core takes them, the host's own words, and what has been looked up in each. */

import { FORMER_ADVICES, LOCALE } from './core/vocabulary.js'
import type { Door } from './door.js'
import { FaceidError } from './error.js'
import { held, isList } from './input.js'
import type { AdviceId, Channel, Languages, Locale, MessageOverrides, Options, Outcome } from './types.js'
import { type GivenWays, labelsOf } from './ways.js'

/** The host's texts of one language: of each message, its parts. */
type Texts = { readonly [advice: string]: { readonly [part: string]: unknown } | undefined } | undefined

/** The words of a language. */
export interface Voice {
  /** The locale, as the core numbers them. */
  number: number
  tag: Locale | (string & {})
  /** The host's words for it, and those of a language that is the host's alone. */
  own: Texts
  foreign: Texts
  /** The host's labels of its ways. */
  labels: { [id: string]: string | undefined }
  /** Outcomes of codes of the catalogue, which are the same whenever no instant is given. */
  known: Map<Channel, Map<string | number, Outcome>>
}

/** More languages than a page would ever name are not remembered. */
const MOST_VOICES = 32
const LONGEST_TEXT = 500

/** Chooses the words for a person's languages; without any, the runtime's. */
export function chooser(door: Door, { locale: languages, messages }: Options, ways: GivenWays) {
  const voices = new Map<string, Voice>()
  const keys = keysOf(messages)
  const choose = (asked: Languages | undefined): Voice => {
    const tags = tagsOf(asked)
    const [number, own, foreign] = door.choose(tags, keys)
    const key = keys[foreign - 1]
    const voice: Voice = {
      number,
      tag: key || (LOCALE[number] as Locale),
      own: held(messages, keys[own - 1] as string) as Texts,
      foreign: key ? (held(messages, key) as Texts) : undefined,
      labels: labelsOf(ways, door, tags),
      known: new Map(),
    }
    return voice
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

/** Says an outcome in the host's words, where it has some. Rust says the same on a server (`src/copy/host.rs`). */
export function say(door: Door, outcome: Outcome, voice: Voice, brand: unknown): void {
  const { own, foreign, number, tag, labels } = voice
  for (const way of outcome.ways) way.label = labels[way.id] || way.label
  if (!own && !foreign) return
  const { message, retry } = outcome
  const wait = retry ? retry.delayMs : 0
  const reader = (texts: Texts, waits: string[] | null) => {
    const parts = textsOf(texts, outcome.advice)
    return (part: string): string | null => {
      const text = held(parts, part)
      if (typeof text !== 'string' || text.length > LONGEST_TEXT || !text.trim()) return null
      return text.replace(/\{([^}]*)\}/g, (whole, name) => {
        if (name === 'wait') return waitIn(wait, waits)
        return name === 'brand' && typeof brand === 'string' && brand.trim() ? brand : whole
      })
    }
  }
  const theirs = reader(foreign, null)
  const [title, text] = [theirs('title'), theirs('text')]
  const button = message.button === null ? null : theirs('button')
  if (title !== null && text !== null && (message.button === null || button !== null)) {
    // Half a message in another language helps nobody.
    outcome.message = { title, text, button, second: null, locale: tag }
    return
  }
  const ours = reader(own, door.waits(number))
  message.title = ours('title') || message.title
  message.text = ours('text') || message.text
  message.button = message.button && (ours('button') || message.button)
}

/** The host's texts for an advice, under its name or one that it had before. */
function textsOf(texts: Texts, advice: AdviceId): unknown {
  const former = FORMER_ADVICES.filter(([name, now]) => now === advice && held(texts, name))[0]
  return held(texts, advice) || (former && held(texts, former[0]))
}

/** The languages that the host brings. */
function keysOf(messages: MessageOverrides | undefined): string[] {
  try {
    return Object.keys(messages || {})
  } catch (_) {
    return []
  }
}

/** A wait in words, never more exact than it can be; in a language that is the host's alone, as `m:ss`. */
function waitIn(ms: number, waits: string[] | null): string {
  if (!waits) {
    const seconds = Math.ceil(ms / 1000)
    return `${Math.floor(seconds / 60)}:${String(100 + (seconds % 60)).slice(1)}`
  }
  if (!ms) return waits[0] as string
  if (ms <= 50_000) return Math.ceil(ms / 10_000) * 10 + (waits[1] as string)
  const isMinutes = ms <= 3_000_000
  const count = Math.ceil(ms / (isMinutes ? 60_000 : 3_600_000))
  return count + (waits[(isMinutes ? 2 : 4) + (count > 1 ? 1 : 0)] as string)
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

/** Field by field, which engines do ten times as fast as a generic copy. A code by itself has no ids and no risk. */
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
    message: {
      title: message.title,
      text: message.text,
      button: message.button,
      second: message.second,
      locale: message.locale,
    },
    ways: one.ways.map(({ id, label, href }) => ({ id, label, href })),
    meaning: one.meaning,
    handling: one.handling,
    billed: one.billed,
    confirm: one.confirm,
    retry: retry && { by: retry.by, needs: retry.needs, delayMs: retry.delayMs, notBefore: retry.notBefore },
    reference: { support: one.reference.support },
    risk: null,
  } as Outcome
}

/** The tags of languages that are asked for. */
export function tagsOf(asked: Languages | undefined): readonly unknown[] {
  if (asked != null && typeof asked !== 'string' && !isList(asked)) {
    throw new FaceidError('invalid_option', 'locale: takes a language tag or a list of them')
  }
  return typeof asked === 'string' ? [asked] : asked || []
}

/** The languages that the runtime says its user reads. */
export function runtimeLanguages(): Languages | undefined {
  if (typeof navigator === 'object' && navigator) {
    const { languages, language } = navigator
    if (languages?.length) return languages
    if (language) return language
  }
  return typeof Intl === 'object' ? new Intl.DateTimeFormat().resolvedOptions().locale : undefined
}
