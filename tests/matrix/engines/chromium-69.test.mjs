// Chromium of 2018, the age of many Android WebViews. It ignores 'wasm-unsafe-eval', so that only 'unsafe-eval' allows
// WebAssembly. It has no module workers.

import { startOf } from './browsers/qt.mjs'
import { conformance } from './engine.mjs'

conformance({
  name: 'Chromium 69',
  userAgent: /Chrome\/(69\.[\d.]+)/,
  start: startOf('chromium-69'),
  cores: { byKeyword: 'js', byEval: 'wasm', forbidden: 'js' },
  workerCores: null,
})
