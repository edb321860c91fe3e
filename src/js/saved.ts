/**
 * The text of a session: `f2.`, numbers in base 36 and four words with `-` between, a checksum. Version 1 is still
 * read. Rust writes and reads the same on a server (`src/session/saved.rs`); the tests keep the two equal.
 */

import { ADVICE_ID, FORMER_ADVICES, FORMER_REASONS, REASON } from './core/vocabulary.js'
import { hash } from './hash.js'
import type { RestoreProblem } from './types.js'

/** The numbers of a session, in their order in the core's memory (`src/session/state.rs`). */
export interface Numbers {
  /** The instants: began, latest, now, wait, its end, the end of a limit. */
  instants: Float64Array
  /**
   * The counts: captures, billed, automatic, attempts, repeats, advice, closed, ended, seed, answer, call, awaited;
   * then id and flags of each of four attempts.
   */
  counts: Uint32Array
}

/** The number of instants. */
export const INSTANTS = 6
/** The number of counts. */
export const COUNTS = 20

const NUMBER = '(0|[1-9a-z][0-9a-z]{0,10})'
const saved = (numbers: number, words: number) =>
  new RegExp(`^(f\\d\\.((?:${NUMBER}-){${numbers}})([a-z_]*${'-[a-z_]*'.repeat(words - 1)}))\\.${NUMBER}$`)
/** The pattern of each version's text. */
const VERSIONS = [saved(14, 2), saved(17, 4)]
const LONGEST = 256
/**
 * The places of the saved numbers, in the order of the text: that of an instant, or that of a count plus 6. Version 1
 * has the first ten.
 */
const ORDER = [0, 1, 9, 6, 7, 8, 10, 3, 4, 14, 5, 15, 16]
const FIRST = 10
const ADVICE = 5
const CLOSED = 6
const ENDED = 7
const WAITS_FOR = 11
const ATTEMPTS = 12
/** The number of values that the flags of an attempt can have, in each version. */
const FLAGS = [8, 512]
/** The kind of an id that is an order number. */
const ORDER_NUMBER = 64

/** Returns a session's numbers as text. */
export function write({ instants, counts }: Numbers): string {
  const numbers = ORDER.map((place) => (place < INSTANTS ? instants[place] : counts[place - INSTANTS]) as number)
  for (let place = ATTEMPTS; place < COUNTS; place += 2) {
    numbers.push((counts[place] as number) * 512 + (counts[place + 1] as number))
  }
  /** Returns the word whose index, plus 1, is the count at a place; an empty text for 0. */
  const wordAt = (words: readonly string[], place: number) => words[(counts[place] as number) - 1] || ''
  const words = [
    wordAt(ADVICE_ID, ADVICE),
    wordAt(REASON, CLOSED),
    wordAt(ADVICE_ID, ENDED),
    wordAt(ADVICE_ID, WAITS_FOR),
  ]
  const text = `f2.${[...numbers.map((number) => number.toString(36)), ...words].join('-')}`
  return `${text}.${hash(text).toString(36)}`
}

/** Reads a saved text into numbers, and returns null. Else it returns the problem of the text. */
export function read(given: unknown, { instants, counts }: Numbers): RestoreProblem | null {
  const text = typeof given === 'string' ? given.trim() : ''
  const named = /^f(\d{1,6})\./.exec(text)
  if (!named) return 'foreign'
  const version = Number(named[1]) - 1
  const pattern = VERSIONS[version]
  if (!pattern) return 'future_version'
  const found = text.length > LONGEST ? null : pattern.exec(text)
  if (!found) return 'corrupt'
  const order = version ? ORDER : ORDER.slice(0, FIRST)
  const values = (found[2] as string).split('-', order.length + 4).map((number) => Number.parseInt(number, 36))
  const [advice, closed, ended = '', waitsFor = ''] = (found[4] as string).split('-') as [
    string,
    string,
    string?,
    string?,
  ]
  const places = [
    place(ADVICE_ID, FORMER_ADVICES, advice),
    place(REASON, FORMER_REASONS, closed),
    place(ADVICE_ID, FORMER_ADVICES, ended || (closed && 'another_method')),
    place(ADVICE_ID, FORMER_ADVICES, waitsFor),
  ] as const
  const flags = FLAGS[version] as number
  const isSmall = (value: number, index: number) =>
    value < 2 ** 32 * (index < order.length ? ((order[index] as number) < INSTANTS ? 2 ** 21 : 1) : flags)
  const [began, latest, , , , , , length, end] = values as [number, number, ...number[]]
  const isSound =
    Number.parseInt(found[5] as string, 36) === hash(found[1] as string) &&
    places.every((place) => place >= 0) &&
    values.every(isSmall) &&
    began <= latest &&
    (length as number) < 2 ** 31 &&
    !length === !end
  if (!isSound) return 'corrupt'
  values.forEach((value, index) => {
    const own = order[index] as number
    if (index >= order.length) {
      const attempt = ATTEMPTS + (index - order.length) * 2
      const id = Math.floor(value / flags)
      counts[attempt] = id
      counts[attempt + 1] = (value % flags) + (version || !id ? 0 : ORDER_NUMBER)
    } else if (own < INSTANTS) instants[own] = value
    else counts[own - INSTANTS] = value
  })
  if (!version) {
    instants[INSTANTS - 1] = 0
    counts[ADVICE + 4] = counts[ADVICE + 5] = 0
  }
  instants[2] = latest
  ;[counts[ADVICE], counts[CLOSED], counts[ENDED], counts[WAITS_FOR]] = places
  return null
}

/** Returns the index of a word plus 1, under its name or a former one; 0 for no name, -1 for an unknown one. */
function place<T extends string>(words: readonly T[], former: readonly [string, T][], name: string): number {
  if (!name) return 0
  const renamed = former.filter(([old]) => old === name)[0]
  return words.indexOf(renamed ? renamed[1] : (name as T)) + 1 || -1
}
