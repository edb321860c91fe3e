// The bytes that a page downloads until it shows the first message, for each contestant.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { at } from '../scripts/run.mjs'
import { sizeOf } from '../scripts/sizes.mjs'
import { firstMessage } from './cold.mjs'
import { CONTESTANTS } from './contestants.mjs'

/** Returns for each contestant the files that it fetches in Chromium, and their sizes. */
export async function downloads(browser, address, folder) {
  const rows = []
  for (const contestant of CONTESTANTS) {
    const { files } = await firstMessage(browser, address, contestant)
    const sizes = files.map((file) => sizeOf(readFileSync(`${folder}/${file}`)))
    const sum = (key) => sizes.reduce((total, size) => total + size[key], 0)
    rows.push({ name: contestant.name, files, raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') })
  }
  return rows
}

/** Returns the bytes of a mini-program's package, by file and by folder with all its files. */
export function miniProgram() {
  const root = at('pkg/miniprogram_dist')
  const parts = {}
  for (const name of readdirSync(root, { recursive: true })) {
    const file = statSync(path.join(root, name))
    if (!file.isFile() || name.endsWith('.d.ts')) continue
    const [part] = name.split(path.sep)
    parts[part] = (parts[part] ?? 0) + file.size
  }
  return parts
}
