// The contradictions of a pass in an input: at the level of the answer, inside it, and around it.

import { CALLS, CODES, CONTAINERS, DOMAINS, ERRORS, FLAGS, HISTORIES, PARTS, WRAPPERS } from './names.mjs'
import { isAbsent, isNoError, isOther, isTrue, isZero } from './values.mjs'

const ALL_CODES = new Set([...CODES, ...PARTS])
const IN_ADDRESS = new Set([...CODES, 'faceCode', 'willCode'])
const KNOWN = new Set([...WRAPPERS, ...CONTAINERS])
const VENDORS = new Set(CONTAINERS)
/** Codes in a host's envelope that mean success. */
const FINE_AROUND = new Set(['0', '1', '200'])

/**
 * Returns what contradicts an answer, or null.
 *
 * `channels` are those that the answer can be of. With `accepts(code)` a code other than zero is no contradiction
 * (one that its channel lists as done). With `isSpread` the level of the answer is an envelope's, too: a host may
 * have spread the answer into its own object.
 */
export function contradiction(answer, { channels, accepts, isSpread = false }, catalog) {
  const isFailure = (code) => channels.some((channel) => catalog.fails(channel, code))
  const refused = (code) => !accepts(code)
  const around = (code) => !FINE_AROUND.has(code) && refused(code) && isFailure(code)
  // That it was done before is told by a call that failed: only another code speaks against it.
  const text = answer.children.find(({ key }) => key === 'Text' || key === 'text')
  const isBefore = [answer, ...(text ? [text] : [])].some(({ own }) =>
    [...CODES, ...PARTS].some((name) => isOther(own[name]) && accepts(String(own[name]).trim())),
  )
  const look = isBefore ? (node, isBad) => codesOf(node, isBad) : inside
  return (
    look(answer, isSpread ? around : refused) ??
    (isSpread ? null : differing(answer)) ??
    (isBefore ? null : said(answer)) ??
    within(answer, refused, look) ??
    outside(answer, around, catalog, look)
  )
}

/** Returns what contradicts an answer on one level. */
function inside(node, isBad, isForeignDomain = (domain) => domain.trim() !== '') {
  if (node.kind === 'list') return null
  for (const [name, value] of Object.entries(node.own)) {
    // Of an address only the codes are the terminal's: a host has its own `error`, `domain` and `success` there.
    if (node.kind === 'query') break
    if (FLAGS.includes(name) && !isAbsent(value) && !isTrue(value)) return `flag ${name}`
    if (ERRORS.includes(name) && !isNoError(value)) return `error ${name}`
    if (DOMAINS.includes(name) && typeof value === 'string' && isForeignDomain(value)) return `domain ${name}`
  }
  return codesOf(node, isBad)
}

/** Returns what contradicts an answer among the codes of one level. */
function codesOf(node, isBad) {
  if (node.kind === 'list') return null
  const names = node.kind === 'query' ? IN_ADDRESS : ALL_CODES
  for (const [name, value] of Object.entries(node.own)) {
    if (names.has(name)) {
      // A parameter that an address repeats; in an object a list of codes is no code, and proves nothing.
      const values = node.kind === 'query' && Array.isArray(value) ? value : [value]
      for (const one of values) {
        const isPass = name === 'verify_ret' && String(one).trim() === '10000'
        if (isOther(one) && !isPass && isBad(String(one).trim())) return `code ${name}`
      }
    }
  }
  return null
}

/** Compares the codes of one level with one another. */
function differing(node) {
  const codes = CODES.map((name) => node.own[name]).filter((code) => isZero(code) || isOther(code))
  return new Set(codes.map((code) => String(code).trim())).size > 1 ? 'codes that differ' : null
}

/** Returns what contradicts an answer in the word after the name of WeChat's call. */
function said(node) {
  if (node.kind === 'query') return null
  for (const name of CALLS) {
    if (/^\w+:(fail|cancel)/.test(node.own[name])) return `word ${name}`
  }
  return null
}

/**
 * Returns what contradicts an answer on the levels inside it. Names that no terminal and no bridge uses are skipped,
 * since they are the host's (`address: { code: '518000' }`).
 */
function within(node, isBad, look) {
  for (const child of node.children) {
    if (child.opaque || HISTORIES.includes(child.key) || !isRead(node, child)) continue
    const found = look(child, isBad) ?? within(child, isBad, look) ?? other(child)
    if (found) return `inside: ${found.replace('inside: ', '')}`
  }
  return null
}

/** Tells whether a child stands where an answer, or a part of one, can stand. */
const isRead = (node, child) => node.kind === 'list' || KNOWN.has(child.key)

/**
 * Returns a contradiction if a node inside the answer is the answer of another call. Only an envelope's own keys count.
 */
function other(node) {
  if (node.kind !== 'object' || !WRAPPERS.includes(node.key)) return null
  const { own } = node
  const isStart = (own.BizToken || own.EidToken) && (own.Url || own.VerificationUrl)
  if (isStart || own.access_token || own.tickets?.length > 0 || own.verify_id) return 'a start'
  const isCheck = typeof own.Result === 'string' && own.Description && Object.keys(own).length <= 3
  if (isCheck) return 'a check without a face'
  if (own.Text === null || (own.Text?.ErrCode === null && CODES.every((name) => (own.Text[name] ?? null) === null)))
    return 'an unfinished answer'
  return null
}

/**
 * Returns what contradicts an answer on the levels outside: in the envelopes, and in the fields beside it. A host may
 * have a `domain` of its own. A code beside the answer counts only where a channel lists it.
 */
function outside(answer, isBad, catalog, look) {
  for (let node = answer; node.parent; node = node.parent) {
    const { parent } = node
    const level = look(parent, isBad, (domain) => domain.startsWith('WBFaceErrorDomain'))
    if (level) return `around: ${level}`
    if (look === inside && ['fail', 'error'].includes(parent.own.type) && node.key === 'data') return 'around: type'
    for (const neighbour of parent.children) {
      if (neighbour === node || neighbour.opaque || HISTORIES.includes(neighbour.key)) continue
      if (!isRead(parent, neighbour)) continue
      const isFailure = VENDORS.has(neighbour.key) ? (code) => catalog.failsAnywhere(code) : isBad
      const found = look(neighbour, isFailure) ?? within(neighbour, isFailure, look)
      if (found) return `beside: ${found}`
    }
  }
  return null
}
