// The results of all runs, a line of JSON each, in the file that FACEID_RESPONSE_RESULTS names; and a table of them.

import { appendFileSync, existsSync, readFileSync } from 'node:fs'

const COLUMNS = ['engine', 'version', 'mode', 'core', 'cases', 'hash', 'same', 'ms']

/** Keeps a result for the table. */
export function keep(result) {
  const file = process.env.FACEID_RESPONSE_RESULTS
  if (file) appendFileSync(file, `${JSON.stringify(result)}\n`)
}

/** Returns the table of the results in a file; an empty text where there are none. */
export function table(file) {
  if (!existsSync(file)) return ''
  const results = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const rows = [COLUMNS, ...results.map((result) => COLUMNS.map((name) => String(result[name] ?? '-')))]
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}
