// The shapes of `faceid-response/samples`: the fixtures on which the reader is tested, those that a sample is made of.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { at, say } from './run.mjs'

const FIXTURES = 'tests/fixtures'
const SHAPES = 'pkg/core/shapes.ts'

/** What people read. The vendor changes it without notice, so that no test should rest on it. */
const WORDS = /^(?:desc|reason|description|message|\w*msg|error(?:Description|Reason))$/i

function writeShapes() {
  say('Writing the shapes of the samples')
  const shapes = readdirSync(at(FIXTURES))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(at(FIXTURES, name), 'utf8')))
    .flatMap(({ sample, input }) => [sample ?? []].flat().map((each) => shape(each, input)))
  const namesOf = (door) => [...new Set(shapes.filter((each) => each.door === door).flatMap(({ names }) => names))]
  const union = (door) =>
    namesOf(door)
      .map((name) => `\n  | '${name}'`)
      .join('')
  mkdirSync(at('pkg/core'), { recursive: true })
  writeFileSync(
    at(SHAPES),
    `/** The products whose redirects are known. */
export type SampleProduct =${union('redirect')}

/** Where a callback can come from. */
export type SamplePlatform =${union('callback')}

/** The calls of a server whose answers are known. */
export type SampleApi =${union('answer')}

export interface Shape {
  door: 'redirect' | 'callback' | 'answer'
  names: readonly string[]
  channels: readonly string[]
  /** The kinds of codes that come in this shape. */
  codes: readonly string[]
  /** Where the code stands. */
  at: readonly string[]
  /** Where the domain of the error stands that the code belongs to. */
  domain?: string
  /** What tells it from the commonest shape of its name. */
  variant?: string
  input: unknown
}

export const SHAPES: readonly Shape[] = ${JSON.stringify(shapes, null, 1)}
`,
  )
}

/** Returns what a sample is made of. Of an address only the query is the vendor's. */
function shape({ at = [], ...sample }, input) {
  const isAddress = typeof input === 'string'
  return { ...sample, at, input: isAddress ? input.slice(input.lastIndexOf('?') + 1) : wordless(input) }
}

/** Returns an input without what people read, also in JSON text. Of a call's `errMsg` its protocol stays. */
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
