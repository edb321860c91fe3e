// Tests of the scripts. They run in a folder of any name. Setup first lists what it installs. The steps of the build
// state what they read and write.

import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { at } from '../../scripts/run.mjs'

const SCRIPT = `
import { at, isMain, moduleAt } from './run.mjs'
const { word } = await import(moduleAt('scripts/word.mjs'))
console.log(JSON.stringify([isMain(import.meta), at('x'), word]))`

test('a script knows that it was started, and where it is, whatever the letters of its path', () => {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'faceid-response-'))
  for (const name of ['plain', 'a b 中文', "100% #1 'x'"]) {
    const scripts = path.join(folder, name, 'scripts')
    mkdirSync(scripts, { recursive: true })
    cpSync(at('scripts/run.mjs'), path.join(scripts, 'run.mjs'))
    writeFileSync(path.join(scripts, 'word.mjs'), "export const word = 'here'")
    writeFileSync(path.join(scripts, 'script.mjs'), SCRIPT)
    writeFileSync(path.join(scripts, 'other.mjs'), "import './script.mjs'")
    const run = (script) => JSON.parse(execFileSync('node', [path.join(scripts, script)], { encoding: 'utf8' }))
    assert.deepEqual(run('script.mjs'), [true, path.join(folder, name, 'x'), 'here'])
    assert.deepEqual(run('other.mjs'), [false, path.join(folder, name, 'x'), 'here'])
  }
  rmSync(folder, { recursive: true })
})

test('setting up says all that is missing before it installs anything, and installs packages at once', () => {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'faceid-response-'))
  const stub = (name, text) => writeFileSync(path.join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  // A machine with Rust and Node, and nothing else of the system.
  const [version] = /\d+\.\d+\.\d+/.exec(readFileSync(at('rust-toolchain.toml'), 'utf8'))
  stub(
    'rustup',
    ['rustup', version, 'clippy', 'rustfmt', 'wasm32-unknown-unknown'].map((name) => `echo ${name}`).join('\n'),
  )
  stub('apt-get', 'echo "apt-get $*"')
  const { stdout, stderr } = spawnSync(process.execPath, [at('scripts/setup.mjs'), 'tests'], {
    cwd: at(),
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM: '', PATH: folder },
  })
  rmSync(folder, { recursive: true })
  const packages = /apt-get install (gcc libc6-dev chromium chromium-driver\b.*)/
  const [said] = packages.exec(stdout + stderr) ?? [stdout + stderr]
  assert.match(said, packages)
  const lines = stdout.split('\n')
  const placeOf = (text) => lines.findIndex((line) => line.includes(text))
  assert.ok(placeOf('It lacks:') >= 0)
  for (const name of ['a C compiler', 'Chromium and ChromeDriver']) assert.ok(placeOf(`${name}: Debian's `) > 0, name)
  const installs = lines.filter((line) => line.startsWith('apt-get install'))
  assert.equal(installs.length, process.getuid() === 0 ? 1 : 0)
  if (installs.length > 0) assert.ok(placeOf("Debian's chromium") < lines.indexOf(installs[0]))
  assert.match(stderr, process.getuid() === 0 ? /not found or not starting: a C compiler; Chromium/ : packages)
})

const { scripts, wireit: steps } = JSON.parse(readFileSync(at('package.json'), 'utf8'))

/**
 * Returns the regular expression for a pattern of a build step: a file, a folder with its contents, `*`, `**` and
 * `{a,b}`.
 */
function matcher(pattern) {
  const source = pattern
    .replace(/[.+$()[\]]/g, '\\$&')
    .replace(/\{(.+?)\}/g, (_, names) => `(?:${names.replaceAll(',', '|')})`)
    .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'))
  return new RegExp(`^${source}(?:/.*)?$`)
}

/** Tells whether the last pattern that matches a file includes it. */
function takes(patterns, file) {
  const last = patterns.findLast((pattern) => matcher(pattern.replace('!', '')).test(file))
  return last !== undefined && !last.startsWith('!')
}

/** Returns a script and all scripts that it imports. */
function withImports(file, found = new Set()) {
  if (found.has(file)) return found
  found.add(file)
  const imported = readFileSync(at(file), 'utf8').matchAll(/^(?:import|export) .*'(\.[^']+)'$/gm)
  for (const [, name] of imported) withImports(path.posix.join(path.posix.dirname(file), name), found)
  return found
}

/** The build steps that run a script, each with the script's file. */
const running = Object.entries(steps)
  .filter(([, { command }]) => command)
  .map(([name, { command }]) => [name, /^node (scripts\/\w[\w-]*\.mjs)/.exec(command)[1]])

test('each step of the build can be run by its name, and each that it waits for is there', () => {
  for (const [name, { dependencies = [] }] of Object.entries(steps)) {
    assert.equal(scripts[name], 'wireit', name)
    for (const other of dependencies) assert.ok((other.script ?? other) in steps, `${name} waits for ${other.script}`)
  }
})

test('each step is run anew when a script that it runs has changed', () => {
  assert.ok(running.length > 8)
  for (const [name, script] of running) {
    for (const file of withImports(script)) assert.ok(takes(steps[name].files, file), `${name} does not name ${file}`)
  }
})

const built = ['pkg', 'www/dist'].flatMap((folder) =>
  readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(), path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/')),
)

const writers = (file) => running.map(([name]) => name).filter((name) => takes(steps[name].output, file))

test('each file that is built is written by one step', () => {
  assert.ok(built.length > 100)
  for (const file of built) assert.equal(writers(file).length, 1, `${file} is written by: ${writers(file).join(', ')}`)
})

test('each step that reads what another writes waits for it', () => {
  const before = (name) =>
    (steps[name].dependencies ?? []).map((other) => other.script ?? other).flatMap((other) => [other, ...before(other)])
  for (const file of [...built, 'target/facts.json']) {
    for (const [name] of running.filter(([name]) => takes(steps[name].files, file))) {
      for (const writer of writers(file)) assert.ok(before(name).includes(writer), `${name} reads ${file} of ${writer}`)
    }
  }
})
