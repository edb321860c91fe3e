// The TypeScript shell around the core: bundled by esbuild, its types written by tsc.

import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { catalogFacts } from './catalog.mjs'
import { at, isFresh, moduleAt, run, say, stop } from './run.mjs'
import { BINARY } from './wasm.mjs'

/** The folder that tsc writes into. */
const TYPES = 'target/types'

const ENTRIES = [
  'pkg/index.js',
  'pkg/index.cjs',
  'pkg/node.js',
  'pkg/node.cjs',
  'pkg/sync.js',
  'pkg/sync.cjs',
  'pkg/element.js',
  'pkg/element.cjs',
  'pkg/cli.js',
  'pkg/index.d.ts',
  'pkg/index.d.cts',
  'pkg/script/faceid-response.js',
  'pkg/script/package.json',
  'pkg/miniprogram_dist/index.js',
  'pkg/miniprogram_dist/wasm.js',
  'pkg/catalog.json',
  'pkg/catalog-version.json',
]

export async function buildShell() {
  if (isFresh(ENTRIES, ['src/js', BINARY, 'tsconfig.json', 'tsconfig.build.json', 'package.json', 'scripts/shell.mjs']))
    return
  say('Bundling the shell')
  const { build } = await import('esbuild')
  for (const name of readdirSync(at('pkg'))) if (name !== 'core') rmSync(at('pkg', name), { recursive: true })
  const common = { charset: 'utf8', absWorkingDir: at(), bundle: true, plugins: [glue, apart], logLevel: 'warning' }
  // The syntax of 2017, and two things that every bundler and engine of that age can be told apart by.
  const loading = {
    ...common,
    target: 'es2017',
    supported: { 'import-meta': true, 'dynamic-import': true },
    // A map for what a developer steps into; none for the plain core, which is made by a machine and never read.
    sourcemap: true,
  }
  await build({ ...loading, entryPoints: ['src/js/index.ts'], format: 'esm', outfile: 'pkg/index.js' })
  const server = {
    ...loading,
    platform: 'node',
    entryPoints: ['src/js/node.ts'],
    inject: ['src/js/node-utf8.ts'],
    plugins: [...common.plugins, compressed],
  }
  await build({ ...server, format: 'esm', outfile: 'pkg/node.js' })
  // require() finds another CommonJS file's exports where import() may not.
  await build({ ...server, format: 'cjs', supported: { 'dynamic-import': false }, outfile: 'pkg/node.cjs' })
  const element = { ...loading, entryPoints: ['src/js/element.ts'] }
  await build({ ...element, format: 'esm', outfile: 'pkg/element.js' })
  await build({ ...element, format: 'cjs', outfile: 'pkg/element.cjs' })
  const command = { ...common, target: 'node20', platform: 'node', sourcemap: false, entryPoints: ['src/js/cli.ts'] }
  await build({ ...command, format: 'esm', outfile: 'pkg/cli.js' })
  // The plain core has every word of the binary in it: the syntax of 2015, minified, and its own UTF-8.
  const plain = {
    ...common,
    target: 'es2015',
    minify: true,
    inject: ['src/js/utf8.ts'],
    entryPoints: ['src/js/sync.ts'],
  }
  await build({ ...plain, format: 'esm', outfile: 'pkg/sync.js' })
  // A mini-program has nothing of the package but the folder that its `miniprogram` names.
  await build({ ...plain, format: 'cjs', outfile: 'pkg/miniprogram_dist/index.js' })
  const byPath = { ...plain, entryPoints: ['src/js/mini-program.ts'], supported: { 'dynamic-import': false } }
  await build({ ...byPath, format: 'cjs', outfile: 'pkg/miniprogram_dist/wasm.js' })
  cpSync(at(BINARY), at('pkg/miniprogram_dist/faceid_response.wasm'))
  // One file for a script tag and for require(): a host takes it for CommonJS by the manifest of its folder.
  const script = { ...plain, plugins: [glue], entryPoints: ['src/js/script.ts'], globalName: 'FaceidResponse' }
  const footer = { js: 'if(typeof module=="object")module.exports=FaceidResponse' }
  await build({ ...script, format: 'iife', footer, outfile: 'pkg/script/faceid-response.js' })
  writeFileSync(at('pkg/script/package.json'), '{ "type": "commonjs" }\n')
  for (const name of ['index.cjs', 'sync.cjs']) {
    writeFileSync(at('pkg', name), "module.exports = require('./script/faceid-response.js')\n")
  }
  // A development build is the published one, called with stricter options.
  for (const name of ['index.js', 'node.js', 'node.cjs', 'sync.js', 'sync.cjs']) {
    const [entry, format] = name.split('.')
    await build({
      ...common,
      target: 'es2017',
      plugins: [beside],
      entryPoints: [`src/js/development/${entry}.ts`],
      format: format === 'cjs' ? 'cjs' : 'esm',
      outfile: `pkg/${entry}.development.${format}`,
    })
  }
  declareTypes()
  await writeCatalog()
}

