// Makes the binary that wasm-bindgen wrote small, and lowers it to WebAssembly 1.0.

import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { ask, at, run, stop } from './run.mjs'

/** What the precompiled standard library may use of later WebAssembly; the passes below lower all of it. */
const LOWERED = ['sign-ext', 'bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'mutable-globals'].map(
  (name) => `--enable-${name}`,
)

/** Lowers it and makes it small. */
const SMALLEST = [
  '--signext-lowering',
  '--llvm-memory-copy-fill-lowering',
  '--llvm-nontrapping-fptoint-lowering',
  '-Oz',
  '--strip-producers',
  '--strip-target-features',
]

/** The same binary with the names of its functions, to see where its bytes go. */
export const NAMED = 'target/faceid_response.named.wasm'

const MODULE = './faceid_response_bg.js'

export async function shrink(binary, glue) {
  const small = at(`${binary}.opt`)
  keepOnlyWhatTheGlueCalls(at(binary), at(glue), small)
  await trapOnPanic(small)
  shortenImports(small, at(glue))
  run('wasm-opt', [small, ...LOWERED, ...SMALLEST, '-g', '-o', NAMED])
  run('wasm-opt', [small, ...LOWERED, ...SMALLEST, '-o', small])
  renameSync(small, at(binary))
}

/** wasm-bindgen exports two globals that its glue never reads, and iOS mini-programs reject a binary with any. */
function keepOnlyWhatTheGlueCalls(binary, glue, output) {
  const calls = readFileSync(glue, 'utf8').matchAll(/\bwasm\.(\w+)/g)
  const names = [...new Set([...calls].map(([, name]) => name))]
  const graph = at('target/exports.json')
  writeFileSync(graph, JSON.stringify(names.map((name) => ({ name, root: true, export: name }))))
  run('wasm-metadce', [binary, ...LOWERED, '-g', '--graph-file', graph, '-o', output], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/**
 * The core cannot panic, which the compiler does not know: a panic would format a sentence for nobody and then trap.
 * It traps at once instead, and what would have written the sentence goes.
 */
const WRITES_PANICS = [
  /^core\[\w+\]::panicking::/,
  /^core\[\w+\]::slice::index::slice_index_fail/,
  /^core\[\w+\]::(option|result)::(unwrap|expect)_failed/,
  /^<core\[\w+\]::cell::Borrow(Mut)?Error as core\[\w+\]::fmt::/,
  /^alloc\[\w+\]::raw_vec::(handle_error|capacity_overflow)/,
  /^alloc\[\w+\]::alloc::handle_alloc_error/,
  /^<hashbrown\[\w+\]::raw::Fallibility>::capacity_overflow/,
  /^std\[\w+\]::panicking::/,
  // Nothing but panics writes with Rust's formatter: texts are put together without it.
  /^<core\[\w+\]::fmt::Formatter>::pad$/,
  /^<(&str|&dyn core\[\w+\]::fmt::Debug) as core\[\w+\]::fmt::/,
]

async function trapOnPanic(file) {
  const { default: binaryen } = await import('binaryen')
  binaryen.setDebugInfo(true)
  const module = binaryen.readBinary(readFileSync(file))
  const functions = Array.from({ length: module.getNumFunctions() }, (_, index) =>
    binaryen.getFunctionInfo(module.getFunctionByIndex(index)),
  )
  const spelled = (name) => name.replace(/\\(\w\w)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
  for (const pattern of WRITES_PANICS) {
    const found = functions.filter(({ name, base }) => !base && pattern.test(spelled(name)))
    if (found.length === 0) stop(`No function of the binary is named like ${pattern}: look at WRITES_PANICS.`)
    for (const { name, params, results } of found) {
      module.removeFunction(name)
      module.addFunction(name, params, results, [], module.unreachable())
    }
  }
  writeFileSync(file, module.emitBinary())
  module.dispose()
}

/** wasm-bindgen's names of imports end in hashes, which no compression makes smaller: here they are `$0`, `$1`, …. */
function shortenImports(file, glue) {
  const text = ask('wasm-dis', [file, ...LOWERED])
  let source = readFileSync(glue, 'utf8')
  let count = 0
  const short = text.replace(/^ \(import "\.\/faceid_response_bg\.js" "(\w+)"/gm, (_, name) => {
    const number = `$${(count++).toString(36)}`
    if (!source.includes(`export function ${name}(`)) stop(`The glue has no function ${name} for the binary.`)
    source = source.replace(`export function ${name}(`, `export function ${number}(`)
    return ` (import "${MODULE}" "${number}"`
  })
  if (count === 0) stop('The binary imports nothing from its glue: look at shortenImports.')
  writeFileSync(`${file}.wat`, short)
  run('wasm-as', [`${file}.wat`, ...LOWERED, '-g', '-o', file])
  writeFileSync(glue, source)
}
