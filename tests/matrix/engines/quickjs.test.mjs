// Tests in QuickJS, an engine with the language and nothing else: no WebAssembly, no TextDecoder, no URL.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import variant from '@jitl/quickjs-wasmfile-release-sync'
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core'
import { difference, expected, summary } from './expected.mjs'
import { keep } from './results.mjs'
import { conformanceScript, material, unpackInto } from './site.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'faceid-response-quickjs-'))
const NAMES = ['WebAssembly', 'TextDecoder', 'TextEncoder', 'URL', 'Intl', 'navigator', 'window', 'console']
/** The stack size of QuickJS. It runs inside this Node's stack, which has less room than its own default. */
const STACK_BYTES = 128 * 1024
const { version } = createRequire(import.meta.url)('@jitl/quickjs-wasmfile-release-sync/package.json')

const commonJs = (source) => `(function (module, exports) { ${source}\n; return module.exports })({ exports: {} }, {})`
const script = (source) => `(function () { ${source}\n; return FaceidResponse })()`

/** The files of the package that need nothing but the language, each with the loader of a host. */
const FILES = { 'script/faceid-response.js': script, 'miniprogram_dist/index.js': commonJs }

describe('QuickJS', () => {
  let own
  let lines
  let engine
  /** Runs a program in a context of its own; returns its result as data. */
  const run = (program) => {
    const runtime = engine.newRuntime({ maxStackSizeBytes: STACK_BYTES })
    const context = runtime.newContext()
    const value = context.unwrapResult(context.evalCode(program))
    const data = context.dump(value)
    value.dispose()
    context.dispose()
    runtime.dispose()
    return data
  }

  before(async () => {
    own = unpackInto(folder)
    lines = await expected(own)
    engine = await newQuickJSWASMModuleFromVariant(variant)
  })
  after(() => rmSync(folder, { recursive: true }))

  test('it has none of what a browser has', () => {
    assert.deepEqual(run(`${JSON.stringify(NAMES)}.filter((name) => name in globalThis)`), [])
  })

  for (const [name, take] of Object.entries(FILES)) {
    test(name, async () => {
      const start = performance.now()
      const source = readFileSync(path.join(own, name), 'utf8')
      const program = [
        await conformanceScript(),
        `const material = ${JSON.stringify(material)}`,
        `const faceid = (${take(source)}).create({ locale: 'en' })`,
        '({ core: faceid.engine, lines: conformance.conform(faceid, material) })',
      ]
      const { core, lines: actual } = run(program.join('\n;'))
      keep({
        engine: 'QuickJS',
        version,
        mode: name,
        core,
        ...summary(actual, lines),
        ms: Math.round(performance.now() - start),
      })
      assert.equal(core, 'js')
      assert.equal(difference(actual, lines), null)
    })
  }
})
