// Helpers that serve a project's page and record what it shows.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { serve } from '../../../scripts/serve.mjs'
import { phone } from '../../browser/chromium.mjs'
import { environment } from '../project.mjs'

/** Serves a folder for a visit under the demo page's policy, in which `relax` replaces one text with another. */
export async function visitFolder(browser, folder, relax) {
  const server = await serve(0, [folder])
  try {
    return await visit(browser, server.address, relax)
  } finally {
    server.close()
  }
}

/** Runs a project's server script for a visit to the address that it prints. */
export async function visitServer(browser, folder, script) {
  const server = await serveBy(folder, script)
  try {
    return await visit(browser, server.address)
  } finally {
    await server.close()
  }
}

/** Runs a project's server script. Returns the address that it prints, and a function that stops it. */
export async function serveBy(folder, script) {
  const server = spawn('npm', ['run', script], { cwd: folder, env: environment, detached: true })
  const ended = once(server, 'close')
  let printed = ''
  const address = await new Promise((resolve, reject) => {
    const read = (chunk) => {
      printed += chunk
      const [found] = /http:\/\/localhost:\d+/.exec(printed) ?? []
      if (found) resolve(found)
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    ended.then(() => reject(new Error(`'npm run ${script}' ended: ${printed}`)))
  })
  const close = async () => {
    // The server is a child of npm's: the whole group ends.
    process.kill(-server.pid)
    await ended
  }
  return { address, close }
}

/** Opens a page until each `<output>` has its text. Returns the outcomes, the problems, and the binaries fetched. */
async function visit(browser, address, relax) {
  const { page, problems } = await phone(browser)
  // Development servers work when they are asked, on machines that do other work too.
  page.setDefaultTimeout(60_000)
  const binaries = new Set()
  page.on('request', (request) => /\.wasm\b/.test(request.url()) && binaries.add(request.url()))
  if (relax) {
    await page.route(address, async (route) => {
      const response = await route.fetch()
      const { 'content-security-policy': policy, ...headers } = response.headers()
      await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy.replace(...relax) } })
    })
  }
  await page.goto(address)
  await page.locator('output').first().waitFor({ state: 'attached' })
  // What stays empty has a problem that says more than the wait.
  await page
    .locator('output:empty')
    .first()
    .waitFor({ state: 'detached' })
    .catch(() => {})
  const outcomes = await page.locator('output').allTextContents()
  await page.context().close()
  return { outcomes, problems, binaries }
}
