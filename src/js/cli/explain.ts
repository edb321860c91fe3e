/** An outcome with what surrounds it in the catalogue. */

import { create } from '../sync.js'
import type { CatalogEntry, Channel, Outcome } from '../types.js'

export type Question = { channel: Channel; code: string } | { input: string; channel?: Channel }

export interface Explanation {
  outcome: Outcome
  /** The catalogue's row; null for a code that is on no table. */
  entry: CatalogEntry | null
  /** For a code that is on no table, those of its channel that are written most like it. */
  nearest: CatalogEntry[]
  /** The same code in other channels, where it means something else. */
  elsewhere: CatalogEntry[]
}

/** In what is called near, one letter of three may differ, and two at most. */
const farthestFrom = (code: string) => Math.min(2, Math.floor(code.length / 3))

/** How many are named. */
const MOST = 3

/** @throws {FaceidError} for a channel that does not exist, or one that has to be given. */
export function explain(question: Question, language: string | undefined): Explanation {
  const faceid = create(language === undefined ? {} : { locale: language })
  // Billing rules are dated.
  const at = Date.now()
  const outcome =
    'code' in question
      ? faceid.lookup(question.channel, question.code, { at })
      : faceid.handle(question.input, { at, ...(question.channel && { channel: question.channel }) })
  const { channel, code } = outcome
  const rows = faceid.catalog()
  const own = rows.filter((row) => row.channel === channel)
  const entry = own.find((row) => row.code === code) ?? null
  return {
    outcome,
    entry,
    nearest: entry || code === null ? [] : nearestTo(code, own),
    elsewhere: rows.filter((row) => row.code === code && row.channel !== channel),
  }
}

/** What a code means in each channel that has it. */
export const meaningsOf = (code: string): CatalogEntry[] =>
  create()
    .catalog()
    .filter((row) => row.code === code)

function nearestTo(code: string, rows: CatalogEntry[]): CatalogEntry[] {
  return (
    rows
      // What is far in length is far in letters, and a code may be long.
      .filter((row) => Math.abs(row.code.length - code.length) <= farthestFrom(code))
      .map((row) => ({ row, distance: distanceBetween(code, row.code) }))
      .filter(({ distance }) => distance <= farthestFrom(code))
      .sort((one, other) => one.distance - other.distance)
      .slice(0, MOST)
      .map(({ row }) => row)
  )
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function distanceBetween(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of Array.from(one).entries()) {
    const current = [index + 1]
    for (let place = 1; place <= other.length; place += 1) {
      const change = letter === other[place - 1] ? 0 : 1
      current.push(
        Math.min(
          (previous[place] as number) + 1,
          (current[place - 1] as number) + 1,
          (previous[place - 1] as number) + change,
        ),
      )
    }
    previous = current
  }
  return previous[other.length] as number
}
