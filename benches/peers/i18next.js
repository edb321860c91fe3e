// i18next, p-retry and @formatjs/intl-localematcher: the stack that the budgets are set against.

import { match } from '@formatjs/intl-localematcher'
import { createInstance } from 'i18next'
import pRetry from 'p-retry'
import { COPY, DEFAULT } from './languages.js'
import { verifier } from './verifier.js'

/** Returns a verifier for languages. */
export function open(languages) {
  const { t } = translator(languages)
  const translate = (advice) => ({
    title: t(`${advice}.title`),
    text: t(`${advice}.text`),
    button: t(`${advice}.button`, { defaultValue: '' }) || null,
  })
  return verifier(translate, (ask) => pRetry(ask, { retries: 3 }))
}

/** Returns an i18next with the copy in it, in the language that these people read best. */
export function translator(languages) {
  const i18next = createInstance()
  i18next.init({
    lng: match(languages, Object.keys(COPY), DEFAULT),
    fallbackLng: DEFAULT,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(Object.entries(COPY).map(([locale, translation]) => [locale, { translation }])),
  })
  return i18next
}
