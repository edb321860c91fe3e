// Tests of the packed tarball, unpacked elsewhere: what a user gets, and not the source tree.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { parse } from 'acorn'
import { build } from 'esbuild'
import { XORED } from '../../scripts/as-text.mjs'
import { pack, unpack } from '../../scripts/pack.mjs'
import { root } from '../../scripts/run.mjs'

const project = mkdtempSync(path.join(tmpdir(), 'faceid-response-'))
const installed = path.join(project, 'node_modules/faceid-response')
const file = (name) => readFileSync(path.join(installed, name), 'utf8')

let tarball

before(() => {
  tarball = pack(project)
  unpack(tarball, installed)
})

after(() => rmSync(project, { recursive: true }))

/** Runs a program in the project; returns its output. */
const run = (source, type) =>
  execFileSync('node', [`--input-type=${type}`, '-e', source], { cwd: project, encoding: 'utf8' }).trim()

const SAY = "f => console.log(f.engine, f.lookup('sdk', 66660018, { locale: 'en' }).message.title)"

test('ESM loads the WebAssembly core', () =>
  assert.equal(run(`import { load } from 'faceid-response'; load().then(${SAY})`, 'module'), 'wasm Time ran out'))

test('CommonJS loads the WebAssembly core', () =>
  assert.equal(run(`require('faceid-response').load().then(${SAY})`, 'commonjs'), 'wasm Time ran out'))

test('without WebAssembly both load the plain core', () => {
  const without = 'delete globalThis.WebAssembly;'
  assert.equal(run(`${without} require('faceid-response').load().then(${SAY})`, 'commonjs'), 'js Time ran out')
  assert.equal(
    run(`${without} import('faceid-response').then((m) => m.load()).then(${SAY})`, 'module'),
    'js Time ran out',
  )
})

test('each script carries the binary, as bundlers leave a file beside it behind', () => {
  cpSync(path.join(installed, 'node.cjs'), path.join(project, 'node.cjs'))
  assert.equal(run(`require('./node.cjs').load().then(${SAY})`, 'commonjs'), 'wasm Time ran out')
  const moved = 'data:text/javascript;base64,'
  for (const name of ['node.js', 'index.js']) {
    const source = JSON.stringify(path.join(installed, name))
    const program = `import { readFileSync } from 'node:fs'
      import('${moved}' + readFileSync(${source}, 'base64')).then((m) => m.load()).then(${SAY})`
    assert.equal(run(program, 'module'), 'wasm Time ran out', name)
  }
})

test('a server bundled into one file has both cores in it', async () => {
  writeFileSync(path.join(project, 'server.mjs'), `import { load } from 'faceid-response'; load().then(${SAY})`)
  const options = { absWorkingDir: project, entryPoints: ['server.mjs'], bundle: true, platform: 'node' }
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'faceid-response-'))
  for (const format of ['esm', 'cjs']) {
    const outfile = path.join(elsewhere, format === 'esm' ? 'server.mjs' : 'server.cjs')
    await build({ ...options, format, outfile })
    const print = (...flags) => execFileSync('node', [...flags, outfile], { encoding: 'utf8' }).trim()
    assert.equal(print(), 'wasm Time ran out')
    writeFileSync(path.join(elsewhere, 'without.cjs'), 'delete globalThis.WebAssembly')
    assert.equal(print('--require', path.join(elsewhere, 'without.cjs')), 'js Time ran out')
  }
  rmSync(elsewhere, { recursive: true })
})

test('require() that is neither of Node nor of a bundler has the plain core', () => {
  const { default: name } = JSON.parse(file('package.json')).exports['.'].require
  assert.equal(
    run(`require('./node_modules/faceid-response/${name}').load().then(${SAY})`, 'commonjs'),
    'js Time ran out',
  )
})

test('the plain core is there at once, in both', () => {
  assert.equal(run(`(${SAY})(require('faceid-response/sync').create())`, 'commonjs'), 'js Time ran out')
  assert.equal(run(`import { create } from 'faceid-response/sync'; (${SAY})(create())`, 'module'), 'js Time ran out')
})

test('what a mini-program imports of it is the same while its framework builds for development', () => {
  const SHOWN = "import.meta.resolve('faceid-response/mini-program')"
  const found = (...flags) => {
    const options = ['--input-type=module', ...flags, '--eval', `console.log(${SHOWN})`]
    return path.basename(execFileSync('node', options, { cwd: project, encoding: 'utf8' }).trim())
  }
  assert.deepEqual([found(), found('--conditions=development')], ['sync.js', 'sync.js'])
})

