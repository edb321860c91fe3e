// Firefox as Debian has it today; without WebAssembly by its preference `javascript.options.wasm`.

import { start } from './browsers/firefox.mjs'
import { conformance } from './engine.mjs'

const cores = { byKeyword: 'wasm', byEval: 'wasm', forbidden: 'js' }

conformance({ name: 'Firefox', userAgent: /Firefox\//, start, cores, workerCores: cores })
