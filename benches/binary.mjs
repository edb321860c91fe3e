// The bytes of the binary: its functions by their place in the source, and its texts.

import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { at } from '../scripts/run.mjs'
import { BINARY, NAMED } from '../scripts/wasm.mjs'

const IMPORTS = 2
const CODE = 10
const DATA = 11
const NAMES = 0

const CRATES = new Set(
  [...readFileSync(at('Cargo.lock'), 'utf8').matchAll(/^name = "(.+)"/gm)].map(([, name]) => name.replaceAll('-', '_')),
)

const SECTIONS = {
  1: 'types',
  2: 'imports',
  3: 'functions',
  4: 'table',
  5: 'memory',
  6: 'globals',
  7: 'exports',
  9: 'elements',
}

/**
 * Returns the parts of the binary, the functions by their place in the source, and the largest functions; each largest
 * first.
 */
export function whereTheBytesGo() {
  const published = sectionsOf(readFileSync(at(BINARY)))
  const parts = published.map(({ id, bytes }) => ({
    name: { [CODE]: 'code', [DATA]: 'data: texts and tables' }[id] ?? SECTIONS[id],
    raw: bytes.length,
    brotli: brotliCompressSync(bytes).length,
  }))
  const functions = functionsOf(sectionsOf(readFileSync(at(NAMED))))
  const rooms = new Map()
  for (const { name, raw } of functions) {
    const room = rooms.get(roomOf(name)) ?? { raw: 0, functions: 0 }
    rooms.set(roomOf(name), { raw: room.raw + raw, functions: room.functions + 1 })
  }
  const largest = (one, other) => other.raw - one.raw
  return {
    parts: parts.sort(largest),
    rooms: [...rooms].map(([name, room]) => ({ name, ...room })).sort(largest),
    largest: functions.sort(largest).slice(0, 25),
  }
}

const PAGE = 'crates/page'
const CLOSURES = 'closures'

/**
 * Returns a function's file or folder in `src/`, or its crate; for the binary's own, its folder in `crates/`. An
 * inlined function counts where it was inlined.
 */
function roomOf(name) {
  const [first, second] = name
    .replace(/\[[0-9a-f]{16}\]/g, '')
    .replace(/^[<&(\s]+/, '')
    .split(/::|[ <>]/)
  if (first === 'faceid_response') return `src/${second}`
  if (first === 'faceid_response_page') return PAGE
  // What is exported has its own name and nothing else.
  if (!name.includes('::')) return name.startsWith('_') ? 'wasm_bindgen' : PAGE
  if (name === 'core::ops::function::FnOnce::call_once') return CLOSURES
  return CRATES.has(first) ? first : 'standard library'
}

function functionsOf(sections) {
  const find = (wanted) => sections.find(({ id }) => id === wanted)
  const imports = find(IMPORTS)
  const imported = imports ? new Reader(imports.bytes).imports() : 0
  const names = new Map(sections.filter(({ id }) => id === NAMES).flatMap(({ bytes }) => new Reader(bytes).names()))
  const code = new Reader(find(CODE).bytes)
  return Array.from({ length: code.number() }, (_, index) => {
    const raw = code.number()
    code.at += raw
    const name = names.get(imported + index) ?? `function ${imported + index}`
    return { name: name.replace(/::h[0-9a-f]{16}$/, ''), raw }
  })
}

function sectionsOf(binary) {
  const reader = new Reader(binary.subarray(8))
  const sections = []
  while (reader.at < reader.bytes.length) sections.push({ id: reader.byte(), bytes: reader.block() })
  return sections
}

/** A reader of the binary format of WebAssembly: https://webassembly.github.io/spec/core/binary/ */
class Reader {
  at = 0

  constructor(bytes) {
    this.bytes = bytes
  }

  byte() {
    return this.bytes[this.at++]
  }

  /** Reads an unsigned LEB128 number. */
  number() {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte()
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }

  /** Reads bytes that follow their length. */
  block() {
    const length = this.number()
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  text() {
    return this.block().toString('utf8')
  }

  /** Reads the imports and returns the number of functions. This binary imports nothing else. */
  imports() {
    const count = this.number()
    for (let index = 0; index < count; index += 1) {
      this.text()
      this.text()
      if (this.byte() !== 0) throw new Error('the binary imports something that is no function')
      this.number()
    }
    return count
  }

  /** Reads a custom section, and returns the names of functions in it, by index. */
  names() {
    if (this.text() !== 'name') return []
    while (this.at < this.bytes.length) {
      const kind = this.byte()
      const inner = new Reader(this.block())
      if (kind === 1) return Array.from({ length: inner.number() }, () => [inner.number(), inner.text()])
    }
    return []
  }
}
