// Modules as a bundler ships them: one minified script each, for the engines that the package runs on, with the tables
// in it.

import { cpSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { at, stop } from '../scripts/run.mjs'
import { CONTESTANTS } from './contestants.mjs'
import { writeTables } from './tables.mjs'

/** Bundles all that is measured into a folder. `index.js` of a contestant's own folder is that contestant. */
export async function bundleAll(folder) {
  await writeTables(`${folder}/tables`)
  for (const contestant of CONTESTANTS) {
    await bundle(`export * from '${contestant.module}'`, folder, contestant.folder)
  }
  await bundle(together(), folder, 'together')
}

/** Returns the source of a module with all contestants and the functions that measure them. */
function together() {
  const imports = CONTESTANTS.map(({ module }, index) => `import { open as open${index} } from '${module}'`)
  const entries = CONTESTANTS.map(({ name }, index) => `${JSON.stringify(name)}: open${index}`)
  return `${imports.join('\n')}
    import { operationsOf } from './benches/operations.js'
    import { measure } from './benches/measure.js'
    import { translator } from './benches/peers/i18next.js'
    const opens = { ${entries.join(', ')} }
    export async function openAll(locale, options) {
      const opened = Object.entries(opens).map(async ([name, open]) => [name, await open(locale, options)])
      return Object.fromEntries(await Promise.all(opened))
    }
    export async function warm(effort, options) {
      const languages = ['zh-CN']
      return measure(operationsOf(await openAll(languages, options), translator(languages).t), effort)
    }`
}

async function bundle(source, folder, name) {
  const { build } = await import('esbuild')
  const settings = {
    absWorkingDir: at(),
    stdin: { contents: source, resolveDir: at() },
    bundle: true,
    // The plain core stays a file of its own, fetched only when it is needed.
    splitting: true,
    format: 'esm',
    // Texts as UTF-8, as other bundlers leave them: escaped, the peers' tables weigh 6 % more.
    charset: 'utf8',
    target: 'es2017',
    // The oldest engine of the package, Chromium 69, has all of these. What esbuild puts in the place of a spread makes
    // a peer up to three times slower than it is.
    supported: { 'import-meta': true, 'dynamic-import': true, 'object-rest-spread': true },
    // As FormatJS advises where texts are parsed before they are shipped.
    alias: { [PARSER]: at(`benches/peers/node_modules/${PARSER}/no-parser.js`) },
    outdir: `${folder}/${name}`,
    entryNames: 'index',
    plugins: [tablesFrom(`${folder}/tables`)],
    logLevel: 'warning',
  }
  const { outputFiles } = await build({ ...settings, write: false })
  refuseHelpers(name, outputFiles)
  await build({ ...settings, minify: true })
  // The package looks for a binary beside the script that it was bundled into.
  for (const file of readdirSync(at('pkg'), { recursive: true })) {
    if (file.endsWith('.wasm')) cpSync(at('pkg', file), path.join(folder, name, file))
  }
}

const PARSER = '@formatjs/icu-messageformat-parser'

/** The functions by which esbuild replaces syntax that its target lacks. Each is slower than the syntax. */
const HELPERS =
  /\b__(?:spreadValues|spreadProps|objRest|publicField|private\w+|async|asyncGenerator|await|forAwait|yieldStar|pow|template)\b/

/**
 * Ends the run where a contestant would be slower than its author wrote it. The names are found in a bundle that is not
 * minified.
 */
function refuseHelpers(name, files) {
  for (const { text } of files) {
    const helper = text.match(HELPERS)
    if (helper)
      stop(`The bundle of ${name} has ${helper[0]}, which makes it slower than its source: see benches/bundle.mjs.`)
  }
}

const tablesFrom = (folder) => ({
  name: 'tables',
  setup({ onResolve }) {
    onResolve({ filter: /^tables\// }, ({ path: file }) => ({ path: path.join(folder, path.basename(file)) }))
  },
})
