/** The export of the shown rows as a file. Its name and its contents tell the version of the catalogue. */

import VERSION from 'core:version'
import type { CatalogEntry } from 'faceid-response'
import { csvOf, type ExportedRow, jsonOf } from '../../src/js/tools/export.js'
import type { Context } from '../app/view.js'
import { button } from '../ui/dom.js'

const FORMS = {
  // By its mark a table program knows the text for UTF-8.
  csv: { type: 'text/csv', write: (rows: readonly ExportedRow[]) => `\uFEFF${csvOf(rows, VERSION)}` },
  json: { type: 'application/json', write: (rows: readonly ExportedRow[]) => jsonOf(rows, VERSION) },
}

/** Returns a button for each file format; `shown` returns the rows to export. */
export function exportButtons(context: Context, shown: () => readonly CatalogEntry[]): HTMLElement[] {
  const { faceid, labels, locale } = context
  return (['csv', 'json'] as const).map((form) =>
    button(
      'chip',
      () => {
        const rows = shown().map((entry) => ({
          entry,
          message: faceid.lookup(entry.channel, entry.code, { locale }).message,
        }))
        const { type, write } = FORMS[form]
        save(`faceid-response-codes-${VERSION.version}-${VERSION.date}.${form}`, new Blob([write(rows)], { type }))
      },
      labels.explorer[form],
    ),
  )
}

function save(name: string, content: Blob): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(content)
  anchor.download = name
  anchor.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000)
}
