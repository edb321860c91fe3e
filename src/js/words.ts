/** The words of a person's language: ours, and the host's own. */

import { LOCALE } from './core/vocabulary.js'
import type { Door } from './door.js'
import { held } from './input.js'
import { runtimeLanguages, tagsOf } from './languages.js'
import type { Channel, Languages, Locale, MessageOverrides, Options, Outcome } from './types.js'
import { type GivenWays, labelsOf } from './ways.js'

/** The host's texts of one language: of each message, its parts. */
export type Texts = { readonly [advice: string]: { readonly [part: string]: unknown } | undefined } | undefined

/** The words of a language. */
export interface Words {
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
const MOST_WORDS = 32

/** Returns a function that chooses the words for a person's languages; without any, for the runtime's. */
export function chooser(door: Door, { locale: languages, messages }: Options, ways: GivenWays) {
  const all = new Map<string, Words>()
  const keys = keysOf(messages)
  const choose = (asked: Languages | undefined): Words => {
    const tags = tagsOf(asked)
    const [number, own, foreign] = door.choose(tags, keys)
    const key = keys[foreign - 1]
    const words: Words = {
      number,
      tag: key || (LOCALE[number] as Locale),
      own: held(messages, keys[own - 1] as string) as Texts,
      foreign: key ? (held(messages, key) as Texts) : undefined,
      labels: labelsOf(ways, door, tags),
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

/** Returns the languages that the host brings. */
function keysOf(messages: MessageOverrides | undefined): string[] {
  try {
    return Object.keys(messages || {})
  } catch (_) {
    return []
  }
}
