// Chromium of 2020. It takes 'wasm-unsafe-eval' for nothing, so that in a page only 'unsafe-eval' allows WebAssembly;
// in a worker it compiles whatever the policy says.

import { startOf } from './browsers/qt.mjs'
import { conformance } from './engine.mjs'

conformance({
  name: 'Chromium 87',
  userAgent: /Chrome\/(87\.[\d.]+)/,
  start: startOf('chromium-87'),
  cores: { byKeyword: 'js', byEval: 'wasm', forbidden: 'js' },
  workerCores: { byKeyword: 'wasm', byEval: 'wasm', forbidden: 'wasm' },
})
