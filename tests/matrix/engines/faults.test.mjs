// The comparison is red on what it is there to find: one letter of one text, a core that is not there, a broken file.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { start } from './browsers/chromium.mjs'
import { visitor } from './visitor.mjs'

const MODULE = 'package/index.js'
const BINARY = 'package/core/faceid_response_bg.wasm'
const PLAIN = 'package/sync.js'
const SCRIPT = 'package/script/faceid-response.js'
const TEXT = 'Time ran out'
const MISSPELLED = 'Time rat out'

describe('a planted fault', () => {
  const visits = visitor({ name: 'Chromium', userAgent: /Chrome\/([\d.]+)/, start })
  before(visits.open)
  after(visits.close)

  const red = async (page, faults, expected) => {
    const report = await visits.visit(page, { scriptSources: "'self' 'wasm-unsafe-eval'", faults })
    assert.throws(() => visits.agree(report), expected)
    return report
  }
  const misspelling = /"title":"Time rat out".*instead of.*"title":"Time ran out"/s
  const nothing = () => Buffer.from('nothing')

  test('without one all is green', async () => visits.agree(await visits.visit('load', { scriptSources: "'self'" })))

  test('one letter in the binary', async () => {
    const { core } = await red('load', { [BINARY]: misspelled }, misspelling)
    assert.equal(core, 'wasm')
  })

  test('one letter in the plain core', () => red('sync', { [PLAIN]: misspelled }, misspelling))

  test('one letter in the file for a script tag', () => red('script', { [SCRIPT]: misspelled }, misspelling))

  test('neither core can be loaded', () =>
    red('load', { [BINARY]: nothing, [PLAIN]: nothing }, /neither the WebAssembly core/))

  test('a file that cannot be parsed', () => red('load', { [MODULE]: () => Buffer.from('}') }, /SyntaxError/))
})

/** The text stands in a file as it is, or in one of three forms in base64, after where in three bytes it begins. */
function misspelled(bytes) {
  const forms = [0, 1, 2].map((skipped) => [TEXT, MISSPELLED].map((text) => base64(text, skipped)))
  let file = bytes.toString('latin1')
  for (const [right, wrong] of [[TEXT, MISSPELLED], ...forms]) file = file.replace(right, wrong)
  assert.notEqual(file, bytes.toString('latin1'))
  return Buffer.from(file, 'latin1')
}

/** Whole groups of three bytes of a text, in base64. */
function base64(text, skipped) {
  const length = text.length - skipped
  return Buffer.from(text.slice(skipped, skipped + length - (length % 3))).toString('base64')
}
