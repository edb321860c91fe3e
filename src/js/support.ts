/**
 * The reference for support, as text that can be read over a phone. Rust writes the same on a server, and
 * `src/support.rs` documents the format.
 */

import { CHANNEL } from './core/vocabulary.js'
import { hash } from './hash.js'
import type { Outcome } from './types.js'

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const DAY = 86_400_000
/** The beginning, in Beijing, of the day before the first that a reference can have, ms since 1970 UTC. */
const BEFORE_FIRST_DAY = 20_088 * DAY - 28_800_000
const MOST_DAYS = 2 ** 12
const MOST_ATTEMPTS = 2 ** 5
const MOST_VALUES = 2 ** 27

/** Returns the reference of an outcome. `attempt` is null outside a session, and `ms` is NaN without an instant. */
export function supportOf({ channel, code, disclosure, advice }: Outcome, attempt: number | null, ms: number): string {
  const isTold = code !== null && disclosure === 'public'
  const text = isTold ? code : advice
  // -0 and what has leading zeros are texts.
  const number = isTold && /^(0|-?[1-9]\d{0,8})$/.test(text) ? Number(text) : Number.NaN
  const folded = number < 0 ? -2 * number - 1 : 2 * number
  const isNumber = folded < MOST_VALUES
  const sum = hash(text)
  const value = isNumber ? folded : (sum ^ (sum >>> 27)) & (MOST_VALUES - 1)
  const day = Math.floor((ms - BEFORE_FIRST_DAY) / DAY)
  let told = channel === null ? 15 : CHANNEL.indexOf(channel)
  told = told * 4 + (isNumber ? 0 : isTold ? 1 : 2)
  told = told * MOST_VALUES + value
  told = told * MOST_ATTEMPTS + (attempt === null ? 0 : Math.min(attempt + 1, MOST_ATTEMPTS - 1))
  told = told * MOST_DAYS + (day > 0 && day < MOST_DAYS ? day : 0)
  let [first, second] = [19, 7]
  let written = ''
  for (let place = 9; place >= 0; place--) {
    const digit = Math.floor(told / 32 ** place) % 32
    const factor = first ^ digit
    first = second ^ times(factor, 6)
    second = times(factor, 8)
    written += ALPHABET[digit]
  }
  written += (ALPHABET[first] as string) + ALPHABET[second]
  return written.replace(/(.{4})(?=.)/g, '$1-')
}

/** Returns the product of two elements of the field with 32 elements, modulo x⁵ + x² + 1. */
function times(one: number, other: number): number {
  let product = 0
  for (let bit = 8; bit; bit >>= 1) {
    product <<= 1
    if (product & 32) product ^= 37
    if (other & bit) product ^= one
  }
  return product
}
