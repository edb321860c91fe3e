// What the package's files weigh, and how much they may.

import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { at, stop } from './run.mjs'
import { BINARY } from './wasm.mjs'

const BINARY_NAME = 'binary (.wasm)'
const SCRIPT_NAME = 'script (index.js, minified)'

/** Brotli bytes that no file may exceed: a little above what they are. Who makes one larger says so here. */
const LIMITS = {
  [BINARY_NAME]: 46_300,
  [SCRIPT_NAME]: 3_650,
  'element.js, minified': 5_550,
  'sync.js': 66_400,
  'sync.cjs': 66_600,
  'faceid-response.js': 66_600,
  'node.js': 66_600,
  'node.cjs': 67_200,
  'miniprogram_dist/index.js': 66_600,
  'miniprogram_dist/wasm.js': 4_300,
  'catalog.json': 7_300,
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
    'sync.cjs': published('pkg/sync.cjs'),
    'faceid-response.js': published('pkg/faceid-response.js'),
    'node.js': published('pkg/node.js'),
    'node.cjs': published('pkg/node.cjs'),
    'miniprogram_dist/index.js': published('miniprogram_dist/index.js'),
    'miniprogram_dist/wasm.js': published('miniprogram_dist/wasm.js'),
    'catalog.json': published('catalog.json'),
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
