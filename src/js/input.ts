/** Writes an input flat into the core's memory: the wanted fields, one after the other (`src/flat/mod.rs`). */

import { FIELDS, Kind, PARAMETERS } from './core/vocabulary.js'

/** More units are not written: nothing of a terminal is as long, and what is begun still finds room. */
const ROOM = 20_000
/** The most units of one text. What is longer is no code. */
const LONGEST = 1024
/** A value of a query that is longer is none of those that are read. */
const LONGEST_VALUE = 256
const MOST_OBJECTS = 64
const MOST_PAIRS = 256
/** More languages or tags are not read. */
const MOST_ITEMS = 256
/** The most levels of JSON in JSON text. */
const DEEPEST = 5

const { hasOwnProperty: has } = Object.prototype
const names = FIELDS.map((field) => field.replace(/^[!>?:]/, ''))

/** Returns what something of the host's holds under a name; nothing where it cannot be asked. */
export function held(object: unknown, name: string | number): unknown {
  try {
    return (object as { [name: string | number]: unknown })[name]
  } catch (_) {
    return undefined
  }
}

/** Tells whether it is a list; a Proxy that was revoked is none. */
export function isList(given: unknown): given is readonly unknown[] {
  try {
    return Array.isArray(given)
  } catch (_) {
    return false
  }
}

export interface Pen {
  /** A text, a number or a flag; nothing of anything else is read. */
  scalar(given: unknown): void
  /** Writes what a terminal handed over: what holds JSON is parsed. */
  enter(given: unknown): void
  /** The texts of a list. */
  list(items: readonly unknown[]): void
}

export type Write = <T>(write: (pen: Pen) => void, call: (length: number) => T) => T

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
    else {
      put(kind)
      if (given !== undefined && ++objects <= MOST_OBJECTS && length <= ROOM) {
        for (let index = 0; index < names.length; index++) field(given as object, index)
      }
      put(Kind.End)
    }
  }
  const field = (object: object, index: number) => {
    const name = names[index] as string
    let held: unknown
    try {
      held = (object as Record<string, unknown>)[name]
      // What another script put on Object.prototype is not what the terminal said.
      if (held === (Object.prototype as Record<string, unknown>)[name] && !has.call(object, name)) return
    } catch (_) {}
    if (held === undefined) return
    put(1 + index)
    const sign = (FIELDS[index] as string)[0]
    if (sign === '!') put(Kind.Present)
    else if (sign === '>') {
      const inner = typeof held === 'string' ? parse(held) : undefined
      if (inner != null && typeof inner !== 'string') value(inner, Kind.Parsed)
      // Text that is no JSON may name a person: it is only told that it is there.
      else value(typeof held === 'string' ? held && '-' : held)
    } else if (held !== null && (typeof held === 'object' || typeof held === 'function')) put(Kind.Present)
    else if (sign === '?' && typeof held === 'string') address(held)
    else if (sign === ':' && typeof held === 'string') value(held.slice(0, held.indexOf(':') + 1))
    else value(held)
  }
  /** An address or a bare query: before `#`, and inside a `#/route?…`. Values stay encoded until they are read. */
  const address = (whole: string) => {
    put(Kind.Address)
    const hash = whole.indexOf('#')
    if (hash < 0) pairs(whole)
    else {
      const before = whole.slice(0, hash)
      if (before.indexOf('?') >= 0) pairs(before)
      pairs(whole.slice(hash + 1))
    }
    put(Kind.End)
  }
  const pairs = (part: string) => {
    for (const pair of part.slice(part.indexOf('?') + 1).split('&', MOST_PAIRS)) {
      const equals = pair.indexOf('=')
      const name = parameter(equals < 0 ? pair : pair.slice(0, equals))
      if (name < 0) continue
      const held = equals < 0 ? '' : pair.slice(equals + 1)
      put(1 + name)
      if ((FIELDS[name] as string)[0] === '!' || held.length > LONGEST_VALUE) put(Kind.Present)
      else text(Kind.Text, held)
    }
  }
  /** The number of a wanted parameter. A name that cannot be decoded is none of them. */
  const parameter = (name: string): number => {
    let plain = name
    try {
      if (/[%+]/.test(name)) plain = decodeURIComponent(name.replace(/\+/g, ' '))
    } catch (_) {}
    return PARAMETERS.indexOf(plain) < 0 ? -1 : names.indexOf(plain)
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
      if (inner === undefined) value(inner)
      else enter(inner, depth - 1)
    } else if (equals >= 0) address(given)
    else value(depth > 0 ? given : undefined)
  }
  const list = (items: readonly unknown[]) => {
    put(Kind.List)
    const length = Math.min(Number(held(items, 'length')) || 0, MOST_ITEMS)
    for (let index = 0; index < length; index++) {
      const item = held(items, index)
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
   * Writes an input and calls the core with its length. A getter of the host's may do the same while its own input is
   * being written: what stands there by then is put back.
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
