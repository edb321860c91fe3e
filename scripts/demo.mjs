// The demo page: static files in www/dist/ that any host can serve, from any folder.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { catalogFacts } from './catalog.mjs'
import { writeCodePages } from './code-pages.mjs'
import { at, isMain, moduleAt, say } from './run.mjs'

const FILES = ['index.html', 'flow/flow.html', 'flow/vendor.html']
/** The entry points of each page; the stylesheet is the same for all. */
const PRODUCT = ['app/main.ts', 'measure/worker.ts', 'style.css']
const FLOW = ['flow/flow.ts', 'flow/vendor.ts']

/** The entries that the page imports from the package, by import name, with their files. */
const PACKAGE = {
  'faceid-response': 'index.js',
  'faceid-response/sync': 'sync.js',
  'faceid-response/element': 'element.js',
  'faceid-response/tools': 'tools.js',
  'faceid-response/samples': 'samples.js',
}

/** The files that the package's scripts import by themselves where there is no WebAssembly. */
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

/** Writes the stylesheet for the oldest browser, with `light-dark()` and logical properties lowered. */
async function writeStyle(file) {
  const { Features, transform } = await import('lightningcss')
  const { code, warnings } = transform({
    filename: file,
    code: readFileSync(file),
    minify: true,
    targets: { chrome: Number(OLDEST.replace('chrome', '')) << 16 },
    // What would be put in its place is no older.
    exclude: Features.ClampFunction,
    visitor: { Selector: expandIs },
  })
  if (warnings.length > 0) throw new Error(JSON.stringify(warnings))
  writeFileSync(file, code)
}

/**
 * Returns the selectors that a selector with `:is(…)` stands for. A selector is a list of components, as lightningcss
 * parses it. Older browsers have only `:-webkit-any(…)`, whose specificity is higher.
 */
function expandIs(selector) {
  const index = selector.findIndex(({ kind }) => kind === 'is')
  if (index < 0) return [selector]
  const [before, after] = [selector.slice(0, index), selector.slice(index + 1)]
  return selector[index].selectors.flatMap((each) => expandIs([...before, ...each, ...after]))
}

/** Keeps the package in files of its own, so that its weight is measured apart from the page's. */
const packageApart = {
  name: 'package-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^faceid-response/ }, ({ path }) => ({ path: `./package/${PACKAGE[path]}`, external: true }))
  },
}

/** Loads the files that the page shows or reads from the places where the tests have them. */
const filesAsTheyAre = {
  name: 'files-as-they-are',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?(text|page|samples|optional)$/ }, ({ path: given, resolveDir }) => {
      const [name, how] = given.split('?')
      return { path: path.join(resolveDir, name), namespace: how }
    })
    onLoad({ filter: /./, namespace: 'text' }, ({ path }) => ({ contents: readFileSync(path, 'utf8'), loader: 'text' }))
    onLoad({ filter: /./, namespace: 'page' }, ({ path }) => ({
      contents: `export default (Page, wx, setTimeout, Date) => {\n${readFileSync(path, 'utf8')}\n}`,
    }))
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

/** Loads the names of languages, channels and sources from the core's tables: the package has them for no page. */
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

/** Returns what the tools tell of each code in addition to its row, by `<channel> <code>`. */
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

/** The bundler's plugins for the static pages. */
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

/** Copies the package's files, minified as a bundler would minify them. */
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

/** Writes a brotli file beside each file of a folder, as a host sends it to browsers that accept it. */
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) compress(file)
    else writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
  }
}

if (isMain(import.meta)) await buildDemo()
