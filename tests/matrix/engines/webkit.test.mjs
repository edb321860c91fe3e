// WebKit as Debian has it today.

import { start } from './browsers/webkit.mjs'
import { conformance } from './engine.mjs'

const cores = { byKeyword: 'wasm', byEval: 'wasm', forbidden: 'js' }

conformance({ name: 'WebKit', userAgent: /AppleWebKit\/605/, start, cores, workerCores: cores })
