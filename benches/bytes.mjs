// What a page downloads to import each contestant: its script with its tables, and the binary where there is one.

import { readFileSync } from 'node:fs'
import { at } from '../scripts/run.mjs'
import { sizeOf } from '../scripts/sizes.mjs'
import { BINARY } from '../scripts/wasm.mjs'
import { CONTESTANTS, OURS } from './contestants.mjs'

/** The contestants, side by side. */
export const downloads = (folder) =>
  CONTESTANTS.map(({ name, folder: own }) => {
    const parts = [readFileSync(`${folder}/${own}/index.js`)]
    if (name === OURS) parts.push(readFileSync(at(BINARY)))
    const sizes = parts.map(sizeOf)
    const sum = (key) => sizes.reduce((total, size) => total + size[key], 0)
    return { name, raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') }
  })
