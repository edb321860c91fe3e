// A parser for saved copies of the vendor's page of return codes: Markdown, HTML, or Markdown with HTML in it.

/** The channel of each heading of the page; null for headings of other tables. */
const CHANNELS = {
  '微信 H5/小程序/E证通返回码': 'wechat',
  'App SDK/独立 H5/PC 端 H5 返回码': 'sdk',
  意愿核身返回码: 'intent',
  '实证 NFC 服务端返回码': 'nfc-server',
  '实证 NFC 终端返回码': 'nfc-terminal',
  '增强级 riskinfo 返回码说明': null,
}

/** The channels that have rows on the page. */
export const PAGE_CHANNELS = Object.values(CHANNELS).filter((channel) => channel !== null)

/** The headings that each column has had on the page. */
const COLUMNS = {
  code: ['返回码', '错误码'],
  meaning: ['含义', '返回信息', '描述', '错误描述', '说明'],
  handling: ['处理措施', '处理方法', '解决方案'],
  billed: ['是否收费', '是否计费'],
}

/** Returns every code of every return-code table, in the page's order; a row with two codes gives two. */
export function rowsOf(page) {
  const found = []
  let channel = null
  for (const part of partsOf(page)) {
    if (part.heading !== undefined) {
      const known = Object.keys(CHANNELS).find((name) => tight(name) === tight(part.heading))
      if (known !== undefined) channel = CHANNELS[known]
    } else if (channel !== null) found.push(...rowsOfTable(part.table, channel))
  }
  return found
}

function rowsOfTable([head, ...rows], channel) {
  const places = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, names]) => [column, head.findIndex((name) => names.includes(tight(name)))]),
  )
  if (places.code < 0) return []
  return rows.flatMap((cells) => {
    const cell = (column) => cells[places[column]] ?? null
    const rest = {
      meaning: cell('meaning'),
      handling: cell('handling'),
      billed: { 是: true, 否: false }[cell('billed')] ?? null,
    }
    const codes = (cell('code') ?? '').split('/').map((code) => code.trim())
    return codes.filter((code) => code !== '').map((code) => ({ channel, code, ...rest }))
  })
}

/** Returns the headings and the tables of a page in their order. */
function partsOf(page) {
  const parts = []
  let table = null
  for (const [block] of page.matchAll(/<table[\s\S]*?<\/table>|<h([1-6])[\s\S]*?<\/h\1>|[^\n]+/gi)) {
    const line = block.trim()
    const isRow = line.startsWith('|')
    if (!isRow) table = null
    if (/^<table/i.test(line)) parts.push({ table: cellsOfHtml(line) })
    else if (/^<h[1-6]/i.test(line)) parts.push({ heading: plain(line) })
    else if (/^#+\s/.test(line)) parts.push({ heading: plain(line.replace(/^#+\s*/, '').replace(/\s*#+$/, '')) })
    else if (isRow) {
      const cells = line
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => plain(cell.replaceAll('\\|', '|')))
      if (table === null) {
        table = [cells]
        parts.push({ table })
      } else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) table.push(cells)
    }
  }
  return parts
}

/** Returns the cells of an HTML table. A cell that spans rows or columns is repeated in each of them. */
function cellsOfHtml(html) {
  const rows = []
  const spanning = []
  for (const [, row] of html.matchAll(/<tr[^>]*>([\s\S]*?)(?=<tr|<\/table)/gi)) {
    const cells = []
    const take = () => {
      while (spanning[cells.length]?.left > 0) {
        const span = spanning[cells.length]
        span.left -= 1
        cells.push(span.text)
      }
    }
    for (const [, , attributes, content] of row.matchAll(/<(t[dh])([^>]*)>([\s\S]*?)(?=<\/?t[dhr]\b|$)/gi)) {
      take()
      const span = (name) => Number(new RegExp(`${name}=["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1)
      const text = plain(content)
      for (let column = 0; column < span('colspan'); column += 1) {
        spanning[cells.length] = { text, left: span('rowspan') - 1 }
        cells.push(text)
      }
    }
    take()
    rows.push(cells)
  }
  return rows
}

const ENTITIES = { nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** Returns a piece of HTML or Markdown as the text that a reader sees. */
function plain(text) {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/\*\*|`/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, decimal, hexadecimal, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? entity
      return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16))
    })
    .replace(/\s+/g, ' ')
    .trim()
}

/** Returns a text without spaces, since those between Chinese and Latin depend on the editor that saved the page. */
export const tight = (text) => text.replace(/\s+/g, '')
