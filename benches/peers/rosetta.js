// rosetta, bcp-47-match and p-retry: the smallest libraries of their kinds.

import { lookup } from 'bcp-47-match'
import pRetry from 'p-retry'
import rosetta from 'rosetta'
import { COPY, DEFAULT, TAGS } from './languages.js'
import { verifier } from './verifier.js'

/** Returns a verifier for languages. */
export function open(languages) {
  const { t, locale } = rosetta(COPY)
  locale(TAGS[lookup(Object.keys(TAGS), languages)] ?? DEFAULT)
  const translate = (advice) => ({
    title: t(`${advice}.title`),
    text: t(`${advice}.text`),
    button: t(`${advice}.button`) || null,
  })
  return verifier(translate, (ask) => pRetry(ask, { retries: 3 }))
}
