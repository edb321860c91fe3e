// The package as a page imports it.

import { load } from 'faceid-response'

export * from 'faceid-response'

export const open = (locale, options) => load({ ...options, locale })
