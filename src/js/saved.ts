/**
 * The text of a session: `f1.`, numbers in base 36 and two words with `-` between, a checksum. Rust writes and reads the
 * same on a server (`src/session/saved.rs`); the tests hold the two together.
 */

import { ADVICE_ID, FORMER_ADVICES, FORMER_REASONS, REASON } from './core/vocabulary.js'
import type { RestoreProblem } from './types.js'

/** The numbers of a session in their order in the core's memory (`src/session/state.rs`). */
export interface Numbers {
  /** Began, latest, now, wait, its end. */
  instants: Float64Array
  /** Captures, billed, automatic, attempts, repeats, advice, closed, seed; order and flags of four attempts. */
  counts: Uint32Array
}

export const INSTANTS = 5
export const COUNTS = 16

const NUMBER = '(0|[1-9a-z][0-9a-z]{0,10})'
const SAVED = new RegExp(`^(f1\\.${`${NUMBER}-`.repeat(14)}([a-z_]*)-([a-z_]*))\\.${NUMBER}$`)
const LONGEST = 256
/** The first ten of the saved numbers: an instant by its place, or a count by 5 more than its place. */
const ORDER = [0, 1, 8, 5, 6, 7, 9, 3, 4, 12]
const ADVICE = 5
const CLOSED = 6
const ATTEMPTS = 8

/** FNV-1a in 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  return sum >>> 0
}

export function write({ instants, counts }: Numbers): string {
  const numbers = ORDER.map((place) => (place < INSTANTS ? instants[place] : counts[place - INSTANTS]) as number)
  for (let place = ATTEMPTS; place < COUNTS; place += 2) {
    numbers.push((counts[place] as number) * 8 + (counts[place + 1] as number))
  }
  const words = [ADVICE_ID[(counts[ADVICE] as number) - 1] || '', REASON[(counts[CLOSED] as number) - 1] || '']
  const text = `f1.${[...numbers.map((number) => number.toString(36)), ...words].join('-')}`
  return `${text}.${hash(text).toString(36)}`
}

/** Reads a saved text into numbers; else tells what is wrong with it. */
export function read(given: unknown, { instants, counts }: Numbers): RestoreProblem | null {
  const text = typeof given === 'string' ? given.trim() : ''
  const version = /^f(\d{1,6})\./.exec(text)
  if (!version) return 'foreign'
  if (Number(version[1]) !== 1) return 'future_version'
  const found = text.length > LONGEST ? null : SAVED.exec(text)
  if (!found) return 'corrupt'
  const values = found.slice(2, 16).map((number) => Number.parseInt(number, 36))
  const advice = place(ADVICE_ID, FORMER_ADVICES, found[16] as string)
  const closed = place(REASON, FORMER_REASONS, found[17] as string)
  const [began, latest, , , , , , length, end] = values as [number, number, ...number[]]
  const isSound =
    Number.parseInt(found[18] as string, 36) === hash(found[1] as string) &&
    advice >= 0 &&
    closed >= 0 &&
    values.every((value, index) => value < 2 ** (index > 9 ? 35 : (ORDER[index] as number) < INSTANTS ? 53 : 32)) &&
    began <= latest &&
    (length as number) < 2 ** 31 &&
    !length === !end
  if (!isSound) return 'corrupt'
  values.forEach((value, index) => {
    const own = ORDER[index] as number
    if (index >= ORDER.length) {
      const attempt = ATTEMPTS + (index - ORDER.length) * 2
      counts[attempt] = Math.floor(value / 8)
      counts[attempt + 1] = value % 8
    } else if (own < INSTANTS) instants[own] = value
    else counts[own - INSTANTS] = value
  })
  instants[2] = latest
  counts[ADVICE] = advice
  counts[CLOSED] = closed
  return null
}

/** 1 more than the index of a word under its name or a former one; 0 for none, less for one that is unknown. */
function place<T extends string>(words: readonly T[], former: readonly [string, T][], name: string): number {
  if (!name) return 0
  const renamed = former.filter(([old]) => old === name)[0]
  return words.indexOf(renamed ? renamed[1] : (name as T)) + 1 || -1
}
