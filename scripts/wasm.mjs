// The core as WebAssembly 1.0, for pages or for tools (`node scripts/wasm.mjs page`). It is built by wasm-pack, lowered
// and shrunk by binaryen, then checked.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { translate } from './plain.mjs'
import { ask, at, isMain, root, run, say, stop } from './run.mjs'

/** The page's binary. */
export const BINARY = 'pkg/core/faceid_response_bg.wasm'
const PLAIN = 'pkg/core/plain.js'

/** The tools' binary. */
export const TOOLS = 'pkg/core/faceid_response_tools_bg.wasm'
const PLAIN_TOOLS = 'pkg/core/plain-tools.js'
/** The glue code of wasm-bindgen. It also writes some for the page's binary, which takes numbers and needs none. */
const GLUE = 'pkg/core/faceid_response_tools_bg.js'
const GLUE_TYPES = 'pkg/core/faceid_response_tools_bg.d.ts'

/** The page's binary with function names, to see which functions its bytes belong to. */
export const NAMED = 'target/page/named.wasm'

/** The page's binary before binaryen inlines functions. */
export const CALLED = 'target/page/called.wasm'

/** The later WebAssembly features that the precompiled standard library may use; the passes below lower all of them. */
const LOWERED = ['sign-ext', 'bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'mutable-globals'].map(
  (name) => `--enable-${name}`,
)

/**
 * The passes that lower a binary to WebAssembly 1.0 and make it small, repeated once after blocks and loops have been
 * rebuilt.
 */
const SMALLEST = [
  '--signext-lowering',
  '--llvm-memory-copy-fill-lowering',
  '--llvm-nontrapping-fptoint-lowering',
  '--flatten',
  '--rereloop',
  '-Oz',
  '-Oz',
  '--strip-producers',
  '--strip-target-features',
]

function buildPage() {
  say('Compiling the core to WebAssembly')
  compile('crates/page', 'target/page', 'faceid_response')
  lower('target/page', 'faceid_response', BINARY)
  run('wasm-opt', [CALLED, ...LOWERED, ...SMALLEST, '-g', '-o', NAMED])
  check(BINARY, [...importsOf(at(BINARY)), ...panicsOf(at(CALLED))])
  console.log('  WebAssembly 1.0 (MVP): no later feature, no exported global, no import, no panic, no build path')
  translate(BINARY, PLAIN)
}

function buildTools() {
  say('Compiling the tools to WebAssembly')
  compile('crates/tools', 'target/tools', 'faceid_response_tools')
  lower('target/tools', 'faceid_response_tools', TOOLS)
  check(TOOLS)
  console.log('  WebAssembly 1.0 (MVP): no later feature, no exported global, no build path')
  translate(TOOLS, PLAIN_TOOLS)
  cpSync(at('target/tools/faceid_response_tools_bg.js'), at(GLUE))
  const types = readFileSync(at('target/tools/faceid_response_tools.d.ts'), 'utf8')
  writeFileSync(at(GLUE_TYPES), `${types}export function __wbg_set_wasm(exports: unknown): void;\n`)
}

/** Runs `wasm-pack build` for a crate. */
function compile(crate, folder, name) {
  run('wasm-pack', [
    'build',
    crate,
    ...['--release', '--target', 'bundler', '--out-dir', at(folder), '--out-name', name],
    // It installs nothing, optimizes nothing and writes no package: the steps after this do, with pinned tools.
    ...['--mode', 'no-install', '--no-opt', '--no-pack', '--no-gitignore'],
    ...['--', '--quiet', '--config', withoutBuildPaths()],
  ])
}

/** Lowers the binary that wasm-pack has built in a folder to WebAssembly 1.0. */
function lower(folder, name, binary) {
  say('Lowering it to WebAssembly 1.0')
  withoutGlobals(folder, name)
  mkdirSync(at('pkg/core'), { recursive: true })
  run('wasm-opt', [`${folder}/called.wasm`, ...LOWERED, ...SMALLEST, '--strip-debug', '-o', binary])
}

/**
 * Removes the two globals that wasm-bindgen exports and nothing reads, since iOS mini-programs reject a binary that
 * exports any.
 */
function withoutGlobals(folder, name) {
  const bound = `${folder}/${name}_bg.wasm`
  const names = exportsOf(bound)
    .filter(({ kind }) => kind !== 'global')
    .map(({ name }) => name)
  const graph = `${folder}/exports.json`
  writeFileSync(at(graph), JSON.stringify(names.map((name) => ({ name, root: true, export: name }))))
  run('wasm-metadce', [bound, ...LOWERED, '-g', '--graph-file', graph, '-o', `${folder}/called.wasm`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

const exportsOf = (file) => WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(at(file))))

/** Sets compiler options that remove this machine's folders from the file names in panics, since they are private. */
function withoutBuildPaths() {
  const cargoHome = process.env.CARGO_HOME ?? path.join(homedir(), '.cargo')
  // With its source installed, the compiler names the standard library's files where they are.
  const library = path.join(ask('rustc', ['--print', 'sysroot']), 'lib/rustlib/src/rust')
  const remap = [`${library}=rust`, `${cargoHome}=cargo`, `${root}=.`].map((pair) => `--remap-path-prefix=${pair}`)
  return `target.wasm32-unknown-unknown.rustflags=${JSON.stringify(remap)}`
}

function check(binary, others = []) {
  const problems = [...problemsOf(at(binary)), ...others]
  if (problems.length > 0) stop(`The binary would fail on old engines: ${problems.join('; ')}.`)
}

/** Returns the reasons why a binary would not run on every supported engine or should not be published. */
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

/** Returns a problem for each import of a binary, since a host has to supply imports. */
export function importsOf(file) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(file)))
  return imports.map(({ name }) => `it imports ${name}`)
}

/** Returns a problem for each function of a binary that panics, before binaryen has inlined any function. */
export function panicsOf(file) {
  const [names] = WebAssembly.Module.customSections(new WebAssembly.Module(readFileSync(file)), 'name')
  const panics =
    /panic_(?:fmt|const|nounwind|bounds_check|with_hook|display|explicit)\w*|rust_panic\w*|\w*(?:unwrap|expect|index)_fail\w*/g
  const found = Buffer.from(names).toString('latin1').match(panics)
  return (found ?? []).map((name) => `it can panic: ${name}`)
}

if (isMain(import.meta)) ({ page: buildPage, tools: buildTools })[process.argv[2]]()
