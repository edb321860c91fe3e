// The cost of each language: the bytes that the texts of all languages are smaller without its own.

import { catalogFacts } from '../scripts/catalog.mjs'
import { messagesOf } from '../scripts/reference.mjs'
import { sizeOf } from '../scripts/sizes.mjs'

/** Returns for each language the bytes that the texts of all languages are smaller without it. */
export async function wordsOfEachLanguage() {
  const { create } = await import('faceid-response/sync')
  const faceid = create()
  const { advices: decisions, languages } = catalogFacts()
  const advices = decisions.map(({ advice }) => advice)
  const locales = languages.map(({ locale }) => locale)
  const texts = locales.map((locale) => textsOf(messagesOf(faceid, faceid.catalog(), locale), advices))
  const all = sizeOf(Buffer.from(texts.join('')))
  return locales.map((locale, index) => {
    const others = sizeOf(Buffer.from(texts.toSpliced(index, 1).join('')))
    const characters = [...texts[index]].length
    return { locale, characters, raw: all.raw - others.raw, brotli: all.brotli - others.brotli }
  })
}

/** Returns all titles, then all texts, then all buttons, since in this order they compress best. */
function textsOf(said, advices) {
  const part = (name) => advices.map((advice) => said.get(advice)[name] ?? '').join('')
  return ['title', 'text', 'button'].map(part).join('')
}
