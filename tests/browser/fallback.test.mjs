// Where WebAssembly is forbidden, absent, or its file is not to be had, the page works all the same.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone } from './chromium.mjs'
import { demoSite } from './demo-page.mjs'

const site = demoSite()

/** Opens a code's page after `prepare`; gives the engine, having seen the message, and what else was fetched. */
async function visit(prepare) {
  const { page } = await phone(site.browser)
  const scripts = []
  const errors = []
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname))
  page.on('pageerror', (error) => errors.push(error.message))
  await prepare(page)
  await page.goto(`${site.server.address}#/sdk/66660018`)
  const title = await page.locator('.messages strong').first().textContent()
  const engine = await page.locator('html').getAttribute('data-engine')
  await page.unrouteAll({ behavior: 'wait' })
  await page.context().close()
  assert.deepEqual(errors, [])
  assert.equal(title, '时间用完了')
  return { engine, fetchesPlainCore: scripts.some((name) => name.endsWith('/sync.js')) }
}

const plain = { engine: 'js', fetchesPlainCore: true }
const binary = (answer) => (page) => page.route('**/*.wasm', (route) => route.fulfill(answer))

test('as it should be: WebAssembly, and the plain core is not fetched', async () =>
  assert.deepEqual(await visit(() => {}), { engine: 'wasm', fetchesPlainCore: false }))

test('the binary answers 404', async () => assert.deepEqual(await visit(binary({ status: 404, body: 'no' })), plain))

test('the binary answers as HTML, as development servers do', async () =>
  assert.deepEqual(await visit(binary({ status: 200, contentType: 'text/html', body: '<!doctype html>' })), plain))

test('the binary cannot be reached', async () =>
  assert.deepEqual(await visit((page) => page.route('**/*.wasm', (route) => route.abort())), plain))

test('the binary is cut', async () =>
  assert.deepEqual(
    await visit((page) =>
      page.route('**/*.wasm', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: (await response.body()).subarray(0, 5000) })
      }),
    ),
    plain,
  ))

test('the binary has the wrong type, which is nothing to us', async () =>
  assert.deepEqual(
    await visit((page) =>
      page.route('**/*.wasm', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' } })
      }),
    ),
    { engine: 'wasm', fetchesPlainCore: false },
  ))

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
