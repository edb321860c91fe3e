// Tests that a pass needs proof. Whatever is changed in an answer, an outcome that passes or proceeds must have a proof
// in the input, and nothing in the input may contradict it. The proofs are defined here from the specification alone.
// EVIDENCE=1000000 sets the number of inputs, EVIDENCE_SEED another sequence of them.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { at } from '../../scripts/run.mjs'
import { answer, asText } from './answer.mjs'
import { load } from './engine.mjs'
import { ADDRESSES, ENVELOPES } from './evidence/envelopes.mjs'
import { report } from './evidence/failures.mjs'
import { requests } from './evidence/generator.mjs'
import { CONTAINERS, PARTS, WRAPPERS } from './evidence/names.mjs'
import { claim, listings, refutation } from './evidence/proof.mjs'
import { OTHERS, SHAPES } from './evidence/shapes.mjs'
import { fixtures, native } from './fixtures.mjs'

const COUNT = Number(process.env.EVIDENCE ?? 100_000)
const SEED = Number(process.env.EVIDENCE_SEED ?? 20_261_125)
/** The number of inputs that the native core is asked in one run. */
const BATCH = 50_000

const faceid = await load({ locale: 'en' })
const catalog = listings(faceid)
const ask = (input, channel) => answer(faceid, input, { channel, locale: 'en' })

/** Returns `{ outcome, why }` where an input is taken for more than it proves. */
function overrated(input, channel, outcome = ask(input, channel)) {
  const claimed = claim(outcome)
  if (!claimed) return null
  const why = refutation(input, { claimed, named: channel, said: outcome.channel, catalog })
  return why && { outcome, why }
}

test(`${COUNT} changed answers`, async (context) => {
  const failures = []
  const differences = []
  const doubtful = []
  let claims = 0
  const ask = (batch) => {
    const asked = batch.map(({ input, channel }) => ({ input: asText(input), channel, locale: 'en' }))
    const answers = native(asked)
    for (const [index, request] of batch.entries()) {
      const given = answer(faceid, request.input, { channel: request.channel, locale: 'en' })
      const [here, there] = [given, answers[index]].map((one) => JSON.stringify(one))
      if (here !== there) differences.push(`${JSON.stringify(asked[index])}\n    here ${here}\n    natively ${there}`)
      const outcome = given
      if (claim(outcome)) {
        claims += 1
        if (outcome.problem || outcome.channel === null) doubtful.push(JSON.stringify([asked[index], outcome.problem]))
      }
      const found = overrated(request.input, request.channel, outcome)
      if (found) failures.push({ request, ...found })
    }
  }
  let batch = []
  // Batches, for the answers to a million inputs do not fit into one text.
  for (const request of requests({ count: COUNT, seed: SEED, fixtures, channels: catalog.channels })) {
    batch.push(request)
    if (batch.length === BATCH) {
      ask(batch)
      batch = []
    }
  }
  if (batch.length > 0) ask(batch)

  await context.test('what passes or proceeds is proved', () => {
    assert.ok(failures.length === 0, report(failures, overrated))
  })
  await context.test('the native core says the same, to the byte', () => {
    const shortest = differences.sort((one, other) => one.length - other.length).slice(0, 5)
    assert.ok(differences.length === 0, [`${differences.length} answers differ`, ...shortest].join('\n  '))
  })
  await context.test('what has a problem, or no channel, claims nothing', () => {
    assert.deepEqual(doubtful.slice(0, 5), [])
  })
  await context.test('the inputs are neither all good nor all bad', () => {
    assert.ok(claims > COUNT / 20 && claims < COUNT / 2, `${claims} claims`)
  })
})

test('no answer of another call passes or proceeds, in any envelope, unless its caller names it', () => {
  for (const input of OTHERS) {
    for (const wrap of [(whole) => whole, ...Object.values(ENVELOPES)]) {
      assert.equal(claim(ask(wrap(input))), null, JSON.stringify(wrap(input)))
    }
  }
})

// In an address, a page's own token may have the form of the vendor's.
const isOwnToken = ({ input }) => typeof input === 'string' && /\?token=/.test(input)
const real = [
  ...SHAPES,
  ...fixtures
    .filter(({ expect }) => expect?.passed === true || expect?.action === 'proceed')
    .filter((fixture) => !isOwnToken(fixture))
    .map(({ about, input, channel, expect }) => ({
      about,
      input,
      channel: expect.channel,
      isNamed: channel !== undefined,
      gives: expect.passed === true ? 'pass' : 'finish',
    })),
]

/** Lists every way in which a real answer arrives, without a channel if it needs none, and with its own. */
function arrivals({ input, channel, isNamed = false }) {
  const ways = { 'nothing around it': (whole) => whole, ...(typeof input === 'string' ? ADDRESSES : ENVELOPES) }
  const named = isNamed ? [channel] : [undefined, channel]
  return Object.entries(ways).flatMap(([way, wrap]) => named.map((name) => ({ way, input: wrap(input), named: name })))
}

test('the proof is found in every real answer, and in none of another call', () => {
  for (const shape of real) {
    for (const { input, named } of arrivals(shape)) {
      const why = refutation(input, { claimed: shape.gives, named, catalog })
      assert.equal(why, null, `${shape.about}: ${JSON.stringify({ input, named })}`)
    }
  }
  for (const input of OTHERS) {
    for (const wrap of [(whole) => whole, ...Object.values(ENVELOPES)]) {
      assert.ok(refutation(wrap(input), { claimed: 'finish', catalog }), JSON.stringify(wrap(input)))
    }
  }
})

for (const shape of real) {
  test(`${shape.about}: taken at its word, in every envelope`, () => {
    const refused = arrivals(shape)
      .filter(({ input, named }) => claim(ask(input, named)) !== shape.gives)
      .map(({ way, named }) => `${way}, ${named ?? 'no channel'}`)
    assert.ok(refused.length === 0, refused.join('; '))
  })
}

test('the tests know every field in which the reader looks for an answer, or for the code of a part', () => {
  const read = (file) => readFileSync(at(file), 'utf8')
  const names = Object.fromEntries(
    Array.from(read('src/flat/field.rs').matchAll(/(\w+) = "(\w+)"/g), ([, field, name]) => [field, name]),
  )
  const listed = (file, list) => {
    const [text] = new RegExp(`const ${list}[^;]+;`).exec(read(file))
    return Array.from(text.matchAll(/Field::(\w+)/g), ([, field]) => names[field])
  }
  for (const [file, list, known] of [
    ['src/response/mod.rs', 'WRAPPERS', [...WRAPPERS, ...CONTAINERS]],
    ['src/response/contradiction.rs', 'PARTS', PARTS],
  ]) {
    const fields = listed(file, list)
    assert.ok(fields.length > 3 && !fields.includes(undefined), `${file}: ${fields}`)
    const unknown = fields.filter((name) => !known.includes(name))
    assert.deepEqual(unknown, [], `tests/node/evidence/names.mjs lacks fields of ${list} in ${file}`)
  }
})
