// Tests of the comparison itself: it fails on one changed letter of one text, on a missing core, and on a broken file.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { start } from './browsers/chromium.mjs'
import { change, changeInBinary, damaged } from './damage.mjs'
import { visitor } from './visitor.mjs'

const MODULE = 'package/index.js'
const PLAIN = 'package/plain.js'
const SYNC = 'package/sync.js'
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
  const misspelled = change(TEXT, MISSPELLED)

  test('without one all is green', async () => visits.agree(await visits.visit('load', { scriptSources: "'self'" })))

  test('one letter in the texts', async () => {
    const { core } = await red('load', { [MODULE]: misspelled }, misspelling)
    assert.equal(core, 'wasm')
  })

  test('one letter in the binary', async () => {
    const faults = { [MODULE]: changeInBinary('BizTokenIllegal', 'BizTakenIllegal') }
    const { core } = await red('load', faults, /BizTakenIllegal.*instead of.*BizTokenIllegal/s)
    assert.equal(core, 'wasm')
  })

  test('one letter in the plain core', async () => {
    const faults = { [MODULE]: damaged, [PLAIN]: changeInBinary('BizTokenIllegal', 'BizTakenIllegal') }
    const { core } = await red('load', faults, /BizTakenIllegal.*instead of.*BizTokenIllegal/s)
    assert.equal(core, 'js')
  })

  test('one letter in the script with the plain core', () => red('sync', { [SYNC]: misspelled }, misspelling))

  test('one letter in the file for a script tag', () => red('script', { [SCRIPT]: misspelled }, misspelling))

  test('neither core can be loaded', () =>
    red('load', { [MODULE]: damaged, [PLAIN]: nothing }, /neither the WebAssembly core/))

  test('a file that cannot be parsed', () => red('load', { [MODULE]: () => Buffer.from('}') }, /SyntaxError/))
})
