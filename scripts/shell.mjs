// The TypeScript shell around the core: bundled by esbuild, its types written by tsc.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { at, isFresh, run, say } from './run.mjs'

const ENTRIES = ['pkg/index.js', 'pkg/node.js', 'pkg/node.cjs', 'pkg/index.d.ts', 'pkg/index.d.cts']

export async function buildShell() {
  if (isFresh(ENTRIES, ['src/js', 'pkg/core', 'tsconfig.json', 'scripts/shell.mjs'])) return
  say('Bundling the shell')
  const { build } = await import('esbuild')
  // The syntax of 2017; import.meta is what bundlers find the binary by.
  const language = { target: 'es2017', supported: { 'import-meta': true }, charset: 'utf8' }
  const common = {
    ...language,
    absWorkingDir: at(),
    bundle: true,
    sourcemap: true,
    plugins: [glue],
    logLevel: 'warning',
  }
  await build({ ...common, entryPoints: ['src/js/index.ts'], format: 'esm', outfile: 'pkg/index.js' })
  await build({ ...common, entryPoints: ['src/js/node.ts'], format: 'esm', platform: 'node', outfile: 'pkg/node.js' })
  await build({
    ...common,
    entryPoints: ['src/js/node.ts'],
    format: 'cjs',
    platform: 'node',
    outfile: 'pkg/node.cjs',
    // CommonJS has no import.meta.
    define: { 'import.meta.url': 'here' },
    banner: { js: "const here = require('node:url').pathToFileURL(__filename)" },
  })
  declareTypes()
}

/** Where the sources see the core beside them, it is in pkg/: tsc knows that from `rootDirs`, esbuild from here. */
const glue = {
  name: 'core',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/core\// }, ({ path }) => ({ path: at('pkg', path) })),
}

/** Declarations for import, and the same under the names that require() looks for. */
function declareTypes() {
  run('tsc', [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--outDir',
    'pkg',
    '-p',
    'tsconfig.build.json',
  ])
  const files = [...readdirSync(at('pkg')), 'core/faceid_response.d.ts'].filter((name) => name.endsWith('.d.ts'))
  for (const name of files) {
    const types = readFileSync(at('pkg', name), 'utf8').replace(/(from '\.[^']*)\.js'/g, "$1.cjs'")
    writeFileSync(at('pkg', name.replace('.d.ts', '.d.cts')), types)
  }
}
