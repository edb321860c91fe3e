// The page of a host of the element, for tests, in a Chromium of its own.

import { after, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import { serve } from '../../scripts/serve.mjs'
import { launch } from './chromium.mjs'

const folder = (name) => fileURLToPath(new URL(name, import.meta.url))

/** Returns the page's server and a browser, which are there while the tests of a file run. */
export function elementSite() {
  const site = {}
  before(async () => {
    site.server = await serve(0, [folder('element-page'), folder('../../pkg')])
    site.browser = await launch()
  })
  after(async () => {
    await site.browser.close()
    site.server.close()
  })
  return site
}
