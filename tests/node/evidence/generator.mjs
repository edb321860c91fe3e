// A generator of inputs by the hundred thousand: answers that pass, with fields changed, moved, joined or wrapped.

import { pairsOf } from './envelopes.mjs'
import { choices } from './random.mjs'
import { OTHERS, SHAPES } from './shapes.mjs'
import { STEPS } from './steps.mjs'

const NAMES = Object.keys(STEPS)

/** Splits an input: addresses into their parameters, JSON texts into their contents. */
function open(input) {
  if (typeof input !== 'string') return { root: unfold(input), isAddress: false }
  if (/^\s*[{["\d-]/.test(input)) return { root: { code: input }, isAddress: false }
  return { root: Object.fromEntries(new URLSearchParams(pairsOf(input))), isAddress: true }
}

function unfold(value) {
  const inside = typeof value === 'string' && /^[{[]/.test(value) ? parsed(value) : undefined
  if (inside !== undefined) return unfold(inside)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(unfold)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unfold(inner)]))
}

/** Returns the contents of a JSON text; undefined where a text only begins like JSON. */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Lists the objects in a value that have a field to copy. */
function lenders(value) {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(lenders)
  return Array.isArray(value) || Object.keys(value).length === 0 ? inside : [value, ...inside]
}

/** Returns an address with the parameters, or the object that a router makes of them. */
function close({ root, isAddress }, random) {
  const isFlat =
    isAddress &&
    !Array.isArray(root) &&
    Object.values(root)
      .flat()
      .every((one) => typeof one !== 'object')
  if (!isFlat || random.chance(3)) return root
  const pairs = Object.entries(root)
    .flatMap(([name, values]) =>
      [values].flat().map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
    )
    .join('&')
  return random.one([`?${pairs}`, `https://m.example.com/done?${pairs}`, `https://m.example.com/app/#/done?${pairs}`])
}

/** Yields requests `{ input, channel }` up to a count, each with its `base` and the `steps` that changed it. */
export function* requests({ count, seed, fixtures, channels }) {
  const random = choices(seed)
  const isGood = ({ expect }) => expect?.passed === true || expect?.action === 'proceed'
  const all = [...fixtures, ...SHAPES, ...OTHERS.map((input) => ({ about: `no result: ${Object.keys(input)}`, input }))]
  const opened = all.map((base) => ({ base, ...open(base.input), fits: base.channel ?? base.expect?.channel }))
  const good = opened.filter(({ base }) => base.gives || isGood(base))
  // Whole answers come last.
  const donors = [...opened.map(({ root }) => lenders(root)).filter((list) => list.length > 0), OTHERS]
  for (let index = 0; index < count; index += 1) {
    const { base, fits, root, isAddress } = random.one(random.chance(6) ? opened : good)
    const state = { root: structuredClone(root), isAddress, donors }
    const steps = []
    const times = 1 + random.below(3)
    for (let step = 0; step < times; step += 1) {
      const name = random.one(NAMES)
      STEPS[name](state, random)
      steps.push(name)
    }
    const closed = close(state, random)
    const input = random.chance(10) && typeof closed !== 'string' ? JSON.stringify(closed) : closed
    const channel = random.chance(2) ? undefined : random.chance(2) && fits ? fits : random.one(channels)
    yield { input, channel, base: base.about, steps }
  }
}
