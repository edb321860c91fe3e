// A parser that turns an input into a tree of objects, including the JSON texts and the addresses in it.

import { CODES, CONTAINERS, plain, WRAPPERS } from './names.mjs'

const DEEPEST = 40
const CODE_NAMES = new Set(CODES.map(plain))
const HOLDERS = new Set([...WRAPPERS, ...CONTAINERS])
const IS_CODE = /^\s*(-?\d+|[A-Za-z]+(\.[A-Za-z]+)+)\s*$/

/**
 * Parses an input into its root node. A node has `own`, its fields as they are; `children`, a node for each field with
 * an object, a list or a text of one; `key` and `parent`; and `kind`: `object`, `list`, `query`, `scalar`. An `opaque`
 * node is a text that nobody has to parse: it may prove a claim, and contradicts none.
 */
export function tree(input) {
  return node(input, null, null, 0) ?? leaf({ code: input }, 'scalar', null, null)
}

const leaf = (own, kind, key, parent, opaque = false) => ({ own, kind, key, parent, opaque, children: [] })

function node(value, key, parent, depth) {
  if (depth > DEEPEST) return null
  if (typeof value === 'string') return text(value, key, parent, depth)
  if (value === null || typeof value !== 'object') return null
  const result = leaf(value, Array.isArray(value) ? 'list' : 'object', key, parent)
  for (const [name, inner] of Object.entries(value)) {
    const child = node(inner, name, result, depth + 1)
    if (child) result.children.push(child)
  }
  return result
}

function text(value, key, parent, depth) {
  if (/^\s*[{["]/.test(value)) {
    let parsed
    try {
      parsed = JSON.parse(value)
    } catch {
      return null
    }
    const result = node(parsed, key, parent, depth + 1)
    if (result) result.opaque = parent !== null && parent.kind !== 'list' && !HOLDERS.has(key)
    return result ?? (parent ? null : leaf({ code: parsed }, 'scalar', key, parent))
  }
  // An address inside an object is not compared with its neighbours: `href` and `search` overlap.
  return value.includes('=') || /%3D/i.test(value) ? leaf(query(value), 'query', key, parent, parent !== null) : null
}

/** Returns the pairs of an address: from its query, from its hash, escaped, or encoded once more. */
function query(address) {
  const own = Object.create(null)
  const once = address.includes('=') ? address : decode(address)
  for (const pair of once.replaceAll('&amp;', '&').split(/[?#&]/)) {
    const at = pair.indexOf('=')
    if (at <= 0) continue
    const name = decode(pair.slice(0, at))
    own[name] = [...(own[name] ?? []), decode(pair.slice(at + 1).replaceAll('+', ' '))]
  }
  for (const [name, values] of Object.entries(own)) {
    // A login's `code` stands beside the terminal's and is none.
    const said = CODE_NAMES.has(plain(name)) ? values.filter((one) => one.trim() === '' || IS_CODE.test(one)) : values
    const different = [...new Set(said)]
    if (different.length === 0) delete own[name]
    else own[name] = different.length === 1 ? different[0] : different
  }
  return own
}

function decode(value) {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** Lists a node and all nodes inside it, except in fields with the given names. */
export const nodes = (from, without) => [
  from,
  ...from.children.filter(({ key }) => !without.includes(key)).flatMap((child) => nodes(child, without)),
]

/** Returns the first field with a value under one of these names in any spelling. */
export function field(from, ...names) {
  if (from.kind === 'list') return null
  for (const [name, value] of Object.entries(from.own)) {
    if (value !== null && names.includes(plain(name))) return value
  }
  return null
}

export const has = (from, ...names) => field(from, ...names) !== null

/** Returns the object in the field with one of these names in any spelling. */
export const inner = (from, ...names) =>
  from.children.find((child) => child.kind === 'object' && names.includes(plain(child.key)))
