// The shapes for `faceid-response/samples`, taken from the fixtures of the reader's tests, and the codes of the catalogue.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { catalogFacts } from './catalog.mjs'
import { at, say } from './run.mjs'

const FIXTURES = 'tests/fixtures'
const SHAPES = 'pkg/core/shapes.ts'

/**
 * The names of fields for people. The vendor changes their texts without notice, so that no test should rest on them.
 */
const WORDS = /^(?:desc|reason|description|message|\w*msg|error(?:Description|Reason))$/i

function writeShapes() {
  say('Writing the shapes of the samples')
  const shapes = readdirSync(at(FIXTURES))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(at(FIXTURES, name), 'utf8')))
    .flatMap(({ sample, input }) => [sample ?? []].flat().map((each) => shape(each, input)))
  const namesOf = (delivery) => [
    ...new Set(shapes.filter((each) => each.delivery === delivery).flatMap(({ names }) => names)),
  ]
  const union = (delivery) =>
    namesOf(delivery)
      .map((name) => `\n  | '${name}'`)
      .join('')
  mkdirSync(at('pkg/core'), { recursive: true })
  writeFileSync(
    at(SHAPES),
    `/** The products whose redirects are known. */
export type SampleProduct =${union('redirect')}

/** The platform that a callback comes from. */
export type SamplePlatform =${union('callback')}

/** The calls of a server whose answers are known. */
export type SampleApi =${union('answer')}

export interface Shape {
  delivery: 'redirect' | 'callback' | 'answer'
  names: readonly string[]
  channels: readonly string[]
  /** The kinds of codes that come in this shape. */
  codes: readonly string[]
  /** The path of the code in the input. */
  at: readonly string[]
  /** The path of the domain that the code's error belongs to. */
  domain?: string
  /** The difference from the commonest shape of its name. */
  variant?: string
  input: unknown
}

export const SHAPES: readonly Shape[] = ${JSON.stringify(shapes, null, 1)}

/** The codes of each channel's rows where they are numbers. */
export const NUMBERS: { readonly [channel: string]: readonly string[] } = ${JSON.stringify(numbers())}
`,
  )
}

/** Returns the codes of each channel. Those of the API are names, which no other channel has. */
function numbers() {
  const codes = {}
  for (const { channel, code } of catalogFacts().evidence) {
    if (channel === 'api') continue
    codes[channel] ??= []
    codes[channel].push(code)
  }
  return codes
}

/** Returns a sample's fields and its input. Of an address only the query is kept, since the rest is the host's. */
function shape({ at = [], ...sample }, input) {
  const isAddress = typeof input === 'string'
  return { ...sample, at, input: isAddress ? input.slice(input.lastIndexOf('?') + 1) : wordless(input) }
}

/**
 * Returns an input without the texts for people, also inside JSON text. Of a call's `errMsg` the part that follows the
 * protocol is kept.
 */
function wordless(value, name = '') {
  if (typeof value === 'string') {
    if (value.startsWith('{')) return JSON.stringify(wordless(JSON.parse(value)))
    return WORDS.test(name) ? (/^\w+:(?:ok|cancel|fail)?/.exec(value)?.[0] ?? '') : value
  }
  if (Array.isArray(value)) return value.map((each) => wordless(each))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wordless(each, key)]))
}

writeShapes()
