// Chromium of 2020. It ignores 'wasm-unsafe-eval', so that in a page only 'unsafe-eval' allows WebAssembly. In a worker
// it compiles under any policy.

import { startOf } from './browsers/qt.mjs'
import { conformance } from './engine.mjs'

conformance({
  name: 'Chromium 87',
  userAgent: /Chrome\/(87\.[\d.]+)/,
  start: startOf('chromium-87'),
  cores: { byKeyword: 'js', byEval: 'wasm', forbidden: 'js' },
  workerCores: { byKeyword: 'wasm', byEval: 'wasm', forbidden: 'wasm' },
})
