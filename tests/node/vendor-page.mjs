// The vendor's page, read as it stands in tests/spec/.

import { readFileSync } from 'node:fs'

const page = readFileSync(new URL('../spec/return-codes.md', import.meta.url), 'utf8')

const CHANNELS = {
  '微信 H5/小程序/E证通返回码': 'wechat',
  'App SDK/独立 H5/PC 端 H5 返回码': 'sdk',
  意愿核身返回码: 'intent',
  '实证 NFC 服务端返回码': 'nfc-server',
  '实证 NFC 终端返回码': 'nfc-terminal',
  '增强级 riskinfo 返回码说明': null,
}

/** Every code of every return-code table, in the page's order; a row of two codes gives two. */
export function rows() {
  const found = []
  let channel = null
  let columns = null
  for (const line of page.split('\n').map((each) => each.trim())) {
    const heading = /^#+\s*(.+)$/.exec(line)
    if (heading && heading[1] in CHANNELS) channel = CHANNELS[heading[1]]
    if (!line.startsWith('|')) {
      columns = null
      continue
    }
    const cells = line.split('|').slice(1, -1)
    const trimmed = cells.map((cell) => cell.trim())
    if (columns === null) {
      columns = trimmed
      continue
    }
    if (channel === null || /^-+$/.test(trimmed[0])) continue
    const row = Object.fromEntries(columns.map((name, index) => [name, trimmed[index]]))
    for (const code of row.返回码.split('/')) {
      found.push({
        channel,
        code,
        meaning: row.含义 ?? row.返回信息,
        handling: row.处理措施 ?? null,
        billed: { 是: true, 否: false }[row.是否收费] ?? null,
      })
    }
  }
  return found
}

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
