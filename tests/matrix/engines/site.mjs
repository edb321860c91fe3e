// The unpacked package and the pages that use it, served under a policy of their own for each visit.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import sirv from 'sirv'
import { unpack } from '../../../scripts/pack.mjs'
import { at } from '../../../scripts/run.mjs'
import { policy } from '../../../scripts/serve.mjs'
import { fixtures } from '../../node/fixtures.mjs'

const pages = fileURLToPath(new URL('page', import.meta.url))
const stories = JSON.parse(readFileSync(new URL('../../sessions/scenarios.json', import.meta.url), 'utf8'))

/** The input of the cases. */
export const material = { fixtures, stories }

/** Unpacks the tarball under test into a folder; returns the package's folder. */
export function unpackInto(folder) {
  const tarball = process.env.FACEID_RESPONSE_TARBALL
  if (!tarball) throw new Error('FACEID_RESPONSE_TARBALL names no tarball: run this by `npm run test:matrix`')
  const own = path.join(folder, 'package')
  unpack(tarball, own)
  return own
}

/**
 * Opens the site. Its `package` is the folder of the unpacked package. Its `visit` prepares a visit, given the policy's
 * script sources, the changes to files before they are sent, and the end of the address.
 */
export async function openSite() {
  const folder = mkdtempSync(path.join(tmpdir(), 'faceid-response-site-'))
  const own = unpackInto(folder)
  await writePages(folder)
  writeDemo(path.join(folder, 'demo'))
  const files = sirv(folder, { dev: true })
  /** The visits. Each has a folder of its own, named by its index. */
  const visits = []

  async function answer(request, response) {
    const [, number, file] = /^\/(\d+)\/(.*)/.exec(request.url) ?? []
    const visit = visits[number]
    const missing = () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found')
    if (!visit) return missing()
    visit.requests.push(file)
    response.setHeader('Content-Security-Policy', policy(visit.scriptSources))
    if (file === 'report') {
      visit.report(JSON.parse(await text(request)))
      return response.writeHead(204).end()
    }
    if (file in visit.faults) {
      const bytes = visit.faults[file](readFileSync(path.join(folder, file)))
      return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(bytes)
    }
    request.url = `/${file}`
    return files(request, response, missing)
  }

  const server = createServer((request, response) =>
    answer(request, response).catch((error) => response.writeHead(500).end(String(error))),
  )
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, 'localhost', resolve))

  return {
    package: own,
    visit({ scriptSources, faults = {}, hash = '' }) {
      const visit = { scriptSources, faults, requests: [] }
      visit.reported = new Promise((resolve) => {
        visit.report = resolve
      })
      const number = visits.push(visit) - 1
      visit.address = (page) => `http://localhost:${server.address().port}/${number}/${page}.html${hash}`
      return visit
    },
    close() {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Writes the pages and their scripts in the syntax of 2017. The files of the package stay unchanged. */
async function writePages(folder) {
  const common = { bundle: true, target: 'es2017', external: ['./package/*'], outdir: folder, logLevel: 'warning' }
  const entries = (...names) => names.map((name) => path.join(pages, `${name}.js`))
  await build({ ...common, format: 'esm', entryPoints: entries('load', 'sync', 'element') })
  await build({
    ...common,
    format: 'iife',
    entryPoints: entries('watch', 'demo', 'script', 'classic-worker', 'start-worker'),
  })
  for (const name of readdirSync(pages))
    if (name.endsWith('.html')) cpSync(path.join(pages, name), path.join(folder, name))
  writeFileSync(path.join(folder, 'material.json'), JSON.stringify(material))
}

/** Writes the demo page as it was built, with the script that uses it before the page's own. */
function writeDemo(folder) {
  cpSync(at('www/dist'), folder, { recursive: true })
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    const file = path.join(folder, name)
    const html = readFileSync(file, 'utf8')
    writeFileSync(file, html.replace('<head>', '<head><script src="../demo.js"></script>'))
  }
}

/** Returns the cases as a script that sets `conformance.conform`, for an engine without modules. */
export async function conformanceScript() {
  const source = fileURLToPath(new URL('conformance.js', import.meta.url))
  const { outputFiles } = await build({
    bundle: true,
    target: 'es2017',
    format: 'iife',
    globalName: 'conformance',
    write: false,
    entryPoints: [source],
  })
  return outputFiles[0].text
}
