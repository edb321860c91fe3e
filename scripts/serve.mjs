// A server for folders, by default the demo page's. Like a careful host it sends correct types, and a policy that
// allows nothing but the page itself.

import { createServer } from 'node:http'
import { at } from './run.mjs'

/**
 * Returns a content security policy without inline scripts, inline styles and third parties, which allows only the
 * given script sources.
 */
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

/** A policy without `eval` that allows compiling WebAssembly. */
const POLICY = policy("'self' 'wasm-unsafe-eval'")

/** Starts a server for folders; returns its address and a function that stops it. Port 0 takes any free port. */
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
