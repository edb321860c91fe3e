// The vendor's page, read unchanged from tests/spec/.

import { readFileSync } from 'node:fs'
import { rowsOf } from '../../scripts/vendor-page.mjs'

const page = readFileSync(new URL('../spec/return-codes.md', import.meta.url), 'utf8')

/** Returns every code of every return-code table, in the page's order; a row with two codes gives two. */
export const rows = () => rowsOf(page)

/** Returns the WeChat codes that were billed before 2021-07-19 and are not since. */
export function freeSinceJuly2021() {
  const [, list] = /2021年7月19日起.*错误码中：(.*?)将由/.exec(page)
  return list.split(/[、和]/)
}

/** Returns the rows of the risk-tag table. */
export function riskTags() {
  const cells = [...page.split('<table>')[1].matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell.trim())
  return cells.flatMap((cell, index) =>
    index % 2 === 0 ? cell.split('、').map((tag) => ({ tag, meaning: cells[index + 1] })) : [],
  )
}

/** Returns all texts of the page, by line and cell. */
export const cells = () =>
  page
    .split(/\n|\||<[^>]*>/)
    .map((cell) => cell.trim())
    .filter(Boolean)
