// Tests of the comparison between a saved copy of the vendor's page and the tables, as Markdown and as HTML.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { create } from 'faceid-response/sync'
import { at } from '../../scripts/run.mjs'
import { linesOf, vendorChanges } from '../../scripts/vendor-changes.mjs'
import { rowsOf } from '../../scripts/vendor-page.mjs'

const markdown = readFileSync(at('tests/spec/return-codes.md'), 'utf8')
const catalog = create().catalog()
const lines = (page) => linesOf(vendorChanges(rowsOf(page), catalog))

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Returns the same page in HTML, as a browser saves it. */
const html = () => {
  const converted = markdown
    .split('\n')
    .map((line) => {
      const heading = /^(#+)\s*(.+)$/.exec(line)
      if (heading) return `<h${heading[1].length} id="x">${escaped(heading[2])}</h${heading[1].length}>`
      if (!line.startsWith('|')) return line
      const cells = line.split('|').slice(1, -1)
      if (cells.every((cell) => /^\s*-+\s*$/.test(cell))) return ''
      return `<tr>\n${cells.map((cell) => `<td style="width: 1px"><p>${escaped(cell.trim())}</p></td>`).join('\n')}</tr>`
    })
    .join('\n')
  return converted.replace(/(?:<tr>[\s\S]*?<\/tr>\n+)+/g, (rows) => `<table class="t"><tbody>${rows}</tbody></table>\n`)
}

test('the page on which the tables rest differs in nothing, as Markdown, as HTML, and with other spaces', () => {
  assert.equal(rowsOf(markdown).length, 129)
  assert.deepEqual(rowsOf(html()), rowsOf(markdown))
  for (const page of [markdown, html(), markdown.replaceAll(/(?<=\p{Script=Han}) (?=\w)/gu, '')])
    assert.deepEqual(lines(page), [])
})

for (const [form, make] of [
  ['Markdown', (page) => page],
  ['HTML', () => html()],
]) {
  test(`a row that is added, removed or changed is said: ${form}`, () => {
    const page = make(markdown)
    const row = /.*66660018.*\n/
    const cell = '操作超时，请退出重试'
    assert.deepEqual(lines(page.replace(cell, '操作超时，请稍后再试')), [
      '~ sdk 66660018: meaning: 操作超时，请退出重试 → 操作超时，请稍后再试',
    ])
    if (form === 'HTML') return
    const [line] = row.exec(page)
    assert.deepEqual(lines(page.replace(line, '')), ['- sdk 66660018: 操作超时，请退出重试 | not billed'])
    assert.deepEqual(lines(page.replace(line, `${line}${line.replace('66660018', '66660099')}`)), [
      '+ sdk 66660099: 操作超时，请退出重试 | not billed',
    ])
    const [before, after] = [line, line.replace(/否(?=[^否]*$)/, '是')]
    assert.notEqual(before, after)
    assert.deepEqual(lines(page.replace(before, after)), ['~ sdk 66660018: billed: false → true'])
  })
}

test('every row that the page loses is missed', () => {
  for (const { channel, code } of rowsOf(markdown)) {
    const rest = rowsOf(markdown).filter((row) => row.channel !== channel || row.code !== code)
    const { removed } = vendorChanges(rest, catalog)
    const isWholeChannel = !rest.some((row) => row.channel === channel)
    assert.deepEqual(
      removed.map((row) => `${row.channel} ${row.code}`),
      isWholeChannel ? [] : [`${channel} ${code}`],
    )
  }
})

test('a page that was saved in part says of which channels it has nothing, and removes none of their rows', () => {
  const part = markdown.slice(0, markdown.indexOf('## App SDK'))
  const said = lines(part)
  assert.equal(said.length, 4)
  for (const line of said) assert.match(line, /^\? (sdk|intent|nfc-server|nfc-terminal): the page has no row of it/)
})

test('a cell that spans rows stands in each of them', () => {
  const page = `<h2>意愿核身返回码</h2><table><tr><th>返回码</th><th>含义</th><th>是否收费</th></tr>
    <tr><td>1</td><td rowspan=2>甲&nbsp;乙</td><td>是</td></tr><tr><td>2/3</td><td>否</td></tr></table>`
  assert.deepEqual(rowsOf(page), [
    { channel: 'intent', code: '1', meaning: '甲 乙', handling: null, billed: true },
    { channel: 'intent', code: '2', meaning: '甲 乙', handling: null, billed: false },
    { channel: 'intent', code: '3', meaning: '甲 乙', handling: null, billed: false },
  ])
})

const folder = mkdtempSync(path.join(tmpdir(), 'faceid-vendor-'))
after(() => rmSync(folder, { recursive: true }))

test('as a command it prints them, and says by its exit code whether there are any', () => {
  const run = (page) => {
    const file = path.join(folder, 'page.md')
    writeFileSync(file, page)
    const { stdout, status } = spawnSync('node', [at('scripts/vendor-changes.mjs'), file], { encoding: 'utf8' })
    return { stdout, status }
  }
  assert.deepEqual(run(markdown), { stdout: 'The tables say what the page says, in 129 rows.\n', status: 0 })
  const { stdout, status } = run(markdown.replace('操作超时，请退出重试', '操作超时'))
  assert.equal(stdout, '~ sdk 66660018: meaning: 操作超时，请退出重试 → 操作超时\n')
  assert.equal(status, 1)
  assert.notEqual(run('nothing').status, 0)
})
