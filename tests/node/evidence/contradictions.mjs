// What in an input speaks against a pass: at the level of the answer, inside it, and around it.

import { CALLS, CODES, CONTAINERS, DOMAINS, ERRORS, FLAGS, HISTORIES, PARTS, WRAPPERS } from './names.mjs'
import { isAbsent, isNoError, isOther, isTrue, isZero } from './values.mjs'

const ALL_CODES = new Set([...CODES, ...PARTS])
const KNOWN = new Set([...WRAPPERS, ...CONTAINERS])
const VENDORS = new Set(CONTAINERS)
/** What a host's envelope says when its call went well. */
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
  return (
    inside(answer, isSpread ? around : refused) ??
    (isSpread ? null : differing(answer)) ??
    said(answer, accepts) ??
    within(answer, refused, (code) => refused(code) && isFailure(code)) ??
    outside(answer, around, catalog)
  )
}

/** Looks at one level. */
function inside(node, isBad, isForeignDomain = (domain) => domain.trim() !== '') {
  if (node.kind === 'list') return null
  for (const [name, value] of Object.entries(node.own)) {
    if (FLAGS.includes(name) && !isAbsent(value) && !isTrue(value)) return `flag ${name}`
    if (ERRORS.includes(name) && !isNoError(value)) return `error ${name}`
    if (DOMAINS.includes(name) && typeof value === 'string' && isForeignDomain(value)) return `domain ${name}`
    if (ALL_CODES.has(name)) {
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

/** Looks at the word after the name of WeChat's call. Where the code says `done before`, the call may have failed. */
function said(node, accepts) {
  if (CODES.some((name) => isOther(node.own[name]) && accepts(String(node.own[name]).trim()))) return null
  for (const name of CALLS) {
    if (/^\w+:(fail|cancel)/.test(node.own[name])) return `word ${name}`
  }
  return null
}

/**
 * Looks at all levels inside. Where names on the way are unknown, a code counts only if the channel lists it as a
 * failure: it may be anybody's (`address: { code: '518000' }`).
 */
function within(node, isBad, isBadAnywhere, isKnown = true) {
  for (const child of node.children) {
    if (child.opaque || HISTORIES.includes(child.key)) continue
    const known = isKnown && (node.kind === 'list' || KNOWN.has(child.key))
    const found =
      inside(child, known ? isBad : isBadAnywhere) ?? within(child, isBad, isBadAnywhere, known) ?? other(child)
    if (found) return `inside: ${found.replace('inside: ', '')}`
  }
  return null
}

/** Recognises an answer of another call, which a pass must not have inside. Only in an envelope's own keys. */
function other(node) {
  if (node.kind !== 'object' || !WRAPPERS.includes(node.key)) return null
  const { own } = node
  const isStart = (own.BizToken || own.EidToken) && (own.Url || own.VerificationUrl)
  if (isStart || own.access_token || own.tickets?.length > 0 || own.verify_id) return 'a start'
  const isCheck = typeof own.Result === 'string' && own.Description && Object.keys(own).length <= 3
  if (isCheck) return 'a check without a face'
  if (own.Text === null || (own.Text && own.Text.ErrCode === null)) return 'an unfinished answer'
  return null
}

/**
 * Looks at the levels outside: the envelopes, and what stands beside the answer in them. A host may have a `domain`
 * of its own; a code in a neighbour counts only where a channel lists it.
 */
function outside(answer, isBad, catalog) {
  for (let node = answer; node.parent; node = node.parent) {
    const { parent } = node
    const level = inside(parent, isBad, (domain) => domain.startsWith('WBFaceErrorDomain'))
    if (level) return `around: ${level}`
    if (['fail', 'error'].includes(parent.own.type) && node.key === 'data') return 'around: type'
    for (const neighbour of parent.children) {
      if (neighbour === node || neighbour.opaque || HISTORIES.includes(neighbour.key)) continue
      const isFailure = VENDORS.has(neighbour.key) ? (code) => catalog.failsAnywhere(code) : isBad
      const found = inside(neighbour, isFailure) ?? within(neighbour, isFailure, isBad)
      if (found) return `beside: ${found}`
    }
  }
  return null
}
