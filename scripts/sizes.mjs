// What the package's files weigh, and how much they may.

import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { at, stop } from './run.mjs'
import { BINARY } from './wasm.mjs'

const BINARY_NAME = 'binary (.wasm)'
const SCRIPT_NAME = 'script (index.js, minified)'

/** Brotli bytes that no file may exceed: a little above what they are. Who makes one larger says so here. */
const LIMITS = {
  [BINARY_NAME]: 39_500,
  [SCRIPT_NAME]: 3_150,
  'sync.js': 57_000,
  'sync.cjs': 57_100,
  'faceid-response.js': 57_100,
  'miniprogram_dist/index.js': 57_100,
  'catalog.json': 7_000,
}

/** Every file that somebody downloads, in the form in which it is downloaded. */
export async function artifacts() {
  const { transformSync } = await import('esbuild')
  const script = transformSync(readFileSync(at('pkg/index.js'), 'utf8'), {
    minify: true,
    format: 'esm',
    target: 'es2017',
    supported: { 'import-meta': true },
  }).code
  const files = {
    [BINARY_NAME]: readFileSync(at(BINARY)),
    [SCRIPT_NAME]: Buffer.from(script),
    'sync.js': readFileSync(at('pkg/sync.js')),
    'sync.cjs': readFileSync(at('pkg/sync.cjs')),
    'faceid-response.js': readFileSync(at('pkg/faceid-response.js')),
    'miniprogram_dist/index.js': readFileSync(at('miniprogram_dist/index.js')),
    'catalog.json': readFileSync(at('pkg/catalog.json')),
  }
  return Object.entries(files).map(([name, bytes]) => ({ name, ...sizeOf(bytes), limit: LIMITS[name] }))
}

/** Bytes as they are and as they travel. */
export function sizeOf(bytes) {
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length }
}

/** Which files weigh more than they may, a sentence each. */
export function tooLarge(sizes) {
  return sizes
    .filter(({ brotli, limit }) => !(brotli <= limit))
    .map(({ name, brotli, limit }) => `${name} is ${brotli} bytes (brotli) where ${limit} are allowed`)
}

/** Prints what each file weighs; one that is too large ends the run. */
export async function checkSizes() {
  const sizes = await artifacts()
  const line = (name, cells) => console.log(`  ${name}`.padEnd(34), ...cells.map((cell) => String(cell).padStart(8)))
  line('bytes', ['raw', 'gzip', 'brotli', 'limit'])
  for (const { name, raw, gzip, brotli, limit } of sizes) line(name, [raw, gzip, brotli, limit])
  const downloaded = sizes.filter(({ name }) => name === BINARY_NAME || name === SCRIPT_NAME)
  const sum = (key) => downloaded.reduce((total, size) => total + size[key], 0)
  line('binary and script together', ['raw', 'gzip', 'brotli', 'limit'].map(sum))
  const problems = tooLarge(sizes)
  if (problems.length > 0) stop(`${problems.join('; ')}: make it smaller, or raise its limit in scripts/sizes.mjs.`)
}
