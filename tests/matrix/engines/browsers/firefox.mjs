// Firefox, through WebDriver BiDi.

import puppeteer from 'puppeteer-core'
import { firefox, which } from '../../../../scripts/engines.mjs'

/** Starts the browser, with or without WebAssembly; returns its version, `open` for a page, and `close`. */
export async function start({ hasWebAssembly }) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: which(firefox()),
    extraPrefsFirefox: { 'javascript.options.wasm': hasWebAssembly },
  })
  return {
    version: (await browser.version()).replace('firefox/', ''),
    async open(address) {
      const page = await browser.newPage()
      const messages = []
      page.on('console', (message) => messages.push(message.text()))
      page.on('pageerror', (error) => messages.push(String(error)))
      await page.goto(address)
      return { messages: () => messages.join('\n'), close: () => page.close() }
    },
    close: () => browser.close(),
  }
}
