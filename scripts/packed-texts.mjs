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

/** The least count of a pair, or of a character, that is worth its place in a list. A rarer character stays itself. */
const LEAST = 4

const SYMBOLS = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)),
)

/** The first character that takes three bytes. From here on a rare one stays itself, as no symbol does. */
const LITERAL = 0x800

/**
 * Packs texts. Returns them, the characters for which single symbols stand (`leaves`), the pairs of symbols for which
 * the others stand (`pairs`), and the number of pairs whose symbols come before those of the leaves (`first`).
 */
export function pack(texts) {
  const counts = countsOf(Array.from(texts.join('')))
  const characters = Array.from(counts.keys())
  if (characters.some((each) => each.length > 1)) stop('A text has a character that is two units of UTF-16.')
  const isLiteral = (character) => counts.get(character) < LEAST && character.charCodeAt(0) >= LITERAL
  const leaves = characters.filter((each) => !isLiteral(each))
  // A symbol is a character here, or a pair's number.
  const pairs = []
  let packed = texts.map((text) => Array.from(text))
  while (leaves.length + pairs.length < SYMBOLS.length) {
    const pair = commonestPair(packed)
    if (!pair) break
    packed = packed.map((symbols) => replaced(symbols, pair, pairs.length))
    pairs.push(pair)
  }
  const order = ordered([...packed, ...pairs].flat().filter((symbol) => !isLiteral(symbol)))
  const write = (symbols) => symbols.map((each) => SYMBOLS[order.indexOf(each)] ?? each).join('')
  return {
    texts: packed.map(write),
    leaves: order.filter((symbol) => !isPair(symbol)).join(''),
    pairs: order
      .filter(isPair)
      .map((symbol) => write(pairs[symbol]))
      .join(''),
    first: order.findIndex((symbol) => !isPair(symbol)),
  }
}

const isPair = (symbol) => typeof symbol === 'number'

function countsOf(symbols) {
  const counts = new Map()
  for (const symbol of symbols) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
  return counts
}

/** Returns the pair that comes most often; undefined where none is worth its place. */
function commonestPair(packed) {
  const found = new Map()
  for (const symbols of packed) {
    for (let at = 1; at < symbols.length; at++) {
      const pair = [symbols[at - 1], symbols[at]]
      const key = JSON.stringify(pair)
      const { count } = found.get(key) ?? { count: 0 }
      found.set(key, { pair, count: count + 1 })
    }
  }
  let best = { count: LEAST - 1 }
  for (const each of found.values()) if (each.count > best.count) best = each
  return best.pair
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
 * Returns the symbols, each once, in the order of their characters: the most frequent have those of one byte. Pairs,
 * leaves, and pairs again, so that two numbers tell which is which.
 */
function ordered(symbols) {
  const counts = countsOf(symbols)
  const distinct = Array.from(counts.keys()).sort((one, other) => counts.get(other) - counts.get(one))
  const [short, long] = [distinct.slice(0, SHORT), distinct.slice(SHORT)]
  const isLeaf = (symbol) => !isPair(symbol)
  return [...short.filter(isPair), ...short.filter(isLeaf), ...long.filter(isLeaf), ...long.filter(isPair)]
}
