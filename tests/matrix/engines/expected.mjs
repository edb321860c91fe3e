// The answers of the tarball's WebAssembly core in this Node, which every other core must give as well.

import { createHash } from 'node:crypto'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { conform } from './conformance.js'
import { material } from './site.mjs'

/** Imports a module of the unpacked package. */
export const module = (folder, name) => import(pathToFileURL(path.join(folder, name)))

/** Returns the expected lines. */
export async function expected(folder) {
  const { load } = await module(folder, 'node.js')
  return conform(await load({ locale: 'en' }), material)
}

/** Returns the table's columns for the lines of a core. */
export function summary(actual, lines) {
  const hash = createHash('sha256').update(actual.join('\n')).digest('hex').slice(0, 12)
  return { cases: actual.length, hash, same: difference(actual, lines) === null ? 'yes' : 'NO' }
}

/** Returns the first line that differs, with the expected one; null where all are the same. */
export function difference(actual, lines) {
  const index = Array.from({ length: Math.max(actual.length, lines.length) }).findIndex(
    (_, at) => actual[at] !== lines[at],
  )
  return index < 0 ? null : `line ${index + 1}:\n  ${actual[index]}\ninstead of\n  ${lines[index]}`
}
