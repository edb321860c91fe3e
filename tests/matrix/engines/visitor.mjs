// Visits the pages of the site with a browser, and checks what they report.

import assert from 'node:assert/strict'
import { difference, expected, summary } from './expected.mjs'
import { keep } from './results.mjs'
import { openSite } from './site.mjs'

/** The longest wait for a report. */
const PATIENCE_MS = 60_000

/**
 * Returns functions that visit pages with a browser. It is started when it is first needed, once with and once without
 * WebAssembly.
 */
export function visitor({ name, userAgent, start }) {
  let site
  let lines
  const browsers = new Map()

  async function browserWith({ hasWebAssembly }) {
    if (!browsers.has(hasWebAssembly)) browsers.set(hasWebAssembly, await start({ hasWebAssembly }))
    return browsers.get(hasWebAssembly)
  }

  /** Visits a page; returns its report, its requests, and the browser's version. */
  async function visit(page, scene, settings = { hasWebAssembly: true }) {
    const browser = await browserWith(settings)
    const { address, reported, requests } = site.visit(scene)
    const report = await reportOf(await browser.open(address(page)), reported, requests)
    assert.match(report.userAgent, userAgent)
    assert.equal(report.hasWebAssembly, settings.hasWebAssembly)
    return { ...report, requests, version: browser.version ?? userAgent.exec(report.userAgent)[1] }
  }

  /** Checks that a report has no errors and the expected answers. */
  function agree(report) {
    assert.deepEqual(report.errors, [])
    assert.equal(difference(report.lines, lines), null)
  }

  return {
    async open() {
      site = await openSite()
      lines = await expected(site.package)
    },
    async close() {
      for (const browser of browsers.values()) await browser.close()
      site?.close()
    },
    visit,
    agree,
    /** Visits a page, records the result for the table, and checks the core and its answers. */
    async check({ page, mode, scene, core, settings }) {
      const report = await visit(page, scene, settings)
      keep({
        engine: name,
        version: report.version,
        mode,
        core: report.core,
        ...(report.lines && summary(report.lines, lines)),
        ms: report.milliseconds && Math.round(report.milliseconds),
      })
      agree(report)
      assert.equal(report.core, core)
      const fetched = (file) => report.requests.includes(`package/${file}`)
      const loads = page === 'load' || page === 'module-worker'
      assert.deepEqual(
        report.requests.filter((file) => /\.wasm\b/.test(file)),
        [],
        'the binary is in the script',
      )
      if (loads) assert.equal(fetched('plain.js'), core === 'js', 'the plain core is fetched only where it is needed')
    },
    /** Checks that the browser itself reports the page's worker as unsupported. */
    async checkUnsupported({ page, mode, scene, reason }) {
      const { unsupported, errors, version } = await visit(page, scene)
      keep({ engine: name, version, mode, core: 'none' })
      assert.deepEqual(errors, [])
      assert.match(unsupported, reason)
    },
  }
}

/** Waits for the report of a page that was opened. */
async function reportOf(opened, reported, requests) {
  let timer
  const tooLate = new Promise((_, reject) => {
    const fail = () => reject(new Error(`no report; requested: ${requests}; console: ${opened.messages()}`))
    timer = setTimeout(fail, PATIENCE_MS)
  })
  try {
    return await Promise.race([reported, tooLate])
  } finally {
    clearTimeout(timer)
    await opened.close()
  }
}
