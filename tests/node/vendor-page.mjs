// The vendor's page, read as it stands in tests/spec/.

import { readFileSync } from 'node:fs'
import { rowsOf } from '../../scripts/vendor-page.mjs'

const page = readFileSync(new URL('../spec/return-codes.md', import.meta.url), 'utf8')

/** Every code of every return-code table, in the page's order; a row of two codes gives two. */
export const rows = () => rowsOf(page)

/** The WeChat codes that were billed before 2021-07-19 and are not since. */
export function freeSinceJuly2021() {
  const [, list] = /2021年7月19日起.*错误码中：(.*?)将由/.exec(page)
  return list.split(/[、和]/)
}

/** The rows of the risk-tag table. */
export function riskTags() {
  const cells = [...page.split('<table>')[1].matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell.trim())
  return cells.flatMap((cell, index) =>
    index % 2 === 0 ? cell.split('、').map((tag) => ({ tag, meaning: cells[index + 1] })) : [],
  )
}

/** All that the page says, line by line and cell by cell. */
export const cells = () =>
  page
    .split(/\n|\||<[^>]*>/)
    .map((cell) => cell.trim())
    .filter(Boolean)
