// The TypeScript shell around the core: bundled by esbuild, its types written by tsc.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { catalogFacts } from './catalog.mjs'
import { at, isFresh, moduleAt, run, say, stop } from './run.mjs'
import { BINARY } from './wasm.mjs'

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
  'pkg/faceid-response.js',
  'miniprogram_dist/index.js',
  'miniprogram_dist/wasm.js',
  'catalog.json',
  'catalog-version.json',
]

export async function buildShell() {
  const outputs = [...ENTRIES, ...redirects().map(({ file }) => file)]
  if (isFresh(outputs, ['src/js', 'pkg/core', 'tsconfig.json', 'package.json', 'scripts/shell.mjs'])) return
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
    loader: { '.wasm': 'base64' },
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
  await build({ ...plain, format: 'cjs', outfile: 'pkg/sync.cjs' })
  const script = { ...plain, entryPoints: ['src/js/script.ts'] }
  await build({ ...script, format: 'cjs', outfile: 'pkg/index.cjs' })
  const whole = { ...script, plugins: [glue], globalName: 'FaceidResponse' }
  await build({ ...whole, format: 'iife', outfile: 'pkg/faceid-response.js' })
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
  // Mini-programs take an npm package from the folder that its `miniprogram` names.
  cpSync(at('pkg/sync.cjs'), at('miniprogram_dist/index.js'))
  const byPath = { ...plain, entryPoints: ['src/js/mini-program.ts'], supported: { 'dynamic-import': false } }
  await build({ ...byPath, format: 'cjs', outfile: 'miniprogram_dist/wasm.js' })
  cpSync(at(BINARY), at('miniprogram_dist/faceid_response.wasm'))
  declareTypes()
  for (const { file, manifest } of redirects()) {
    mkdirSync(path.dirname(at(file)), { recursive: true })
    writeFileSync(at(file), `${JSON.stringify(manifest, null, 2)}\n`)
  }
  await writeCatalog()
}

/**
 * Tools that know no `exports` (Parcel as it comes, TypeScript's `node10`) look for a folder of an entry's name. To add
 * an entry, give it `import` and `require` in package.json's `exports`, and name its folder in `files` and .gitignore.
 */
function redirects() {
  const { exports } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  const entries = Object.entries(exports).filter(([, target]) => target.import)
  return entries.map(([entry, target]) => {
    const above = (file) => path.posix.join('..', file)
    const manifest = {
      main: above(target.require.default),
      module: above(target.import.default),
      types: above(target.import.types),
    }
    return { file: path.join(entry, 'package.json'), manifest }
  })
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
    const isMiniProgram = path.dirname(initialOptions.outfile) === 'miniprogram_dist'
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
  writeFileSync(at('catalog.json'), `${JSON.stringify(create({ locale: 'en' }).catalog(), null, 1)}\n`)
  const { version, date } = catalogFacts()
  writeFileSync(at('catalog-version.json'), `${JSON.stringify({ version, date })}\n`)
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
  // What no declaration of an entry names: the parts of the element, and the command.
  for (const name of ['element', 'cli', 'cli.d.ts']) rmSync(at('pkg', name), { recursive: true })
  const files = [...readdirSync(at('pkg')), 'core/faceid_response.d.ts'].filter((name) => name.endsWith('.d.ts'))
  for (const name of files) {
    const types = readFileSync(at('pkg', name), 'utf8')
      .replace(/(from '\.[^']*)\.js'/g, "$1.cjs'")
      // What a CommonJS file exports by default is the file's own value.
      .replace(/^export default (\w+);$/m, 'export = $1;')
    writeFileSync(at('pkg', name.replace('.d.ts', '.d.cts')), types)
  }
}
