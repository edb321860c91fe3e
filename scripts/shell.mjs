// The TypeScript shell around the core, bundled by esbuild.

import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { asText, XORED } from './as-text.mjs'
import { at, say } from './run.mjs'
import { withTexts } from './texts-in-binary.mjs'
import { COLUMNS } from './vocabulary.mjs'
import { BINARY, TOOLS } from './wasm.mjs'

async function buildShell() {
  say('Bundling the shell')
  writeFileSync(at('pkg/core/binary.ts'), binaryAsText(BINARY))
  writeFileSync(at('pkg/core/binary-tools.ts'), binaryAsText(TOOLS))
  writeFileSync(at('pkg/core/plain.d.ts'), 'export const core: unknown\n')
  writeFileSync(
    at('pkg/core/plain-tools.d.ts'),
    'export const core: { readonly memory: { readonly buffer: ArrayBuffer } }\n',
  )
  const common = {
    charset: 'utf8',
    absWorkingDir: at(),
    bundle: true,
    plugins: [apart, core],
    logLevel: 'warning',
    // Parcel 2.16 loses a backslash where it turns a long template into a string, and with it a byte of the binary.
    supported: { 'template-literal': false },
  }
  // The syntax of 2017, and two things that every bundler and engine of that age can be told apart by.
  const loading = {
    ...common,
    target: 'es2017',
    supported: { ...common.supported, 'dynamic-import': true },
    // A map for what a developer steps into; none for the plain core, which is made by a machine and never read.
    sourcemap: true,
  }
  await build({ ...loading, entryPoints: ['src/js/index.ts'], format: 'esm', outfile: 'pkg/index.js' })
  const server = { ...loading, platform: 'node', entryPoints: ['src/js/node.ts'] }
  await build({ ...server, format: 'esm', outfile: 'pkg/node.js' })
  // require() finds another CommonJS file's exports where import() may not.
  await build({
    ...server,
    format: 'cjs',
    supported: { ...common.supported, 'dynamic-import': false },
    outfile: 'pkg/node.cjs',
  })
  const element = { ...loading, entryPoints: ['src/js/element.ts'] }
  await build({ ...element, format: 'esm', outfile: 'pkg/element.js' })
  await build({ ...element, format: 'cjs', outfile: 'pkg/element.cjs' })
  const command = { ...common, plugins: [beside], target: 'node20', platform: 'node', entryPoints: ['src/js/cli.ts'] }
  await build({ ...command, format: 'esm', outfile: 'pkg/cli.js' })
  const samples = { ...common, plugins: [core], target: 'es2017', entryPoints: ['src/js/samples.ts'] }
  await build({ ...samples, format: 'esm', outfile: 'pkg/samples.js' })
  await build({ ...samples, format: 'cjs', outfile: 'pkg/samples.cjs' })
  await buildRehearsal(common)
  await buildTools({ ...common, target: 'es2017', minify: true })
  // The plain core is for engines of 2015 too.
  const plain = { ...common, plugins: [core], target: 'es2015', minify: true, entryPoints: ['src/js/sync.ts'] }
  await build({ ...plain, format: 'esm', outfile: 'pkg/sync.js' })
  for (const format of ['esm', 'cjs']) {
    const outfile = format === 'esm' ? 'pkg/plain.js' : 'pkg/plain.cjs'
    await build({ ...plain, format, entryPoints: ['src/js/plain.ts'], outfile })
  }
  await buildMiniProgram(plain)
  // One file for a script tag and for require(): a host takes it for CommonJS by the manifest of its folder.
  const script = { ...plain, entryPoints: ['src/js/script.ts'], globalName: 'FaceidResponse' }
  const footer = { js: 'if(typeof module=="object")module.exports=FaceidResponse' }
  // The mark of UTF-8: without it a page in GBK reads the script in GBK.
  const banner = { js: '\uFEFF' }
  await build({ ...script, format: 'iife', banner, footer, outfile: 'pkg/script/faceid-response.js' })
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
      plugins: [beside, core],
      entryPoints: [`src/js/development/${entry}.ts`],
      format: format === 'cjs' ? 'cjs' : 'esm',
      supported: { ...common.supported, 'dynamic-import': format !== 'cjs' },
      outfile: `pkg/${entry}.development.${format}`,
    })
  }
}

