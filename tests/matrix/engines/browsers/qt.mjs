// An older Chromium inside Qt WebEngine, one process for each page.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { pythonOf } from '../../../../scripts/engines.mjs'

const program = fileURLToPath(new URL('../qt_browser.py', import.meta.url))

/** Returns the `start` for the Chromium in one of the Python environments. */
export const startOf =
  (environment) =>
  ({ hasWebAssembly }) => {
    const python = pythonOf(environment)
    const flags = ['--no-sandbox', '--disable-gpu', ...(hasWebAssembly ? [] : ['--js-flags=--noexpose-wasm'])]
    // Drawn without a screen and without OpenGL.
    const drawing = { QT_QPA_PLATFORM: 'offscreen', QT_QUICK_BACKEND: 'software' }
    const env = { ...process.env, ...drawing, QTWEBENGINE_CHROMIUM_FLAGS: flags.join(' ') }
    return {
      async open(address) {
        const browser = spawn(python, [program, address], { env, stdio: ['pipe', 'ignore', 'pipe'] })
        await once(browser, 'spawn')
        let messages = ''
        browser.stderr.setEncoding('utf8').on('data', (text) => {
          messages += text
        })
        const ended = once(browser, 'exit')
        return {
          messages: () => messages,
          close() {
            browser.stdin.end()
            return ended
          },
        }
      },
      close() {},
    }
  }
