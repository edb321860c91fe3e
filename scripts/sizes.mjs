// The sizes of the package's files, and their limits.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { transformSync } from 'esbuild'
import { at, isMain, say, stop } from './run.mjs'

/**
 * The most brotli bytes of each file: a twentieth above its size when the limit was set. The build reports each file
 * that has outgrown its limit or has become much lighter, with the limit to write there. (size-limit has no lower bound
 * and cannot count uncompressed bytes, which a mini-program needs.)
 */
const { downloaded: LIMITS, carried } = JSON.parse(readFileSync(at('sizes.json'), 'utf8'))

/**
 * The most uncompressed bytes of each part that a mini-program can include, since a code package has a size limit and
 * is not compressed. The limit of `index.js` is its budget; another is a twentieth above the size when it was set.
 */
export const CARRIED = carried

/** Returns the bytes of a file or a folder's files in the mini-program package. */
export function weightOf(part) {
  const place = at('pkg/miniprogram_dist', part)
  if (statSync(place).isFile()) return statSync(place).size
  return readdirSync(place).reduce((sum, name) => sum + weightOf(`${part}/${name}`), 0)
}

/** Returns every file that somebody downloads, in the form in which it is downloaded. */
export function artifacts() {
  const settings = { minify: true, charset: 'utf8', format: 'esm', target: 'es2017' }
  const supported = { 'dynamic-import': true }
  return Object.entries(LIMITS).map(([name, limit]) => {
    const [file, form] = name.split(', ')
    const published = readFileSync(at('pkg', file))
    const bytes = form ? Buffer.from(transformSync(`${published}`, { ...settings, supported }).code) : published
    return { name, ...sizeOf(bytes), limit }
  })
}

/** Returns the sizes of a file: uncompressed, with gzip and with brotli. */
export function sizeOf(bytes) {
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length }
}

/** Returns the problems of the limits, a sentence each. */
export function problemsOf(sizes) {
  return sizes.flatMap(({ name, brotli, limit }) => {
    const fitting = Math.ceil((brotli * 1.05) / 10) * 10
    if (limit === undefined) return [`${name} has no limit: write ${fitting} in sizes.json`]
    const than = `${name} is ${brotli} bytes (brotli) where ${limit} are allowed`
    if (brotli > limit) return [`${than}: make it smaller, or raise its limit to ${fitting} in sizes.json`]
    if (brotli * 1.1 < limit) return [`${than}: lower its limit to ${fitting} in sizes.json`]
    return []
  })
}

/** Prints the sizes of each file and the problems of the limits. Problems fail only a run of continuous integration. */
function checkSizes() {
  const sizes = artifacts()
  const line = (name, cells) => console.log(`  ${name}`.padEnd(48), ...cells.map((cell) => String(cell).padStart(8)))
  line('bytes', ['raw', 'gzip', 'brotli', 'limit'])
  for (const { name, raw, gzip, brotli, limit } of sizes) line(name, [raw, gzip, brotli, limit])
  const problems = problemsOf(sizes)
  for (const problem of problems) say(problem)
  if (problems.length > 0 && process.env.CI) stop('The sizes above do not fit their limits.')
}

if (isMain(import.meta)) checkSizes()
