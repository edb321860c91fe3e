// The demo page: static files in www/dist/ that any host can serve, from any folder.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { catalogFacts } from './catalog.mjs'
import { writeCodePages } from './code-pages.mjs'
import { at, moduleAt, say } from './run.mjs'

const FILES = ['index.html', 'flow/flow.html', 'flow/vendor.html']
/** What each page begins with; the style is the same for all. */
const PRODUCT = ['app/main.ts', 'measure/worker.ts', 'style.css']
const FLOW = ['flow/flow.ts', 'flow/vendor.ts']

/** What the page imports of the package, under the names that the package gives them. */
const PACKAGE = {
  'faceid-response': 'index.js',
  'faceid-response/sync': 'sync.js',
  'faceid-response/element': 'element.js',
  'faceid-response/tools': 'tools.js',
}

/** The files that the package's scripts load by themselves, where WebAssembly cannot be had. */
const LOADED = ['plain.js', 'tools-plain.js']

/** The oldest browser that shows the page: the WebView of a phone of 2018. */
const OLDEST = 'chrome69'

async function buildDemo() {
  say('Building the demo page')
  // Apart, so that neither waits for files that only hold what it shares with the other.
  await bundle(PRODUCT)
  await bundle(FLOW)
  await writeStyle(at('www/dist/style.css'))
  for (const file of FILES) cpSync(at('www', file), at('www/dist', path.basename(file)))
  await copyPackage()
  compress(at('www/dist'))
  // Compressed as they are written; DEMO_ADDRESS is where a host will serve the site.
  const address = process.env.DEMO_ADDRESS || null
  await writeCodePages(at('www/dist'), { plugins: codePlugins, records: await records(), address })
}

async function bundle(entries) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: at(),
    entryPoints: entries.map((name) => `www/${name}`),
    entryNames: '[name]',
    bundle: true,
    minify: true,
    charset: 'utf8',
    // What only some visitors look at is a file of its own.
    splitting: true,
    format: 'esm',
    target: OLDEST,
    outdir: 'www/dist',
    plugins: [packageApart, filesAsTheyAre, namesOfTheCore],
    logLevel: 'warning',
  })
}

/** The stylesheet for the oldest browser: `light-dark()` and logical properties in what it knows. */
async function writeStyle(file) {
  const { Features, transform } = await import('lightningcss')
  const { code, warnings } = transform({
    filename: file,
    code: readFileSync(file),
    minify: true,
    targets: { chrome: Number(OLDEST.replace('chrome', '')) << 16 },
    // What would be put in its place is no older.
    exclude: Features.ClampFunction,
    visitor: { Selector: writtenOut },
  })
  if (warnings.length > 0) throw new Error(JSON.stringify(warnings))
  writeFileSync(file, code)
}

/** `:is(…)` as a list; `:-webkit-any(…)`, which older browsers have, counts for more in the cascade. */
function writtenOut(selector) {
  const index = selector.findIndex(({ kind }) => kind === 'is')
  if (index < 0) return [selector]
  const [before, after] = [selector.slice(0, index), selector.slice(index + 1)]
  return selector[index].selectors.flatMap((each) => writtenOut([...before, ...each, ...after]))
}

/** The package stays in files of its own, so that what it weighs can be seen apart from the page. */
const packageApart = {
  name: 'package-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^faceid-response/ }, ({ path }) => ({ path: `./package/${PACKAGE[path]}`, external: true }))
  },
}

/** Files that the page shows or reads, taken from where the tests have them. */
const filesAsTheyAre = {
  name: 'files-as-they-are',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?(text|samples|optional)$/ }, ({ path: given, resolveDir }) => {
      const [name, how] = given.split('?')
      return { path: path.join(resolveDir, name), namespace: how }
    })
    onLoad({ filter: /./, namespace: 'text' }, ({ path }) => ({ contents: readFileSync(path, 'utf8'), loader: 'text' }))
    onLoad({ filter: /./, namespace: 'samples' }, ({ path }) => ({
      contents: JSON.stringify(samples(path)),
      loader: 'json',
    }))
    onLoad({ filter: /./, namespace: 'optional' }, ({ path }) => ({
      contents: existsSync(path) ? readFileSync(path, 'utf8') : 'null',
      loader: 'json',
    }))
  },
}

/** Names for people and sources are no part of what pages get: they come from the tables themselves. */
const namesOfTheCore = {
  name: 'names-of-the-core',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^core:/ }, ({ path }) => ({ path, namespace: 'core' }))
    onLoad({ filter: /./, namespace: 'core' }, async ({ path }) => ({
      contents: JSON.stringify(await OF_THE_CORE[path]()),
      loader: 'json',
    }))
  },
}

function languages() {
  const { languages, channels } = catalogFacts()
  const labels = (locale) => Object.fromEntries(channels.map(({ channel, labels }) => [channel, labels[locale]]))
  return Object.fromEntries(languages.map(({ locale, name }) => [locale, { name, channels: labels(locale) }]))
}

/** What the tools know of each code beside its row. */
export async function records() {
  const rows = await toolsCatalog()
  const record = ({ sources, confidence, english, handlingEnglish, check, mend }) => ({
    sources,
    confidence,
    english,
    handlingEnglish,
    check,
    mend,
  })
  return Object.fromEntries(rows.map((row) => [`${row.channel} ${row.code}`, record(row)]))
}

async function toolsCatalog() {
  const { loadTools } = await import(`${moduleAt('pkg/tools.js')}?${Date.now()}`)
  return (await loadTools()).catalog()
}

function version() {
  const { version, date } = catalogFacts()
  return { version, date }
}

/** What the static pages are bundled with. */
export const codePlugins = [packageApart, namesOfTheCore]

const OF_THE_CORE = { 'core:languages': languages, 'core:records': records, 'core:version': version }

function samples(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.flatMap((name) =>
    JSON.parse(readFileSync(path.join(folder, name), 'utf8')).map(({ about, input, channel }) => ({
      family: path.basename(name, '.json'),
      about,
      input,
      channel,
    })),
  )
}

/** As a bundler would minify it. */
async function copyPackage() {
  const { transformSync } = await import('esbuild')
  mkdirSync(at('www/dist/package'), { recursive: true })
  for (const name of [...Object.values(PACKAGE), ...LOADED]) {
    const { code } = transformSync(readFileSync(at('pkg', name), 'utf8'), {
      minify: true,
      charset: 'utf8',
      format: 'esm',
      target: 'es2017',
      supported: { 'dynamic-import': true },
    })
    writeFileSync(at('www/dist/package', name), code)
  }
}

/** Beside each file what a host sends of it to browsers that take brotli. */
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) compress(file)
    else writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
  }
}

await buildDemo()
