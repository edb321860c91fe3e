// Tables and texts as Markdown that GitHub shows.

/** A text as it stands, whatever is in it. */
export const plain = (text) => text.replace(/[\\`*_[\]|<>]/g, (mark) => (mark === '<' ? '&lt;' : `\\${mark}`))

/** A word of the interface. */
export const word = (text) => `\`${text}\``

/** Where a link can end. */
export const anchor = (id) => `<a id="${id}"></a>`

export const link = (text, id) => `[${text}](#${id})`

export function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [columns, columns.map(() => '---'), ...rows].map(line).join('\n')
}
