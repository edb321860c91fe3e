// Chromium of today, through Playwright.

import { chromium } from '../../../../scripts/engines.mjs'
import { launch } from '../../../browser/chromium.mjs'

/** Starts the browser, with or without WebAssembly; returns its version, `open` for a page, and `close`. */
export async function start({ hasWebAssembly }) {
  // Where compiling at run time is forbidden, there is no WebAssembly either; there is no other switch for it today.
  const browser = await launch(hasWebAssembly ? [] : ['--js-flags=--jitless'], chromium())
  return {
    version: browser.version(),
    async open(address) {
      const page = await browser.newPage()
      const messages = []
      page.on('console', (message) => messages.push(message.text()))
      page.on('pageerror', (error) => messages.push(String(error)))
      await page.goto(address, { waitUntil: 'commit' })
      return { messages: () => messages.join('\n'), close: () => page.close() }
    },
    close: () => browser.close(),
  }
}
