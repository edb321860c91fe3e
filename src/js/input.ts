/** Writer of inputs: the wanted fields, one after the other, in the core's memory (`src/flat/mod.rs`). */

import { CALL_WORDS, FIELDS, Kind, PARAMETERS } from './core/vocabulary.js'

/** The most units that are written. Nothing of a terminal is as long. What is begun still has room. */
const ROOM = 20_000
/** The most units of one text. A longer text is no code. */
const LONGEST = 1024
/** The most units of a value of a query. A longer value is none of those that are read. */
const LONGEST_VALUE = 256
const MOST_OBJECTS = 64
const MOST_PAIRS = 256
/** The most languages or tags that are read. */
const MOST_ITEMS = 256
/** The most levels of JSON inside JSON text. */
const DEEPEST = 5
/** The most levels of addresses inside addresses. */
const MOST_ADDRESSES = 3

const { hasOwnProperty: has, toString: tag } = Object.prototype
const names = FIELDS.map((field) => field.replace(/^[!>?:~]/, ''))
/** The camelCase spelling of each name in PascalCase, unless another field has that name. */
const camelNames = names.map((name) => {
  const other = name.charAt(0).toLowerCase() + name.slice(1)
  return names.indexOf(other) < 0 ? other : ''
})
/** The index of the field that stands for everything unwanted. */
const UNREAD = names.length - 1
/** The index of each field by its name. */
const indices: { [name: string]: number } = Object.create(null)
for (let index = UNREAD; index--; ) {
  indices[names[index] as string] = index
  if (camelNames[index]) indices[camelNames[index] as string] = index
}

/** The pattern of an error name in the text of an SDK's exception: `code: NAME message: …`, `Code=NAME, Message=…`. */
const EXCEPTION = /[cC]ode *[:=] *([A-Z][A-Za-z.]*),? +[mM]essage/

/** Returns the value of a property of the host's object; undefined where reading it throws. */
export function readSafely(object: unknown, name: string | number): unknown {
  try {
    return (object as { [name: string | number]: unknown })[name]
  } catch (_) {
    return undefined
  }
}

/** Returns true for an array; false for a revoked Proxy, for which `Array.isArray` throws. */
export function isList(given: unknown): given is readonly unknown[] {
  try {
    return Array.isArray(given)
  } catch (_) {
    return false
  }
}

/** The functions that write an input. */
export interface Pen {
  /** Writes a text, a number or a flag. Of anything else nothing is read. */
  scalar(given: unknown): void
  /** Writes what a terminal handed over. Text that holds JSON is parsed. */
  enter(given: unknown): void
  /** Writes the texts of a list. */
  list(items: readonly unknown[]): void
}

/** Returns true for an object that is not plain data: an exception, an event, a response. */
function isHosts(given: unknown): boolean {
  try {
    return /^.object (?!Object|Array|Location|URL)/.test(tag.call(given))
  } catch (_) {
    return false
  }
}

/**
 * Returns the kind of an object's unread values: `Present` where one is an object, else `True` where one is a plain
 * value, else `End`. Null and empty text do not count.
 */
function kindOfUnread(object: object): Kind {
  let found = Kind.End
  try {
    for (const name of Object.keys(object)) {
      if (indices[name] !== undefined || found === Kind.Present) continue
      const other = readSafely(object, name)
      if (other === Object(other)) found = Kind.Present
      else if (other != null && other !== '') found = Kind.True
    }
  } catch (_) {}
  return found
}

/** Returns the index of a wanted parameter; -1 for any other name, and for one that cannot be decoded. */
function parameter(name: string): number {
  const plain = /[%+]/.test(name) ? unescaped(name.replace(/\+/g, ' ')) || name : name
  const place = indices[plain]
  return place !== undefined && PARAMETERS.indexOf(place) >= 0 ? place : -1
}

function exception(text: string): string {
  const found = EXCEPTION.exec(text)
  return found ? (found[1] as string) : ''
}

