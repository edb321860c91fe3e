// Tests that THIRD-PARTY.md names each compiled crate, with the text of its licence.

import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { at, root } from '../../scripts/run.mjs'
import { thirdParty } from '../../scripts/third-party.mjs'

const page = readFileSync(at('pkg/THIRD-PARTY.md'), 'utf8')
const sections = new Map(
  page
    .split('\n### ')
    .slice(1)
    .map((text) => [text.split('\n')[0], text]),
)
const GRANT = /Permission is hereby granted, free of charge|Apache License\s+Version 2\.0/
const cargo = (...args) => execFileSync('cargo', args, { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 })

/** Returns the crates that cargo prints for the binary's target, as `name version`. */
function linked() {
  const { packages } = JSON.parse(cargo('metadata', '--format-version', '1', '--no-deps'))
  const compiled = packages.filter(({ targets }) => targets.some(({ crate_types: types }) => types.includes('cdylib')))
  const tree = ['tree', '--target', 'wasm32-unknown-unknown', '--edges', 'normal,no-proc-macro', '--prefix', 'none']
  const lines = compiled.flatMap(({ name }) => cargo(...tree, '--format', '{p}', '--package', name).split('\n'))
  const own = packages.map(({ name }) => name)
  const crates = lines.map((line) => line.split(' v')).filter(([name]) => name && !own.includes(name))
  return [...new Set(crates.map(([name, rest]) => `${name} ${rest.split(' ')[0]}`))].sort()
}

test('it names each crate that is compiled in, and the standard library, with the text of a licence', () => {
  const crates = linked()
  for (const name of ['serde-wasm-bindgen', 'js-sys', 'serde_json', 'slab']) {
    assert.ok(
      crates.some((crate) => crate.startsWith(`${name} `)),
      name,
    )
  }
  for (const crate of crates) assert.match(sections.get(crate) ?? `${crate} is not named`, GRANT)
  const library = ['core, alloc and std', 'hashbrown']
  for (const name of library) assert.ok([...sections.keys()].some((key) => key.startsWith(`${name} `)))
})

test('no part is named without a text, and no text has a gap', () => {
  for (const [name, text] of sections) {
    assert.match(text, /^```text\n[^`]+\n```$/m, name)
    assert.doesNotMatch(text, /<year>|<copyright holders>|\[fullname\]/, name)
  }
})

test('it is the same however often it is made, and names no folder of the building machine', () => {
  assert.equal(thirdParty(), page)
  for (const folder of [root, homedir(), '.cargo', '.rustup']) assert.ok(!page.includes(folder), folder)
})

test('a crate without a text stops the build, and one sentence says what to do', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faceid-response-'))
  const crate = { name: 'bare', version: '1.2.3', license: 'MIT', manifest_path: path.join(folder, 'Cargo.toml') }
  const program = `import { ofCrate } from './scripts/third-party.mjs'; ofCrate(${JSON.stringify(crate)})`
  const { status, stderr } = spawnSync('node', ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  assert.equal(status, 1)
  assert.match(stderr, /bare 1\.2\.3 is published without its licence: .* scripts\/licences\/bare-1\.2\.3\.txt/)
})

test('each text that the repository keeps is one of a crate of this version', () => {
  const folder = at('scripts/licences')
  const kept = (existsSync(folder) ? readdirSync(folder) : []).map((name) => name.replace(/-([^-]+)\.txt$/, ' $1'))
  const crates = linked()
  assert.deepEqual(
    kept.filter((crate) => !crates.includes(crate)),
    [],
  )
})
