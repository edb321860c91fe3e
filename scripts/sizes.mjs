// What a page downloads, in bytes.

import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { at } from './run.mjs'
import { BINARY } from './wasm.mjs'

/** The smallest form of what an entry downloads: its script as a bundler would minify it, and the binary. */
export async function printSizes() {
  const { transformSync } = await import('esbuild')
  const script = transformSync(readFileSync(at('pkg/index.js'), 'utf8'), {
    minify: true,
    format: 'esm',
    target: 'es2017',
    supported: { 'import-meta': true },
  }).code
  const parts = { 'binary (.wasm)': readFileSync(at(BINARY)), 'script (glue and shell, minified)': Buffer.from(script) }
  const row = ([name, bytes]) => ({
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  })
  const rows = Object.entries(parts).map(row)
  const sum = (key) => rows.reduce((total, each) => total + each[key], 0)
  rows.push({ name: 'together', raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') })
  console.log('  bytes'.padEnd(38), 'raw'.padStart(8), 'gzip'.padStart(8), 'brotli'.padStart(8))
  for (const { name, raw, gzip, brotli } of rows) {
    console.log(`  ${name}`.padEnd(38), ...[raw, gzip, brotli].map((bytes) => String(bytes).padStart(8)))
  }
}
