// Modules as a bundler ships them: one minified script of 2017 each, with the tables in it.

import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { at } from '../scripts/run.mjs'
import { BINARY } from '../scripts/wasm.mjs'
import { CONTESTANTS } from './contestants.mjs'
import { writeTables } from './tables.mjs'

/** Bundles all that is measured into a folder; `index.js` of a contestant's own folder is that contestant. */
export async function bundleAll(folder) {
  await writeTables(`${folder}/tables`)
  for (const contestant of CONTESTANTS) {
    await bundle(`export * from '${contestant.module}'`, folder, contestant.folder)
  }
  await bundle(together(), folder, 'together')
}

/** All contestants in one module, and how they are measured. */
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
  await build({
    absWorkingDir: at(),
    stdin: { contents: source, resolveDir: at() },
    bundle: true,
    minify: true,
    // The plain core stays a file of its own, fetched only when it is needed.
    splitting: true,
    format: 'esm',
    target: 'es2017',
    supported: { 'import-meta': true, 'dynamic-import': true },
    outdir: `${folder}/${name}`,
    entryNames: 'index',
    plugins: [tablesFrom(`${folder}/tables`)],
    logLevel: 'warning',
  })
  // The package looks for its binary beside the script that it was bundled into.
  mkdirSync(`${folder}/${name}/core`, { recursive: true })
  cpSync(at(BINARY), `${folder}/${name}/core/${path.basename(BINARY)}`)
}

const tablesFrom = (folder) => ({
  name: 'tables',
  setup({ onResolve }) {
    onResolve({ filter: /^tables\// }, ({ path: file }) => ({ path: path.join(folder, path.basename(file)) }))
  },
})
