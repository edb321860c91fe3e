// The browsers of the matrix. `userAgent` matches the name that a browser reports. `core` is its core where the policy
// allows WebAssembly by 'wasm-unsafe-eval', which older browsers ignore.

import * as chromium from './browsers/chromium.mjs'
import * as firefox from './browsers/firefox.mjs'
import { startOf } from './browsers/qt.mjs'
import * as webkit from './browsers/webkit.mjs'

const today = { core: 'wasm', hasModuleWorkers: true }

export const BROWSERS = [
  { ...today, name: 'Chromium', userAgent: /Chrome\/([\d.]+)/, start: chromium.start },
  {
    name: 'Chromium 87',
    userAgent: /Chrome\/(87\.[\d.]+)/,
    start: startOf('chromium-87'),
    core: 'js',
    hasModuleWorkers: true,
  },
  {
    name: 'Chromium 69',
    userAgent: /Chrome\/(69\.[\d.]+)/,
    start: startOf('chromium-69'),
    core: 'js',
    hasModuleWorkers: false,
  },
  { ...today, name: 'Firefox', userAgent: /Firefox\/([\d.]+)/, start: firefox.start },
  { ...today, name: 'WebKit', userAgent: /AppleWebKit\/605/, start: webkit.start },
]
