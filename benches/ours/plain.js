// The plain core, with no WebAssembly.

import { create } from 'faceid-response/sync'

export * from 'faceid-response/sync'

export const open = (locale) => create({ locale })