/** Returns the name of a call with its colon, and the word that follows. */
function call(text: string): string {
  const colon = text.indexOf(':') + 1
  const rest = text.slice(colon)
  const word = CALL_WORDS.filter((word) => (/ /.test(word) ? rest.indexOf(word) >= 0 : rest.indexOf(word) === 0))[0]
  return colon ? text.slice(0, colon) + (word || '') : ''
}

/** Returns a text decoded, if the `=` of a query is escaped in it; else an empty text. */
const decoded = (text: string) => (/%3d/i.test(text) ? unescaped(text) : '')

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (_) {
    return ''
  }
}

/** A function that writes an input with `write`, calls the core through `call`, and returns its result. */
export type Write = <T>(write: (pen: Pen) => void, call: (length: number) => T) => T

/** Returns a function that writes inputs to the core's memory. */
export function writer(units: Uint16Array): Write {
  let length = 0
  let objects = 0

  const put = (unit: number) => {
    units[++length] = unit
  }
  const text = (kind: Kind, value: string) => {
    if (length > ROOM) return put(Kind.Present)
    // A lone surrogate is replaced, as everywhere.
    const whole = /[\ud800-\udfff]/.test(value)
      ? value.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found[1] ? found : '\ufffd'))
      : value
    const end = Math.min(whole.length, LONGEST)
    put(kind)
    put(end)
    for (let index = 0; index < end; index++) put(whole.charCodeAt(index))
  }
  const parse = (json: string): unknown => {
    try {
      return JSON.parse(json)
    } catch (_) {
      return undefined
    }
  }
  const value = (given: unknown, kind: Kind = Kind.Object): void => {
    const type = typeof given
    if (given === null) put(Kind.Null)
    else if (type === 'boolean') put(given ? Kind.True : Kind.False)
    else if (type === 'string') text(Kind.Text, given as string)
    else if (type === 'number' || type === 'bigint') text(Kind.Number, String(given))
    else object(given, kind)
  }
  const object = (given: unknown, kind: Kind): void => {
    const items = isList(given) ? Number(readSafely(given, 'length')) : 0
    // More than is entered is there, and is not read.
    if (given !== undefined && (++objects > MOST_OBJECTS || length > ROOM)) put(Kind.Present)
    else if (items === 1) contained(readSafely(given, 0), kind)
    else fields(given, items, kind)
  }
  const fields = (given: unknown, items: number, kind: Kind) => {
    put(isHosts(given) ? Kind.Host : kind)
    if (given !== undefined) {
      let unread = items > 1 ? Kind.False : Kind.End
      for (let index = 0; index < UNREAD; index++) {
        const isMisplaced = field(given as object, index, names[index] as string)
        const other = camelNames[index]
        if ((other && field(given as object, index, other)) || isMisplaced) unread = Kind.False
      }
      unread = unread || kindOfUnread(given as object)
      if (unread) {
        put(1 + UNREAD)
        put(unread)
      }
    }
    put(Kind.End)
  }
  /** Writes a value that may be an answer: an object, or the text of one. */
  const contained = (held: unknown, kind: Kind) => {
    const inner = typeof held === 'string' && held ? parse(held) : held
    if (inner === held) value(held, kind)
    else if (inner != null && typeof inner !== 'string') value(inner, Kind.Parsed)
    // Text that is no JSON may name a person: it is only told that it is there.
    else value('-')
  }
  /** Writes a field of an object. Returns true where an object stands in the place of a plain value. */
  const field = (object: object, index: number, name: string): boolean => {
    let held: unknown
    try {
      held = (object as Record<string, unknown>)[name]
      // What another script put on Object.prototype is not what the terminal said.
      if (held === (Object.prototype as Record<string, unknown>)[name] && !has.call(object, name)) return false
    } catch (_) {}
    if (held === undefined) return false
    put(1 + index)
    const sign = (FIELDS[index] as string)[0]
    const isText = typeof held === 'string'
    const isObject = held === Object(held)
    if (isText && !held) value('')
    else if (sign === '>') contained(held, Kind.Object)
    else if (sign === '!' || sign === '~') {
      const name = sign === '~' && isText && exception(held as string)
      if (name) value(name)
      else put(held === null ? Kind.Null : Kind.Present)
    } else if (isObject) put(Kind.Present)
    else if (sign === '?' && isText) address(held as string)
    else if (sign === ':' && isText) value(call(held as string))
    else value(held)
    return isObject && sign !== '>'
  }
  /** Reads an address or a bare query. Values stay encoded until they are read. */
  const address = (whole: string) => {
    put(Kind.Address)
    parts(whole, MOST_ADDRESSES)
    put(Kind.End)
  }
  /** Reads the pairs before `#`, and those inside a `#/route?…`. */
  const parts = (whole: string, depth: number) => {
    const hash = whole.indexOf('#')
    if (hash < 0) pairs(whole, depth)
    else {
      const before = whole.slice(0, hash)
      if (before.indexOf('?') >= 0) pairs(before, depth)
      pairs(whole.slice(hash + 1), depth)
    }
  }
  /**
   * Reads the pairs of one part. A second `?` begins another pair, as `&` does, and `&amp;` is what HTML made of `&`.
   */
  const pairs = (part: string, depth: number) => {
    for (const pair of part.slice(part.indexOf('?') + 1).split(/[&?]/, MOST_PAIRS)) {
      const equals = pair.indexOf('=')
      const name = parameter((equals < 0 ? pair : pair.slice(0, equals)).replace(/^amp;/, ''))
      const held = equals < 0 ? '' : pair.slice(equals + 1)
      if (name < 0) {
        // It may hold the address of another page, with the query that was meant.
        const inner = depth > 1 && decoded(held)
        if (inner) parts(inner, depth - 1)
        continue
      }
      put(1 + name)
      const isPresence = held && (FIELDS[name] as string)[0] === '!'
      if (isPresence || held.length > LONGEST_VALUE) put(Kind.Present)
      else text(Kind.Text, held)
    }
  }
  const enter = (given: unknown, depth = DEEPEST): void => {
    if (typeof given !== 'string') {
      value(given)
      return
    }
    const json = given.search(/[{"]/)
    const equals = given.indexOf('=')
    if (json >= 0 && (equals < 0 || json < equals)) {
      const inner = depth > 1 ? parse(given) : undefined
      const name = inner === undefined && exception(given)
      if (inner !== undefined) enter(inner, depth - 1)
      else if (name) value(name)
      else put(Kind.Present)
      return
    }
    const name = exception(given)
    // An address that was encoded once more has no `=` of its own.
    const query = name ? '' : equals < 0 ? decoded(given) : given
    if (query) address(query)
    else if (name || depth) value(name || given)
    else put(Kind.Present)
  }
  const list = (items: readonly unknown[]) => {
    put(Kind.List)
    const length = Math.min(Number(readSafely(items, 'length')) || 0, MOST_ITEMS)
    for (let index = 0; index < length; index++) {
      const item = readSafely(items, index)
      if (typeof item === 'string') text(Kind.Text, item)
      else if (typeof item === 'number' || typeof item === 'bigint') text(Kind.Number, String(item))
      else put(Kind.Null)
    }
    put(Kind.End)
  }
  const pen: Pen = {
    scalar: (given) => value(given === Object(given) ? undefined : given),
    enter: (given) => enter(given),
    list,
  }

  /**
   * Writes an input and calls the core with its length. A getter of the host's object may call this again while its own
   * input is being written. Then the first input is restored.
   */
  return (write, call) => {
    const begun = length ? units.slice(1, length + 1) : null
    const entered = objects
    length = 0
    objects = 0
    try {
      write(pen)
      return call(length)
    } finally {
      length = 0
      if (begun) {
        units.set(begun, 1)
        length = begun.length
        objects = entered
      }
    }
  }
}
