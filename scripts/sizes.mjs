// What the package's files weigh, and how much they may.

import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { at, say, stop } from './run.mjs'
import { BINARY } from './wasm.mjs'

const BINARY_NAME = 'binary (.wasm)'
const SCRIPT_NAME = 'script (index.js, minified)'

/**
 * Brotli bytes that no file may exceed: a twentieth above what it was when its limit was set. The build says which file
 * has outgrown its limit, or has become much lighter, and the limit to write here.
 */
const LIMITS = {
  [BINARY_NAME]: 46_300,
  [SCRIPT_NAME]: 3_750,
  'element.js, minified': 5_800,
  'sync.js': 68_800,
  'script/faceid-response.js': 68_800,
  'node.js': 54_600,
  'node.cjs': 55_300,
  'miniprogram_dist/index.js': 68_800,
  'miniprogram_dist/wasm.js': 4_450,
  'catalog.json': 7_600,
}

/** Every file that somebody downloads, in the form in which it is downloaded. */
export async function artifacts() {
  const { transformSync } = await import('esbuild')
  const published = (file) => readFileSync(at(file))
  const minified = (file) => {
    const settings = { minify: true, format: 'esm', target: 'es2017', supported: { 'import-meta': true } }
    return Buffer.from(transformSync(readFileSync(at(file), 'utf8'), settings).code)
  }
  const files = {
    [BINARY_NAME]: published(BINARY),
    [SCRIPT_NAME]: minified('pkg/index.js'),
    'element.js, minified': minified('pkg/element.js'),
    'sync.js': published('pkg/sync.js'),
    'script/faceid-response.js': published('pkg/script/faceid-response.js'),
    'node.js': published('pkg/node.js'),
    'node.cjs': published('pkg/node.cjs'),
    'miniprogram_dist/index.js': published('pkg/miniprogram_dist/index.js'),
    'miniprogram_dist/wasm.js': published('pkg/miniprogram_dist/wasm.js'),
    'catalog.json': published('pkg/catalog.json'),
  }
  return Object.entries(files).map(([name, bytes]) => ({ name, ...sizeOf(bytes), limit: LIMITS[name] }))
}

/** Bytes as they are and as they travel. */
export function sizeOf(bytes) {
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length }
}

/** What is wrong with the limits, a sentence each. */
export function problemsOf(sizes) {
  return sizes.flatMap(({ name, brotli, limit }) => {
    const fitting = Math.ceil((brotli * 1.05) / 10) * 10
    if (limit === undefined) return [`${name} has no limit: write ${fitting} in scripts/sizes.mjs`]
    const than = `${name} is ${brotli} bytes (brotli) where ${limit} are allowed`
    if (brotli > limit) return [`${than}: make it smaller, or raise its limit to ${fitting} in scripts/sizes.mjs`]
    if (brotli * 1.1 < limit) return [`${than}: lower its limit to ${fitting} in scripts/sizes.mjs`]
    return []
  })
}

/** Prints what each file weighs. A wrong limit is said, and ends a run of continuous integration's tests only. */
export async function checkSizes({ mayEnd }) {
  const sizes = await artifacts()
  const line = (name, cells) => console.log(`  ${name}`.padEnd(34), ...cells.map((cell) => String(cell).padStart(8)))
  line('bytes', ['raw', 'gzip', 'brotli', 'limit'])
  for (const { name, raw, gzip, brotli, limit } of sizes) line(name, [raw, gzip, brotli, limit])
  const downloaded = sizes.filter(({ name }) => name === BINARY_NAME || name === SCRIPT_NAME)
  const sum = (key) => downloaded.reduce((total, size) => total + size[key], 0)
  line('binary and script together', ['raw', 'gzip', 'brotli', 'limit'].map(sum))
  const problems = problemsOf(sizes)
  for (const problem of problems) say(problem)
  if (problems.length > 0 && mayEnd && process.env.CI) stop('The sizes above do not fit their limits.')
}
