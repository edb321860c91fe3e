// Texts in few bytes without a compressor, for a mini-program's code package, by byte-pair encoding: the pair of symbols
// that comes most often becomes a symbol of its own, again and again. `src/js/packed-texts.ts` reads them.

import { stop } from './run.mjs'

/** The characters that serve as symbols, from and to: those of one byte in UTF-8, then those of two, no marks. */
const RANGES = [
  [0x20, 0x7e],
  [0xa1, 0x2ff],
  [0x370, 0x58f],
]

/** The number of symbols of one byte. */
const SHORT = 95

/** The least count of a pair that is worth its place in the list. */
const LEAST = 4

const SYMBOLS = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)),
)

/**
 * Packs texts. Returns them, the characters for which single symbols stand (`leaves`), the pairs of symbols for which
 * the others stand (`pairs`), and the number of pairs whose symbols come before those of the leaves (`first`).
 */
export function pack(texts) {
  const leaves = Array.from(new Set(texts.join('')))
  if (leaves.some((each) => each.length > 1)) stop('A text has a character that is two units of UTF-16.')
  // A symbol is a number here: a leaf's index, then a pair's behind all leaves.
  const pairs = []
  let packed = texts.map((text) => Array.from(text, (each) => leaves.indexOf(each)))
  while (leaves.length + pairs.length < SYMBOLS.length) {
    const pair = commonestPair(packed)
    if (!pair) break
    const symbol = leaves.length + pairs.length
    packed = packed.map((symbols) => replaced(symbols, pair, symbol))
    pairs.push(pair)
  }
  const order = ordered([...packed, ...pairs], leaves.length)
  const write = (symbols) => symbols.map((each) => SYMBOLS[order.indexOf(each)]).join('')
  const isPair = (symbol) => symbol >= leaves.length
  return {
    texts: packed.map(write),
    leaves: order.flatMap((symbol) => leaves[symbol] ?? []).join(''),
    pairs: order.flatMap((symbol) => (isPair(symbol) ? write(pairs[symbol - leaves.length]) : [])).join(''),
    first: order.findIndex((symbol) => !isPair(symbol)),
  }
}

/** Returns the pair that comes most often; undefined where none is worth its place. */
function commonestPair(packed) {
  const counts = new Map()
  for (const symbols of packed) {
    for (let at = 1; at < symbols.length; at++) {
      const key = symbols[at - 1] * SYMBOLS.length + symbols[at]
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  let [best, most] = [undefined, LEAST - 1]
  for (const [key, count] of counts) if (count > most) [best, most] = [key, count]
  return best === undefined ? undefined : [Math.floor(best / SYMBOLS.length), best % SYMBOLS.length]
}

function replaced(symbols, [one, other], symbol) {
  const result = []
  for (let at = 0; at < symbols.length; at++) {
    if (symbols[at] === one && symbols[at + 1] === other) {
      result.push(symbol)
      at++
    } else result.push(symbols[at])
  }
  return result
}

/**
 * Returns the symbols in the order of their characters: the most frequent have those of one byte. Pairs, leaves, and
 * pairs again, so that two numbers tell which is which.
 */
function ordered(lists, leaves) {
  const counts = new Map()
  for (const symbol of lists.flat()) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
  const symbols = Array.from(counts.keys()).sort((one, other) => counts.get(other) - counts.get(one))
  const short = symbols.slice(0, SHORT)
  const long = symbols.slice(SHORT)
  const isPair = (symbol) => symbol >= leaves
  const isLeaf = (symbol) => symbol < leaves
  return [...short.filter(isPair), ...short.filter(isLeaf), ...long.filter(isLeaf), ...long.filter(isPair)]
}
