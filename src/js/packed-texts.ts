/**
 * The texts of a mini-program in half the bytes, since its code package is not compressed. The build puts this module
 * in the place of `core/texts.js`. `scripts/packed-texts.mjs` packs them, by byte-pair encoding.
 */

import { FIRST, LEAVES, PACKED, PAIRS } from './core/packed.js'

/** Returns the function that returns the lines of a column of the texts, as one text. */
export const textsOf = () => (column: number) => unpack(PACKED[column] as string)

/** The first unit that can be no symbol: a rare character stands for itself. */
const LITERAL = 0x800

function unpack(symbols: string): string {
  let text = ''
  for (let at = 0; at < symbols.length; at++) {
    const unit = symbols.charCodeAt(at)
    if (unit >= LITERAL) {
      text += symbols[at]
      continue
    }
    const number = numberOf(unit)
    // The first symbols are pairs, then come the leaves, then the other pairs.
    const pair = number < FIRST ? number : number - LEAVES.length
    text += LEAVES[number - FIRST] || unpack(PAIRS.substr(pair * 2, 2))
  }
  return text
}

/** Returns the number of the symbol that a character is, in the ranges of `scripts/packed-texts.mjs`. */
const numberOf = (unit: number) => unit - (unit < 0x7f ? 0x20 : unit < 0x300 ? 0x42 : 0xb2)
