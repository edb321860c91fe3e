// Tests of the crate as it would be published.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { at, root } from '../../scripts/run.mjs'

const crate = readFileSync(at('src/lib.rs'), 'utf8')
const sources = readdirSync(at('src'), { recursive: true })
  .filter((name) => name.endsWith('.rs'))
  .map((name) => readFileSync(at('src', name), 'utf8'))
  .join('\n')

/** The names that a user of the crate can import. */
const PUBLIC = [...crate.matchAll(/^pub use \w+::(\{[^}]*\}|\w+);/gm)].flatMap(([, names]) => names.match(/\w+/g))

/** Returns the documentation above each declaration of a name: an item, or the words of a `vocabulary!`. */
function documentationOf(name) {
  const declared = `pub (?:const fn|fn|struct|enum|trait|const) ${name}\\b|${name} as "\\w+" \\{`
  const above = '((?: *///.*\\n)+)(?: *#\\[[^\\n]*\\n)*'
  return [...sources.matchAll(new RegExp(`^${above} *(?:${declared})`, 'gm'))].map(([, text]) => text)
}

test('cargo packs the crate without a warning', () => {
  const args = ['package', '--package', 'faceid-response', '--no-verify', '--allow-dirty', '--offline']
  const { status, stderr } = spawnSync('cargo', args, { cwd: root, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  assert.doesNotMatch(stderr, /warning/)
})

test('each name that a user of the crate imports has an example', () => {
  assert.ok(PUBLIC.length > 50)
  for (const name of PUBLIC) {
    const texts = documentationOf(name)
    assert.ok(texts.length > 0, `${name}: no documentation was found`)
    assert.ok(
      texts.some((text) => text.includes('/// ```\n')),
      `${name}: its documentation has no example`,
    )
  }
})