test('tools that know no exports find each entry in a folder of its name', () => {
  const binary =
    "const { readFileSync } = require('fs'); require.extensions['.wasm'] = (m, name) => { m.exports = name }"
  const folder = './node_modules/faceid-response'
  assert.equal(run(`(${SAY})(require('${folder}/sync').create())`, 'commonjs'), 'js Time ran out')
  const valid = `WebAssembly.validate(readFileSync(require('${folder}/wasm')))`
  assert.equal(run(`${binary}; console.log(${valid})`, 'commonjs'), 'true')
})

test('the types of every entry are right for every resolution of TypeScript', async () => {
  const { types, problems, entrypoints } = await checkPackage(createPackageFromTarballData(readFileSync(tarball)))
  assert.deepEqual(types, { kind: 'included' })
  assert.deepEqual(problems, [])
  assert.deepEqual(Object.keys(entrypoints), Object.keys(JSON.parse(file('package.json')).exports))
  for (const { subpath, resolutions } of Object.values(entrypoints)) {
    for (const { resolutionKind, resolution } of Object.values(resolutions)) {
      assert.ok(resolution.isTypeScript || resolution.isJson, `${subpath} under ${resolutionKind}`)
    }
  }
})

test('the binary and the catalogue can be had by name', () => {
  const binary = "WebAssembly.validate(require('fs').readFileSync(require.resolve('faceid-response/wasm')))"
  assert.equal(run(`console.log(${binary})`, 'commonjs'), 'true')
  const count =
    "require('faceid-response/catalog.json').length === require('faceid-response/sync').create().catalog().length"
  assert.equal(run(`console.log(${count})`, 'commonjs'), 'true')
  const { version, date } = JSON.parse(
    run("console.log(JSON.stringify(require('faceid-response/catalog-version.json')))", 'commonjs'),
  )
  assert.ok(Number.isInteger(version) && /^20\d\d-\d\d-\d\d$/.test(date))
})

test('the file for a script tag puts its names on one global', () => {
  const tag =
    'require("vm").runInThisContext(require("fs").readFileSync("node_modules/faceid-response/script/faceid-response.js", "utf8"))'
  assert.equal(run(`${tag}; FaceidResponse.load().then(${SAY})`, 'commonjs'), 'js Time ran out')
})

test('no text of the core is carried twice where once is enough', () => {
  const names = readdirSync(installed, { recursive: true }).filter((name) => /\.(?:[cm]?js|wasm)$/.test(name))
  const TEXT = 'Time ran out'
  const base64 = [0, 1, 2].map((skipped) => {
    const length = TEXT.length - skipped
    return Buffer.from(TEXT.slice(skipped, skipped + length - (length % 3))).toString('base64')
  })
  // As the binary and the data of the plain core stand in a script.
  const moved = Buffer.from(TEXT).map((byte) => byte ^ XORED)
  const forms = [...base64, moved.toString()]
  const times = (name) => [TEXT, ...forms].reduce((sum, form) => sum + file(name).split(form).length - 1, 0)
  const carriers = names.filter((name) => times(name) > 0)
  // A page's module, its plain core, its script tag (which require() takes too), and what Node takes alone. The binary
  // has none, so the plain core that a script loads beside its own texts has none. The tools are a binary and a plain
  // core of their own. A mini-program's texts are packed, or in its compressed binary.
  assert.deepEqual(carriers.map((name) => name.replaceAll('\\', '/')).sort(), [
    'core/faceid_response_tools_bg.wasm',
    'index.js',
    'node.cjs',
    'node.js',
    'script/faceid-response.js',
    'sync.js',
    'tools-plain.cjs',
    'tools-plain.js',
    'tools.cjs',
    'tools.js',
  ])
  for (const name of carriers) assert.equal(times(name), 1, name)
})

test('the mini-program folder is the one that the manifest names', () => {
  const { miniprogram } = JSON.parse(file('package.json'))
  assert.equal(file(`${miniprogram}/sync.js`), "module.exports = require('./index.js')\n")
  assert.ok(file(`${miniprogram}/index.js`).length > 0)
})

