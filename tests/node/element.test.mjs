// The element where there is no page: a server renders its tag, and the browser does the rest.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'

test('importing it on a server does nothing, and does not fail', async () => {
  assert.equal(globalThis.HTMLElement, undefined)
  const { FaceidMessageElement } = await import('faceid-response/element')
  assert.equal(typeof FaceidMessageElement, 'function')
})

test('requiring it on a server does the same', () => {
  const { FaceidMessageElement } = createRequire(import.meta.url)('faceid-response/element')
  assert.equal(typeof FaceidMessageElement, 'function')
})