/** Where the sources see the core beside them, it is in pkg/: tsc knows that from `rootDirs`, esbuild from here. */
const glue = {
  name: 'glue',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/core\// }, ({ path }) => ({ path: at('pkg', path) }))
    onLoad({ filter: /faceid_response_bg\.js$/ }, ({ path }) => ({
      contents: followMemory(readFileSync(path, 'utf8')),
    }))
  },
}

/** A script that carries the binary carries it as small as Node can unpack it. */
const compressed = {
  name: 'compressed',
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm$/ }, ({ path }) => ({
      contents: brotliCompressSync(readFileSync(path)),
      loader: 'base64',
    }))
  },
}

/**
 * wasm-bindgen's glue looks at memory anew when its buffer was detached, which is what a WebAssembly memory does when
 * it grows. The plain core's memory grows by copying, and leaves the old buffer whole: the views must follow the buffer.
 */
function followMemory(source) {
  let count = 0
  const followed = source.replace(/if \((cached\w+Memory0) === null \|\| .*\) \{/g, (_, view) => {
    count += 1
    return `if (${view} === null || ${view}.buffer !== wasm.memory.buffer) {`
  })
  if (count !== 2)
    stop(
      `wasm-bindgen's glue has ${count} views of memory where there were 2: look at followMemory in scripts/shell.mjs.`,
    )
  return followed
}

/** The plain core is a file of its own in the package, fetched only when it is needed. */
const apart = {
  name: 'apart',
  setup({ onResolve, initialOptions }) {
    const isMiniProgram = path.dirname(initialOptions.outfile) === 'pkg/miniprogram_dist'
    const own = isMiniProgram ? './index.js' : initialOptions.format === 'cjs' ? './sync.cjs' : './sync.js'
    onResolve({ filter: /^\.\.?\/sync\.js$/ }, () => ({ path: own, external: true }))
  },
}

/** The published build is a file beside the development build. */
const beside = {
  name: 'beside',
  setup({ onResolve, initialOptions }) {
    const extension = initialOptions.format === 'cjs' ? 'cjs' : 'js'
    onResolve({ filter: /^\.\.\/(index|node|sync)\.js$/ }, ({ path }) => ({
      path: path.replace('..', '.').replace('js', extension),
      external: true,
    }))
  },
}

/** Every row as data, for tools and documentation that need no core, and which version these rows are. */
async function writeCatalog() {
  const { create } = await import(`${moduleAt('pkg/sync.js')}?${Date.now()}`)
  writeFileSync(at('pkg/catalog.json'), `${JSON.stringify(create({ locale: 'en' }).catalog(), null, 1)}\n`)
  const { version, date } = catalogFacts()
  writeFileSync(at('pkg/catalog-version.json'), `${JSON.stringify({ version, date })}\n`)
}

/** Writes the declarations of the entries for import, and the same under the names that require() looks for. */
function declareTypes() {
  rmSync(at(TYPES), { recursive: true, force: true })
  run('tsc', [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--outDir',
    TYPES,
    '-p',
    'tsconfig.build.json',
  ])
  for (const name of declarations(['index.d.ts', 'sync.d.ts', 'element.d.ts', 'wasm.d.ts'])) {
    const types = declaration(name)
    writeFileSync(at('pkg', name), types)
    const required = types
      .replace(/(from '\.[^']*)\.js'/g, "$1.cjs'")
      // What a CommonJS file exports by default is the file's own value.
      .replace(/^export default (\w+);$/m, 'export = $1;')
    writeFileSync(at('pkg', name.replace('.d.ts', '.d.cts')), required)
  }
}

/** Returns these declarations and all that they name: the others declare what nobody can import. */
function declarations(names, found = new Set()) {
  for (const name of names.filter((name) => !found.has(name))) {
    const named = [...declaration(name).matchAll(/'(\.[^']+)\.js'/g)]
    declarations(
      named.map(([, other]) => path.join(path.dirname(name), `${other}.d.ts`)),
      found.add(name),
    )
  }
  return found
}

/** Returns a declaration as tsc wrote it, or wasm-bindgen. */
const declaration = (name) => readFileSync(existsSync(at(TYPES, name)) ? at(TYPES, name) : at('pkg', name), 'utf8')
