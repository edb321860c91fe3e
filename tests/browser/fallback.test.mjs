// Tests of the fallback: the page works where WebAssembly is forbidden or absent, or where its binary is broken or
// unavailable.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { at } from '../../scripts/run.mjs'
import { BINARY } from '../../scripts/wasm.mjs'
import { damaged } from '../matrix/engines/damage.mjs'
import { phone } from './chromium.mjs'
import { demoSite } from './demo-page.mjs'

const site = demoSite()

/**
 * Opens a code's page after `prepare`. Returns the engine once the message is there, and the other scripts that were
 * fetched.
 */
async function visit(prepare, act = (page) => page.locator('html').getAttribute('data-engine')) {
  const { page } = await phone(site.browser)
  const scripts = []
  const errors = []
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname))
  page.on('pageerror', (error) => errors.push(error.message))
  await prepare(page)
  await page.goto(`${site.server.address}#/sdk/66660018`)
  const title = await page.locator('.messages strong').first().textContent()
  const engine = await act(page)
  await page.unrouteAll({ behavior: 'wait' })
  await page.context().close()
  assert.deepEqual(errors, [])
  assert.equal(title, '时间用完了')
  return { engine, fetchesPlainCore: scripts.some((name) => name.endsWith('/plain.js')) }
}

const plain = { engine: 'js', fetchesPlainCore: true }
const wasm = { engine: 'wasm', fetchesPlainCore: false }

test('as it should be: WebAssembly, and the plain core is not fetched', async () =>
  assert.deepEqual(await visit(() => {}), wasm))

/** Returns a `prepare` that changes the package's script on its way. */
const script = (change) => (page) =>
  page.route('**/package/index.js', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, ...change(await response.text(), response.headers()) })
  })

test('the binary in the script is damaged on its way', async () => {
  assert.deepEqual(await visit(script((body) => ({ body: damaged(body) }))), plain)
})

test('the script is said to be in another encoding, which is nothing to a module', async () => {
  const mislabel = (body, headers) => ({
    body,
    headers: { ...headers, 'content-type': 'text/javascript; charset=gbk' },
  })
  assert.deepEqual(await visit(script(mislabel)), wasm)
})

const binary = readFileSync(at(BINARY))

/** Opens a page whose host has the binary as a file of its own, for which the server gives this answer. */
const file = (answer) =>
  visit(
    (page) => page.route('**/own.wasm', (route) => (answer ? route.fulfill(answer) : route.abort())),
    // A module that the page does not have yet, as if nothing had been loaded.
    (page) =>
      page.evaluate(async () => {
        const { load } = await import('./package/index.js?own')
        const faceid = await load({ wasm: 'own.wasm', locale: 'zh-CN' })
        return `${faceid.engine} ${faceid.lookup('sdk', 66660018).message.title}`
      }),
  )
const byPlain = { engine: 'js 时间用完了', fetchesPlainCore: true }
const byFile = { engine: 'wasm 时间用完了', fetchesPlainCore: false }

test('a binary of the host is taken, whatever its type, which is nothing to us', async () => {
  for (const contentType of ['application/wasm', 'text/plain']) {
    assert.deepEqual(await file({ status: 200, contentType, body: binary }), byFile)
  }
})

test('a binary of the host answers 404', async () => assert.deepEqual(await file({ status: 404, body: 'no' }), byPlain))

test('a binary of the host answers as HTML, as development servers do', async () =>
  assert.deepEqual(await file({ status: 200, contentType: 'text/html', body: '<!doctype html>' }), byPlain))

test('a binary of the host cannot be reached', async () => assert.deepEqual(await file(null), byPlain))

test('a binary of the host is cut', async () =>
  assert.deepEqual(await file({ status: 200, body: binary.subarray(0, 5000) }), byPlain))

test('the policy forbids WebAssembly', async () =>
  assert.deepEqual(
    await visit((page) =>
      page.route(`${site.server.address}**`, async (route) => {
        const response = await route.fetch()
        const headers = response.headers()
        const policy = headers['content-security-policy'].replace(" 'wasm-unsafe-eval'", '')
        assert.notEqual(policy, headers['content-security-policy'])
        await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } })
      }),
    ),
    plain,
  ))

test('there is no WebAssembly', async () =>
  assert.deepEqual(await visit((page) => page.addInitScript(() => delete window.WebAssembly)), plain))

test('there is neither WebAssembly nor the plain core: the page says so', async () => {
  const { page } = await phone(site.browser)
  await page.addInitScript(() => delete window.WebAssembly)
  await page.route('**/plain.js', (route) => route.abort())
  await page.goto(site.server.address)
  const said = await page.getByRole('alert').textContent()
  await page.unrouteAll({ behavior: 'wait' })
  await page.context().close()
  assert.ok(said.length > 10)
})
