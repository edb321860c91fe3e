// An older Chromium inside Qt WebEngine, one process for each page.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { at } from '../../../../scripts/run.mjs'

const program = fileURLToPath(new URL('../qt_browser.py', import.meta.url))

/** Returns the Python of an environment by a path of ASCII letters: Qt finds its plug-ins by no other. */
function pythonOf(environment) {
  const folder = mkdtempSync(path.join(tmpdir(), 'faceid-response-'))
  process.once('exit', () => rmSync(folder, { recursive: true }))
  const link = path.join(folder, 'environment')
  symlinkSync(at('.tools', environment), link)
  return path.join(link, 'bin/python')
}

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
