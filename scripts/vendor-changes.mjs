// The command `node scripts/vendor-changes.mjs <file>`: it lists the differences between a saved copy of the vendor's
// page (Markdown or HTML) and the tables.

import { readFileSync } from 'node:fs'
import { isMain, moduleAt, stop } from './run.mjs'
import { PAGE_CHANNELS, rowsOf, tight } from './vendor-page.mjs'

const COLUMNS = ['meaning', 'handling', 'billed']

/**
 * Compares the rows of a page with those of the tables. Returns what was added, removed and changed, and the channels
 * without any row on the page. The page was saved in part then, or its headings have changed; nothing is reported of
 * these channels.
 */
export function vendorChanges(page, tables) {
  const id = ({ channel, code }) => `${channel} ${code}`
  const absent = PAGE_CHANNELS.filter((channel) => !page.some((row) => row.channel === channel))
  const own = tables.filter(({ source, channel }) => source === 'vendor-page' && !absent.includes(channel))
  const before = new Map(own.map((row) => [id(row), row]))
  const after = new Map(page.map((row) => [id(row), row]))
  return {
    absent,
    added: page.filter((row) => !before.has(id(row))),
    removed: own.filter((row) => !after.has(id(row))),
    changed: page.flatMap((row) => {
      const earlier = before.get(id(row))
      if (!earlier) return []
      const columns = COLUMNS.filter((column) => isOther(earlier[column], row[column]))
      return columns.length > 0 ? [{ row, earlier, columns }] : []
    }),
  }
}

const isOther = (one, other) => tight(String(one ?? '')) !== tight(String(other ?? ''))

/** Returns the changes as text, a line for each row; no lines where the page and the tables agree. */
export function linesOf({ absent, added, removed, changed }) {
  const name = ({ channel, code }) => `${channel} ${code}`
  const billed = { true: 'billed', false: 'not billed', null: 'billing not stated' }
  const whole = (row) => [row.meaning, row.handling, billed[row.billed]].filter(Boolean).join(' | ')
  return [
    ...absent.map((channel) => `? ${channel}: the page has no row of it; nothing is compared`),
    ...added.map((row) => `+ ${name(row)}: ${whole(row)}`),
    ...removed.map((row) => `- ${name(row)}: ${whole(row)}`),
    ...changed.flatMap(({ row, earlier, columns }) =>
      columns.map((column) => `~ ${name(row)}: ${column}: ${earlier[column]} → ${row[column]}`),
    ),
  ]
}

if (isMain(import.meta)) {
  const [file] = process.argv.slice(2)
  if (file === undefined) stop('Say which file: node scripts/vendor-changes.mjs <saved page>')
  const { create } = await import(moduleAt('pkg/sync.js'))
  const rows = rowsOf(readFileSync(file, 'utf8'))
  if (rows.length === 0) stop(`${file} has no table of return codes under a heading of the vendor's page.`)
  const lines = linesOf(vendorChanges(rows, create({ locale: 'zh-Hans' }).catalog()))
  for (const line of lines) console.log(line)
  if (lines.length === 0) console.log(`The tables say what the page says, in ${rows.length} rows.`)
  // As of two files that differ.
  process.exitCode = lines.length > 0 ? 1 : 0
}
