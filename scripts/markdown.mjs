// Helpers for tables and texts in GitHub's Markdown.

/** Returns a text escaped for Markdown. */
export const plain = (text) => text.replace(/[\\`*_[\]|<>]/g, (mark) => (mark === '<' ? '&lt;' : `\\${mark}`))

/** Returns a word of the interface in code marks. */
export const word = (text) => `\`${text}\``

/** Returns an anchor that links can lead to. */
export const anchor = (id) => `<a id="${id}"></a>`

/** Returns a link to an anchor of the same page. */
export const link = (text, id) => `[${text}](#${id})`

/** Returns a table with these columns and rows of cells. */
export function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [columns, columns.map(() => '---'), ...rows].map(line).join('\n')
}
