// A server that sends a folder as a good host would: compressed, with the best brotli. It is compressed before anything
// is timed.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'

/** The page of the bench. It has an icon, since Chromium would else fetch one while something is timed. */
const PAGE = `<!doctype html>
<meta charset="utf-8">
<title>bench</title>
<link rel="icon" href="data:,">
<h1 id="title"></h1>
<p id="text"></p>
`

/** Serves a folder compressed, and returns the address and the function that stops it. */
export async function serveCompressed(folder) {
  const { default: sirv } = await import('sirv')
  writeFileSync(`${folder}/page.html`, PAGE)
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = `${folder}/${name}`
    if (statSync(file).isFile()) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
  }
  const files = sirv(folder, { brotli: true })
  const server = createServer((request, response) =>
    files(request, response, () => response.writeHead(404).end('not found')),
  )
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, 'localhost', resolve))
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() }
}
