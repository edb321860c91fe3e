// Chromium as Debian has it today.

import { start } from './browsers/chromium.mjs'
import { conformance } from './engine.mjs'

const cores = { byKeyword: 'wasm', byEval: 'wasm', forbidden: 'js' }

conformance({ name: 'Chromium', userAgent: /Chrome\//, start, cores, workerCores: cores })