/**
 * Builds what a mini-program has of the package: the folder that its `miniprogram` names. Its scripts are carried
 * uncompressed, so their texts are packed, or come with the binary, which is compressed.
 */
async function buildMiniProgram(plain) {
  const build2015 = (entry, texts, outfile) =>
    build({
      ...plain,
      plugins: [...(texts ? [textsFrom(texts)] : []), core],
      entryPoints: [at('src/js', entry)],
      format: 'cjs',
      outfile: `pkg/miniprogram_dist/${outfile}`,
    })
  await build2015('sync.ts', 'packed-texts.ts', 'index.js')
  writeFileSync(at('pkg/miniprogram_dist/sync.js'), "module.exports = require('./index.js')\n")
  await build2015('mini-program.ts', 'binary-texts.ts', 'wasm/index.js')
  const columns = JSON.parse(readFileSync(at(COLUMNS), 'utf8'))
  const binary = brotliCompressSync(withTexts(readFileSync(at(BINARY)), columns))
  writeFileSync(at('pkg/miniprogram_dist/wasm/faceid_response.wasm.br'), binary)
  await build2015('message/index.ts', null, 'message/index.js')
  for (const name of ['index.json', 'index.wxml', 'index.wxss']) {
    copyFileSync(at('src/js/message', name), at('pkg/miniprogram_dist/message', name))
  }
}

/** Builds the rehearsal for development, and its empty replacement for production. */
async function buildRehearsal(common) {
  for (const extension of ['js', 'cjs']) {
    const rehearsal = { ...common, target: 'es2017', format: extension === 'cjs' ? 'cjs' : 'esm' }
    await build({ ...rehearsal, entryPoints: ['src/js/rehearse-off.ts'], outfile: `pkg/rehearse.${extension}` })
    await build({
      ...rehearsal,
      plugins: [beside, core],
      entryPoints: ['src/js/rehearse.ts'],
      outfile: `pkg/rehearse.development.${extension}`,
    })
  }
}

/** Builds the tools for WebAssembly, and those for plain JavaScript, whose memory is an ordinary buffer. */
async function buildTools(common) {
  for (const extension of ['js', 'cjs']) {
    const format = extension === 'cjs' ? 'cjs' : 'esm'
    const supported = { ...common.supported, 'dynamic-import': format === 'esm' }
    const tools = { ...common, format, supported, entryPoints: ['src/js/tools.ts'] }
    await build({ ...tools, outfile: `pkg/tools.${extension}` })
    const plain = { ...tools, entryPoints: ['src/js/tools-plain.ts'], inject: ['src/js/tools/memory.ts'] }
    await build({ ...plain, plugins: [core], outfile: `pkg/tools-plain.${extension}` })
  }
}

/** Returns a module that holds the binary as text. */
function binaryAsText(binary) {
  return `const TEXT = ${asText(readFileSync(at(binary)))}
/** Returns the bytes of the binary. */
export function bytes(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(TEXT.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = TEXT.charCodeAt(at) ^ ${XORED}
  return bytes
}
`
}

/**
 * Resolves imports of the core from pkg/core/, as if it lay beside the sources: tsc knows that from `rootDirs`, esbuild
 * from here.
 */
const core = {
  name: 'core',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\/core\// }, (args) => {
      const file = at('pkg/core', path.basename(args.path))
      const source = file.replace(/js$/, 'ts')
      return { path: existsSync(source) ? source : file }
    })
  },
}

/** Returns a plugin that takes the texts from another module. */
const textsFrom = (file) => ({
  name: 'texts',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/core\/texts\.js$/ }, () => ({ path: at('src/js', file) }))
  },
})

/** Returns a plugin that leaves matching imports as they are, for they name other files of the package. */
const published = (filter) => ({
  name: 'published',
  setup({ onResolve, initialOptions }) {
    const extension = initialOptions.format === 'cjs' ? 'cjs' : 'js'
    onResolve({ filter }, (args) => ({ path: `./${path.basename(args.path, 'js')}${extension}`, external: true }))
  },
})

/** Keeps the plain core in a file of its own, which is fetched only when it is needed. */
const apart = published(/^\.\/(tools-)?plain\.js$/)

/** Keeps the published build and the tools as files of their own, which the other entries import. */
const beside = published(/^\.\.?\/(index|node|sync|tools|tools-plain)\.js$/)

await buildShell()
