// A page that runs the first lines of script of a README, unchanged.

import { readFileSync } from 'node:fs'
import { at } from '../../scripts/run.mjs'
import { launch, phone } from './chromium.mjs'

export { launch }

/** The address with which the vendor sends a person back. */
const RETURNED = 'http://page.test/?code=66660018&orderNo=o1&h5faceId=f1&newSignature=s1'

const PACKAGE = { 'faceid-response': '/pkg/index.js', 'faceid-response/element': '/pkg/element.js' }

/** Opens a phone's page with the script. `calls` records the calls that the script makes to its host, by name. */
export async function openExample(browser, readme, { locale = 'en', address = RETURNED } = {}) {
  const [, script] = /```js\n([\s\S]*?)```/.exec(readFileSync(at(readme), 'utf8'))
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>-</title>
<meta name="viewport" content="width=device-width">
<script type="importmap">${JSON.stringify({ imports: PACKAGE })}</script>
<body><script type="module" src="/page.js"></script></body></html>`
  const options = { locale, viewport: { width: 360, height: 370 }, deviceScaleFactor: 2, colorScheme: 'light' }
  const { page, problems } = await phone(browser, options)
  const calls = []
  for (const name of ['begin', 'askYourServer']) {
    await page.exposeFunction(name, (...given) => calls.push([name, ...given]))
  }
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/page.js') return route.fulfill({ body: script, contentType: 'text/javascript' })
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 })
    if (pathname.startsWith('/pkg/')) {
      return route.fulfill({ body: readFileSync(at(pathname.slice(1))), contentType: 'text/javascript' })
    }
    return route.fulfill({ body: html, contentType: 'text/html' })
  })
  await page.goto(address)
  await page.waitForFunction(() => document.querySelector('faceid-message')?.outcome)
  return { page, problems, calls }
}
