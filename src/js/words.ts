/** The words of a person's language: ours, and the host's own. */

import type { Bindings } from './bindings.js'
import { LOCALE } from './core/vocabulary.js'
import { readSafely } from './input.js'
import { runtimeLanguages, tagsOf } from './languages.js'
import type { Channel, Languages, Locale, MessageOverrides, Options, Outcome } from './types.js'
import { type GivenWays, labelsOf } from './ways.js'

/** The host's texts of one language, by message and by part. */
export type Texts = { readonly [advice: string]: { readonly [part: string]: unknown } | undefined } | undefined

/** The words of a language. */
export interface Words {
  /** The number of the locale in the core. */
  number: number
  tag: Locale | (string & {})
  /** The host's words for our locale; below them those of a language that is the host's alone. */
  own: Texts
  foreign: Texts
  /** The host's labels of its ways. */
  labels: { [id: string]: string | undefined }
  /** The outcomes of codes of the catalogue. Without an instant they are always the same. */
  known: Map<Channel, Map<string | number, Outcome>>
}

/** The most languages that are remembered, more than a page would ever use. */
const MOST_WORDS = 32

/**
 * Returns a function that chooses the words for a person's languages. Without any it takes those of the options, else
 * the runtime's.
 */
export function chooser(bindings: Bindings, { locale: languages, messages }: Options, ways: GivenWays) {
  const all = new Map<string, Words>()
  const keys = keysOf(messages)
  const choose = (asked: Languages | undefined): Words => {
    const tags = tagsOf(asked)
    const [number, own, foreign] = bindings.choose(tags, keys)
    const key = keys[foreign - 1]
    const words: Words = {
      number,
      tag: key || (LOCALE[number] as Locale),
      own: readSafely(messages, keys[own - 1] as string) as Texts,
      foreign: key ? (readSafely(messages, key) as Texts) : undefined,
      labels: labelsOf(ways, bindings, tags),
      known: new Map(),
    }
    return words
  }
  const standard = choose(languages == null ? runtimeLanguages() : languages)
  return (asked?: Languages): Words => {
    if (asked == null) return standard
    if (typeof asked !== 'string') return choose(asked)
    const words = all.get(asked) || choose(asked)
    if (all.size < MOST_WORDS) all.set(asked, words)
    return words
  }
}

/** Returns the languages of the host's messages. */
function keysOf(messages: MessageOverrides | undefined): string[] {
  try {
    return Object.keys(messages || {})
  } catch (_) {
    return []
  }
}
