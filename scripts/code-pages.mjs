// The static pages of the demo site: a page for each code and language, an index, and a sitemap for search engines.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { at, moduleAt } from './run.mjs'

/** The script that makes the pages, bundled for Node. */
const MAKER = 'target/code-pages.mjs'

/**
 * Writes the pages of the codes into a folder: in each language an index and a page for each code, and a sitemap where
 * the address of the site is known. The options are those of `pageMaker`.
 */
export async function writeCodePages(folder, options) {
  const { site, codePage, indexPage, LOCALES, pathOf, pathOfIndex, sitemap } = await pageMaker(options)
  for (const locale of LOCALES) {
    write(folder, pathOfIndex(locale), indexPage(site, locale))
    for (const entry of site.faceid.catalog()) {
      try {
        write(folder, pathOf(locale, entry), codePage(site, entry, locale))
      } catch (cause) {
        const { channel, code, advice } = entry
        const page = `The page of ${channel} ${code} (${advice}) in ${locale}`
        throw new Error(`${page} cannot be written. Where a label is missing, npx tsc -p www names it.`, { cause })
      }
    }
  }
  const list = sitemap(site)
  if (list !== null) write(folder, 'sitemap.xml', list)
}

/**
 * Returns the functions of `www/explore/codes.ts`, and the `site` that they take. `address` is the address of the site.
 * Without it the links that have to be absolute are relative, and there is no sitemap. `plugins` are the bundler's, for
 * the modules that come from the core.
 */
export async function pageMaker({ plugins, records, address = null }) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: at(),
    entryPoints: ['www/explore/codes.ts'],
    outfile: MAKER,
    bundle: true,
    charset: 'utf8',
    platform: 'node',
    format: 'esm',
    plugins,
    logLevel: 'warning',
  })
  const maker = await import(`${pathToFileURL(at(MAKER))}?${Date.now()}`)
  const { create } = await import(moduleAt('pkg/sync.js'))
  const [icon] = /<link\s+rel="icon"[^>]*>/.exec(readFileSync(at('www/index.html'), 'utf8'))
  return { ...maker, site: { faceid: create({ locale: 'en' }), records, address, icon } }
}

/** A low brotli level, since the files are many. */
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

function write(folder, name, content) {
  const file = path.join(folder, decodeURIComponent(name))
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  writeFileSync(`${file}.br`, brotliCompressSync(content, QUICKLY))
}
