// The package's own tables and copy, as the JSON files in which a team would keep them.

import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'

const LOCALES = ['zh-Hans', 'zh-Hant', 'en']

/** Writes `codes.json`, `advices.json` and a file a locale. Nothing in them can be derived from the rest. */
export async function writeTables(folder) {
  const { create } = await import('faceid-response/sync')
  const faceid = create()

  const codes = {}
  const advices = {}
  const copy = Object.fromEntries(LOCALES.map((locale) => [locale, {}]))
  const add = (channel, code, { advice, action, remedy, fault, disclosure }) => {
    const decision = { action, remedy, fault, disclosure }
    if (advices[advice]) assert.deepEqual(advices[advice], decision)
    advices[advice] = decision
    for (const locale of LOCALES) {
      const { message } = faceid.lookup(channel, code, { locale })
      copy[locale][advice] = { title: message.title, text: message.text }
      if (message.button !== null) copy[locale][advice].button = message.button
    }
  }
  for (const row of faceid.catalog()) {
    add(row.channel, row.code, row)
    const { code, advice, meaning, handling, billed, billedBefore, source } = row
    codes[row.channel] ??= []
    codes[row.channel].push({ code, advice, meaning, handling, billed, billedBefore, source })
  }
  add('sdk', 'no such code', faceid.lookup('sdk', 'no such code'))
  add('sdk', null, faceid.lookup('sdk', null))

  mkdirSync(folder, { recursive: true })
  const files = { codes, advices, ...copy }
  for (const [name, table] of Object.entries(files)) writeFileSync(`${folder}/${name}.json`, JSON.stringify(table))
}
