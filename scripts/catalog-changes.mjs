// The changes of the catalogue from release to release. The rows of each release are in tests/catalog/.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { catalogFacts } from './catalog.mjs'
import { plain, table, word } from './markdown.mjs'
import { at, moduleAt, stop } from './run.mjs'

const RELEASES = 'tests/catalog'

/** Returns the catalogue as it is built: its version, its day, its rows. */
export async function currentCatalog({ version, date } = catalogFacts()) {
  const { create } = await import(moduleAt('pkg/sync.js'))
  return { version, date, rows: create({ locale: 'en' }).catalog().map(flat) }
}

/** Returns a row with a column for each field of its `retry`. */
function flat(row) {
  const { by = null, needs = null, delayMs = null } = row.retry ?? {}
  const retry = { retryBy: by, retryNeeds: needs, retryDelayMs: delayMs?.toString() ?? null }
  return Object.fromEntries(
    Object.entries(row).flatMap((pair) => (pair[0] === 'retry' ? Object.entries(retry) : [pair])),
  )
}

/** Returns the catalogues that were released, the oldest first. */
export function releasedCatalogs() {
  const versions = readdirSync(at(RELEASES)).map((name) => Number.parseInt(name, 10))
  return versions
    .sort((one, other) => one - other)
    .map((version) => parse(readFileSync(at(RELEASES, `${version}.tsv`), 'utf8')))
}

/**
 * Returns a catalogue as text: a line with its version and day, a line with the names of the columns, then a line for
 * each row. An empty cell stands for null.
 */
export function serialize({ version, date, rows }) {
  const columns = Object.keys(rows[0])
  const lines = rows.map((row) => columns.map((column) => row[column] ?? ''))
  return [[version, date], columns, ...lines].map((cells) => `${cells.join('\t')}\n`).join('')
}

function parse(text) {
  const [[version, date], columns, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  const value = (cell) => (cell === '' ? null : cell === 'true' ? true : cell === 'false' ? false : cell)
  const rows = lines.map((cells) => Object.fromEntries(columns.map((column, index) => [column, value(cells[index])])))
  return { version: Number(version), date, rows }
}

/** Returns the differences between two catalogues, a sentence for each row. */
export function changes(earlier, later) {
  const id = ({ channel, code }) => `${word(channel)} ${word(code)}`
  const before = new Map(earlier.map((row) => [id(row), row]))
  const after = new Map(later.map((row) => [id(row), row]))
  const added = later.filter((row) => !before.has(id(row))).map((row) => `Added ${id(row)}: ${summary(row)}.`)
  const removed = earlier.filter((row) => !after.has(id(row))).map((row) => `Removed ${id(row)}: ${summary(row)}.`)
  const changed = later.flatMap((row) => {
    const old = before.get(id(row)) ?? row
    const columns = Object.keys(row).filter((column) => row[column] !== old[column])
    const parts = columns.map(
      (column) => `${word(column)} ${shown(column, old[column])} → ${shown(column, row[column])}`,
    )
    return parts.length === 0 ? [] : [`Changed ${id(row)}: ${parts.join('; ')}.`]
  })
  return [...added, ...removed, ...changed]
}

const summary = (row) =>
  `${word(row.advice)}, ${shown('meaning', row.meaning)}, ${word('billed')} ${shown('billed', row.billed)}`

/** Formats a value for the page: the vendor's texts in quotation marks, all others as words of the interface. */
const shown = (column, value) =>
  value !== null && ['meaning', 'handling'].includes(column) ? `“${plain(value)}”` : word(String(value))

/** Returns what a contributor has to do before the catalogue's version is right; null where it is right. */
export function problemOf(released, current) {
  const last = released.at(-1)
  const lines = changes(last.rows, current.rows)
  if (lines.length === 0) {
    if (current.version === last.version && current.date === last.date) return null
    return `No row has changed since version ${last.version} of ${last.date}: src/catalog/version.rs has to say the same.`
  }
  if (current.version === last.version + 1 && current.date >= last.date) return null
  const list = lines.map((line) => `- ${line}\n`).join('')
  return (
    `Rows have changed since version ${last.version} of ${last.date}. Set the version to ${last.version + 1} and the day to ` +
    `today in src/catalog/version.rs; 'npm run build' then writes into docs/catalog-changes.md:\n${list}`
  )
}

/** Returns the text of docs/catalog-changes.md. */
export function changesPage(released, current, { changedMeanings }) {
  const all = current.version > released.at(-1).version ? [...released, current] : released
  const sections = all.map((catalog, index) => section(catalog, all[index - 1]))
  return `${[INTRODUCTION, ...sections.reverse(), MEANINGS, meanings(changedMeanings)].join('\n\n')}\n`
}

function section({ version, date, rows }, earlier) {
  const of = (source) => rows.filter((row) => row.source === source).length
  const channels = new Set(rows.map(({ channel }) => channel)).size
  const first = `The first: ${rows.length} codes in ${channels} channels, ${of('vendor-page')} of the vendor's return-code page and ${of('field')} of other sources.`
  const body = earlier
    ? changes(earlier.rows, rows)
        .map((line) => `- ${line}`)
        .join('\n')
    : first
  return `## Version ${version}, ${date}\n\n${body}`
}

const INTRODUCTION = `# Changes of the catalogue

<!-- Written by scripts/catalog-changes.mjs; \`npm run build\` writes it anew. -->

The catalogue has a version and a day of its own: \`CATALOG_VERSION\` and \`CATALOG_DATE\` in Rust, \`faceid-response/catalog-version.json\` in JavaScript. A release that adds, removes or changes a row raises the version; the words that people read are not part of it. The rows of each release stand in \`tests/catalog/\`, and a test holds the tables against the last of them. When a version is released, \`node scripts/release-catalog.mjs\` writes its rows there.`

const MEANINGS = `## Codes whose meaning changed at the vendor

Servers of both times are in use. The advice for such a code is right under both texts.`

const meanings = (changed) =>
  table(
    ['Channel', 'Code', 'Earlier', 'Later'],
    changed.map(({ channel, code, earlier, later }) => [
      word(channel),
      `[${word(code)}](reference.md#${channel}-${code})`,
      plain(earlier),
      plain(later),
    ]),
  )

/** Writes the rows of a version that is being released. A version that was released already ends the run. */
export function release(catalog) {
  if (releasedCatalogs().some(({ version }) => version === catalog.version))
    stop(`Version ${catalog.version} of the catalogue was released already.`)
  writeFileSync(at(RELEASES, `${catalog.version}.tsv`), serialize(catalog))
}
