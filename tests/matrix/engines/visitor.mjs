// Visits the pages of the site with a browser, and checks what they report.

import assert from 'node:assert/strict'
import { difference, expected, summary } from './expected.mjs'
import { keep } from './results.mjs'
import { openSite } from './site.mjs'

/** A report that has not come by then will not come. */
const PATIENCE_MS = 60_000

/** The browser is started when it is first needed: with WebAssembly, and apart from that without. */
export function visitor({ name, userAgent, start }) {
  let site
  let lines
  const browsers = new Map()

  async function browserWith({ hasWebAssembly }) {
    if (!browsers.has(hasWebAssembly)) browsers.set(hasWebAssembly, await start({ hasWebAssembly }))
    return browsers.get(hasWebAssembly)
  }

  /** Visits a page; gives what it reports, what it requested, and the browser's version. */
  async function visit(page, scene, settings = { hasWebAssembly: true }) {
    const browser = await browserWith(settings)
    const { address, reported, requests } = site.visit(scene)
    const report = await reportOf(await browser.open(address(page)), reported, requests)
    assert.match(report.userAgent, userAgent)
    assert.equal(report.hasWebAssembly, settings.hasWebAssembly)
    return { ...report, requests, version: browser.version ?? userAgent.exec(report.userAgent)[1] }
  }

  /** Wants no error, and the answers that are expected. */
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
    /** Visits a page, keeps what came of it for the table, and wants the core that is expected with its answers. */
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
    /** Wants the browser to say for itself that it cannot have the page's worker. */
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
