// The time of `handle`. It must not grow with the number of a host's own texts.

import assert from 'node:assert/strict'
import { load } from 'faceid-response'
import { measure } from './measure.js'
import { REDIRECT } from './queries.js'

const FEW = 10
const MANY = 10_000

/** Compares the package with many texts of the host's and with few. */
export async function growthOfOverrides(effort) {
  const few = await opened(FEW)
  const many = await opened(MANY)
  const [short, long] = measure([few, many].map(handling), effort)
  return {
    handleWithMessages: long.nanoseconds / short.nanoseconds,
    loadWithMessages: many.milliseconds - few.milliseconds,
  }
}

/** Returns a core with so many texts: the host's English, then languages of its own, each complete. */
async function opened(entries) {
  const plain = await load({ locale: 'en' })
  const { advice } = plain.handle(REDIRECT)
  const ids = [...new Set([advice, ...plain.catalog().map((row) => row.advice)])]
  const messages = {}
  for (let index = 0; index < entries; index += 1) {
    const locale = languageAt(Math.floor(index / ids.length))
    messages[locale] ??= {}
    messages[locale][ids[index % ids.length]] = { title: `Title ${index}`, text: `Text ${index}`, button: 'Go on' }
  }
  const began = performance.now()
  const faceid = await load({ locale: 'en', messages })
  const milliseconds = performance.now() - began
  assert.equal(faceid.handle(REDIRECT).message.title, 'Title 0')
  return { faceid, milliseconds }
}

/** Returns the language with an index: English, then `qaa`, `qab`, …, which BCP 47 leaves for private use. */
function languageAt(index) {
  if (index === 0) return 'en'
  const letter = (number) => String.fromCharCode('a'.charCodeAt(0) + number)
  return `q${letter(Math.floor((index - 1) / 26))}${letter((index - 1) % 26)}`
}

const handling = ({ faceid }) => ({
  run(count) {
    let used = 0
    for (let index = 0; index < count; index += 1) used += faceid.handle(REDIRECT).message.title.length
    return used
  },
})
