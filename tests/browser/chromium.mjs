// A Chromium for a test file, and a page that fails the test on any error it meets.

import { chromium } from 'playwright-core'
import { chromium as command, which } from '../../scripts/setup.mjs'

export const launch = (more = []) =>
  chromium.launch({
    executablePath: which(command()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', ...more],
  })

/** A page of a phone's size, and what went wrong on it so far. */
export async function phone(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN', ...options })
  const page = await context.newPage()
  const problems = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('requestfailed', (request) => problems.push(request.url()))
  return { page, problems }
}
