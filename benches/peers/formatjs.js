// @formatjs/intl and cockatiel.

import { createIntl, createIntlCache } from '@formatjs/intl'
import { ExponentialBackoff, handleAll, retry } from 'cockatiel'
import { COPY, DEFAULT, TAGS } from './languages.js'
import { verifier } from './verifier.js'

/** The type of a text as `formatjs compile --ast` writes it: it is parsed before it is shipped, and needs no parser. */
const LITERAL = 0

/** Returns a verifier for languages. */
export function open(languages) {
  const locale = choose(languages)
  const messages = {}
  for (const [advice, words] of Object.entries(COPY[locale])) {
    for (const [part, text] of Object.entries(words)) messages[`${advice}.${part}`] = [{ type: LITERAL, value: text }]
  }
  const intl = createIntl({ locale, messages }, createIntlCache())
  const say = (id) => (id in messages ? intl.formatMessage({ id }) : null)
  const translate = (advice) => ({
    title: say(`${advice}.title`),
    text: say(`${advice}.text`),
    button: say(`${advice}.button`),
  })
  const policy = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() })
  return verifier(translate, (ask) => policy.execute(ask))
}

function choose(languages) {
  for (const language of languages) {
    const locale = TAGS[language] ?? TAGS[language.split('-')[0]]
    if (locale) return locale
  }
  return DEFAULT
}
