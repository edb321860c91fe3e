// What the words of each language cost: how much smaller the binary would be without their texts.

import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { catalogFacts } from '../scripts/catalog.mjs'
import { messagesOf } from '../scripts/reference.mjs'
import { at, moduleAt, stop } from '../scripts/run.mjs'
import { BINARY } from '../scripts/wasm.mjs'

export async function wordsOfEachLanguage() {
  const { create } = await import(moduleAt('pkg/sync.js'))
  const faceid = create()
  const advices = catalogFacts().advices.map(({ advice }) => advice)
  const binary = readFileSync(at(BINARY))
  return ['zh-Hans', 'zh-Hant', 'en'].map((locale) => {
    const texts = textsOf(messagesOf(faceid, faceid.catalog(), locale), advices)
    const start = binary.indexOf(texts)
    if (start < 0) stop(`The texts of ${locale} do not stand in the binary as src/copy/ packs them.`)
    const without = Buffer.concat([binary.subarray(0, start), binary.subarray(start + texts.length)])
    const brotli = brotliCompressSync(binary).length - brotliCompressSync(without).length
    return { locale, characters: [...texts.toString()].length, raw: texts.length, brotli }
  })
}

/** As src/copy/ packs them: all titles, then all texts, then all buttons. */
function textsOf(said, advices) {
  const part = (name) => advices.map((advice) => said.get(advice)[name] ?? '').join('')
  return Buffer.from(['title', 'text', 'button'].map(part).join(''))
}
