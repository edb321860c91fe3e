// A binary that brings the texts along, for a mini-program: its `.wasm.br` is compressed, and the script beside it is
// not. `src/js/binary-texts.ts` reads them.

import { stop } from './run.mjs'

const PAGE = 65536
const [MEMORY, DATA] = [5, 11]

/**
 * Returns a binary whose memory has one page more. The page begins with the number of texts and the length of each in
 * units of UTF-16, a unit each, and the texts follow.
 */
export function withTexts(binary, texts) {
  const lengths = texts.map((text) => text.length)
  const page = Buffer.from(Uint16Array.from([texts.length, ...lengths, ...units(texts.join(''))]).buffer)
  if (page.length > PAGE) stop('The texts need more than a page of memory.')
  const sections = sectionsOf(binary)
  const [memories, flags, pages] = sections.get(MEMORY)
  if (memories !== 1 || flags !== 0) stop('The binary has another kind of memory.')
  const [parts, rest] = number(sections.get(DATA))
  const place = [0, 0x41, ...signed(pages * PAGE), 0x0b]
  sections.set(MEMORY, [memories, flags, pages + 1])
  sections.set(DATA, [...unsigned(parts + 1), ...rest, ...place, ...unsigned(page.length), ...page])
  const written = Array.from(sections, ([id, content]) => [id, ...unsigned(content.length), ...content])
  return Buffer.from([...binary.subarray(0, 8), ...written.flat()])
}

const units = (text) => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))

/** Returns the contents of a binary's sections, by their ids. */
function sectionsOf(binary) {
  const sections = new Map()
  let rest = binary.subarray(8)
  while (rest.length > 0) {
    const [length, content] = number(rest.subarray(1))
    sections.set(rest[0], content.subarray(0, length))
    rest = content.subarray(length)
  }
  return sections
}

/** Returns the number at the beginning of some bytes (LEB128), and the bytes behind it. */
function number(bytes) {
  const length = bytes.findIndex((byte) => byte < 0x80) + 1
  const value = bytes.subarray(0, length).reduceRight((value, byte) => value * 128 + (byte & 0x7f), 0)
  return [value, bytes.subarray(length)]
}

/** Returns a number as unsigned LEB128. */
const unsigned = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >> 7)])

/** Returns a number, which is not negative, as signed LEB128. */
const signed = (value) => (value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >> 7)])
