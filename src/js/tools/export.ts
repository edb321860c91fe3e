/** The catalogue as a file to keep. Every file names the version of the catalogue and its day. */

import type { CatalogEntry, Message } from '../types.js'

/** The version of the catalogue and its day, as in `faceid-response/catalog-version.json`. */
export interface CatalogVersion {
  version: number
  date: string
}

/** A row, and the message that a person reads. */
export interface ExportedRow {
  entry: CatalogEntry
  message: Message
}

const COLUMNS = [
  'channel',
  'code',
  'title',
  'text',
  'action',
  'remedy',
  'fault',
  'disclosure',
  'advice',
  'billed',
  'billedBefore',
  'meaning',
  'handling',
  'source',
  'catalogVersion',
  'catalogDate',
] as const

type Column = (typeof COLUMNS)[number]

/** Returns the rows as comma-separated values (RFC 4180). A value that is not stated is an empty cell. */
export function csvOf(rows: readonly ExportedRow[], version: CatalogVersion): string {
  const lines = rows.map((row) => {
    const cells = cellsOf(row, version)
    return COLUMNS.map((column) => cells[column])
  })
  return [COLUMNS, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

/** Returns the rows as JSON. */
export function jsonOf(rows: readonly ExportedRow[], { version, date }: CatalogVersion): string {
  const codes = rows.map(({ entry, message: { title, text, locale } }) => ({
    ...entry,
    message: { title, text, locale },
  }))
  return `${JSON.stringify({ version, date, codes }, null, 1)}\n`
}

function cellsOf({ entry, message }: ExportedRow, { version, date }: CatalogVersion): Record<Column, unknown> {
  const { title, text } = message
  return { ...entry, title, text, catalogVersion: version, catalogDate: date }
}

function quoted(cell: unknown): string {
  const text = String(cell ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
