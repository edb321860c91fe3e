// What the words of each language cost: how much less the texts of all languages weigh without its own.

import { catalogFacts } from '../scripts/catalog.mjs'
import { messagesOf } from '../scripts/reference.mjs'
import { sizeOf } from '../scripts/sizes.mjs'

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

/** All titles, then all texts, then all buttons: so they compress best. */
function textsOf(said, advices) {
  const part = (name) => advices.map((advice) => said.get(advice)[name] ?? '').join('')
  return ['title', 'text', 'button'].map(part).join('')
}
