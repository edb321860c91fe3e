// The core as WebAssembly 1.0: built by wasm-pack, lowered and shrunk by binaryen, checked.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { ask, at, isFresh, root, run, say, stop } from './run.mjs'
import { NAMED, shrink } from './shrink.mjs'

const BUILT = 'target/page'
const GLUE = 'pkg/core/faceid_response_bg.js'
const TYPES = 'pkg/core/faceid_response.d.ts'
const PLAIN = 'pkg/core/faceid_response_js.js'
export const BINARY = 'pkg/core/faceid_response_bg.wasm'

export async function buildWasm() {
  if (isFresh([BINARY, GLUE, TYPES, PLAIN, NAMED], sources())) return
  say('Compiling the core to WebAssembly')
  run('wasm-pack', [
    'build',
    'crates/page',
    ...['--release', '--target', 'bundler', '--out-dir', at(BUILT), '--out-name', 'faceid_response'],
    // It installs nothing, optimizes nothing and writes no package: the steps after this do, with pinned tools.
    ...['--mode', 'no-install', '--no-opt', '--no-pack', '--no-gitignore'],
    ...['--', '--quiet', '--config', withoutBuildPaths()],
  ])
  mkdirSync(at('pkg/core'), { recursive: true })
  for (const file of [BINARY, GLUE, TYPES]) cpSync(at(BUILT, path.basename(file)), at(file))
  say('Lowering it to WebAssembly 1.0 and shrinking it')
  await shrink(BINARY, GLUE)
  check()
  say('Translating it to plain JavaScript')
  run('wasm2js', [BINARY, '--mvp-features', '-Oz', '-o', PLAIN])
}

/** What the binary is made from. */
function sources() {
  const rust = readdirSync(at('src')).filter((name) => name !== 'js')
  const settings = [
    'crates/page/src',
    'crates/page/Cargo.toml',
    'Cargo.toml',
    'Cargo.lock',
    '.cargo',
    'rust-toolchain.toml',
    'package-lock.json',
    'scripts/wasm.mjs',
    'scripts/shrink.mjs',
  ]
  return [...rust.map((name) => path.join('src', name)), ...settings]
}

/** Panics name their source file; the folders of the machine that compiled it are nobody's business. */
function withoutBuildPaths() {
  const cargoHome = process.env.CARGO_HOME ?? path.join(homedir(), '.cargo')
  // With its source installed, the compiler names the standard library's files where they are.
  const library = path.join(ask('rustc', ['--print', 'sysroot']), 'lib/rustlib/src/rust')
  const remap = [`${library}=rust`, `${cargoHome}=cargo`, `${root}=.`].map((pair) => `--remap-path-prefix=${pair}`)
  return `target.wasm32-unknown-unknown.rustflags=${JSON.stringify(remap)}`
}

function check() {
  const problems = problemsOf(at(BINARY))
  if (problems.length > 0) stop(`The binary would fail on old engines: ${problems.join('; ')}.`)
  console.log('  WebAssembly 1.0 (MVP): validated with every later feature off; no exported globals; no build paths')
}

/** Why a binary would not run on every engine that must run it, or should not be published. */
export function problemsOf(file) {
  const problems = []
  const validation = spawnSync(
    'wasm-opt',
    ['--mvp-features', file, '-o', process.platform === 'win32' ? 'NUL' : '/dev/null'],
    { encoding: 'utf8' },
  )
  if (validation.status !== 0) problems.push('it uses more than WebAssembly 1.0')
  const bytes = readFileSync(file)
  const module = new WebAssembly.Module(bytes)
  const globals = WebAssembly.Module.exports(module).filter(({ kind }) => kind === 'global')
  if (globals.length > 0)
    problems.push(`it exports globals, which iOS mini-programs reject: ${globals.map(({ name }) => name).join(', ')}`)
  // What panics say of their place: the standard library's paths are the same for everyone, a home folder is not.
  const paths = bytes.toString('latin1').match(/\/(?:home|root|Users|work|github)\/[\w./-]+/g)
  if (paths) problems.push(`it names folders of the machine that built it: ${paths[0]}`)
  return problems
}
