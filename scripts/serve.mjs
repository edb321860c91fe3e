// Serves folders, the demo page's unless others are named, as a careful host would: right types, and a policy that allows nothing but the page itself.

import { createServer } from 'node:http'
import { at } from './run.mjs'

/** No inline script or style, no third party; from script only what the sources given allow. */
export const policy = (scriptSources) =>
  [
    "default-src 'none'",
    `script-src ${scriptSources}`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

/** No eval; WebAssembly may be compiled. */
const POLICY = policy("'self' 'wasm-unsafe-eval'")

/** Starts serving; gives the address and how to stop. A port of 0 takes any that is free. */
export async function serve(port, folders = [at('www/dist')]) {
  const { default: sirv } = await import('sirv')
  const setHeaders = (response) => response.setHeader('Content-Security-Policy', POLICY)
  const notFound = (_, response) => response.writeHead(404).end('not found')
  const files = folders.reduceRight((next, folder) => {
    const look = sirv(folder, { dev: true, brotli: true, setHeaders })
    return (request, response) => look(request, response, () => next(request, response))
  }, notFound)
  const server = createServer(files)
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve))
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() }
}