test("a mini-program's binary is that of a page with a page of memory more, in which each text is once", () => {
  const packed = brotliDecompressSync(
    readFileSync(path.join(installed, 'miniprogram_dist/wasm/faceid_response.wasm.br')),
  )
  const binary = readFileSync(path.join(installed, 'core/faceid_response_bg.wasm'))
  const [own, there] = [binary, packed].map((bytes) => new WebAssembly.Module(bytes))
  assert.deepEqual(WebAssembly.Module.exports(there), WebAssembly.Module.exports(own))
  assert.deepEqual(WebAssembly.Module.imports(there), [])
  const sizes = [own, there].map((module) => new WebAssembly.Instance(module).exports.memory.buffer.byteLength)
  assert.equal(sizes[1] - sizes[0], 65536)
  for (const title of ['Time ran out', '光线太弱', '光線不足']) {
    const times = (bytes) =>
      bytes.toString('latin1').split(Buffer.from(`\n${title}\n`, 'utf16le').toString('latin1')).length - 1
    assert.deepEqual([times(binary), times(packed)], [0, 1], title)
  }
})

test('the syntax is that of 2015 where it has to be, and of 2017 elsewhere', () => {
  const modules = ['sync.js', 'plain.js']
  const scripts = [
    'sync.cjs',
    'plain.cjs',
    'index.cjs',
    'script/faceid-response.js',
    'miniprogram_dist/index.js',
    'miniprogram_dist/sync.js',
    'miniprogram_dist/wasm/index.js',
  ]
  for (const name of modules) parse(file(name), { ecmaVersion: 2015, sourceType: 'module' })
  for (const name of scripts) parse(file(name), { ecmaVersion: 2015, sourceType: 'script' })
  // A dynamic import is of 2020 by the letter, and older than the engines that must run this.
  for (const name of ['index.js', 'element.js']) {
    const source = file(name).replace('import("./plain.js")', 'null')
    parse(source, { ecmaVersion: 2017, sourceType: 'module' })
  }
})

test('no long text is a template literal, which Parcel 2.16 damages', () => {
  const scripts = readdirSync(installed, { recursive: true }).filter((name) => /\.[cm]?js$/.test(name))
  assert.ok(scripts.length > 20)
  const longest = (node) => {
    if (!node || typeof node !== 'object') return 0
    if (node.type === 'TemplateElement') return node.value.raw.length
    return Math.max(0, ...Object.values(node).map(longest))
  }
  // As a module each can be read, a CommonJS file too.
  const options = { ecmaVersion: 2022, sourceType: 'module', allowHashBang: true }
  const lengths = scripts.map((name) => [name, longest(parse(file(name), options))])
  assert.deepEqual(
    lengths.filter(([, length]) => length > 100),
    [],
  )
})

test('no file of the package needs eval, names a folder of the building machine, or another package', () => {
  const folders = ['miniprogram_dist/index.js', 'miniprogram_dist/wasm/index.js', 'script/faceid-response.js']
  for (const name of ['index.js', 'index.cjs', 'plain.js', 'plain.cjs', 'sync.js', 'sync.cjs', ...folders]) {
    assert.doesNotMatch(file(name), /\beval\(|new Function\(|\bglobalThis\b|\bnew Proxy\(/, name)
    assert.doesNotMatch(file(name), /\/(?:home|root|Users)\/|require\(["'](?!node:|\.\/)/, name)
  }
  assert.equal(JSON.parse(file('package.json')).dependencies, undefined)
})

test('every source map that a script names is there, and says where in the sources, not on which machine', () => {
  const names = readdirSync(installed, { recursive: true })
  const named = names
    .filter((name) => /\.[cm]?[jt]s$/.test(name))
    .flatMap((name) => {
      const [, map] = /^\/\/# sourceMappingURL=(.+)$/m.exec(file(name)) ?? []
      return map ? [path.join(path.dirname(name), map)] : []
    })
  const mapped = ['element.cjs', 'element.js', 'index.js', 'node.cjs', 'node.js']
  assert.deepEqual(
    named.sort(),
    mapped.map((name) => `${name}.map`),
  )
  assert.deepEqual(names.filter((name) => name.endsWith('.map')).sort(), named)
  for (const name of named) {
    const { sources, sourcesContent } = JSON.parse(file(name))
    for (const source of sources) assert.match(source, /^(?:\.\.\/src\/js|core)\/[\w./-]+$/, name)
    assert.equal(sourcesContent.filter(Boolean).length, sources.length, name)
    assert.ok(!file(name).includes(root), name)
  }
})
