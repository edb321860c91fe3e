// A Chromium for a test file, and a page that fails the test on any error it meets.
//
// With TRACE=1 a test that fails leaves a trace of what its page showed and did, step by step, in target/traces/. See it with
// `npx playwright-core show-trace target/traces/….zip`.

import { afterEach } from 'node:test'
import { chromium } from 'playwright-core'
import { headlessShell, which, chromium as wholeChromium } from '../../scripts/engines.mjs'
import { at } from '../../scripts/run.mjs'

/**
 * Launches a headless Chromium, with further arguments if given. Tests take the shell, which opens a page in half the
 * time; `command` is for who needs the whole browser, as people have it.
 */
export const launch = (more = [], command = headlessShell() || wholeChromium()) =>
  chromium.launch({
    executablePath: which(command),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', ...more],
  })

/** The open contexts. A test that passes closes its own. */
const traced = new Set()

if (process.env.TRACE) {
  afterEach(async ({ name }) => {
    for (const context of traced) {
      await context.tracing.stop({ path: at('target/traces', `${name.replace(/[^\p{L}\d]+/gu, '-')}.zip`) })
      await context.close()
    }
  })
}

async function trace(context) {
  traced.add(context)
  context.once('close', () => traced.delete(context))
  await context.tracing.start({ screenshots: true, snapshots: true })
}

/** Opens a page of a phone's size; returns it with the list of its problems so far. */
export async function phone(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN', ...options })
  if (process.env.TRACE) await trace(context)
  const page = await context.newPage()
  const problems = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('requestfailed', (request) => problems.push(request.url()))
  return { page, problems }
}

/**
 * Returns the controls that are too small for a thumb, each with its text, width and height. Letters have size zero for
 * this, so that no font makes a control larger than the style does. Links in a sentence are left out, and so are boxes
 * whose labels can be pressed.
 */
export const tooSmall = (place) =>
  place.locator('a[href], button, select, input, textarea, summary, [role=button]').evaluateAll((all) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('body, body * { font-size: 0 !important; --faceid-font-size: 0px !important }')
    document.adoptedStyleSheets = [sheet]
    const isInText = (one) =>
      getComputedStyle(one).display === 'inline' && one.textContent !== one.parentElement.textContent
    const target = (one) => (one.type === 'checkbox' && one.closest('label')) || one
    const found = all
      .filter((one) => one.checkVisibility({ checkVisibilityCSS: true }) && !isInText(one))
      .map((one) => [one.textContent, target(one).getBoundingClientRect()])
      .map(([text, { width, height }]) => [text, Math.round(width), Math.round(height)])
      .filter(([, width, height]) => width < 44 || height < 44)
    document.adoptedStyleSheets = []
    return found
  })
