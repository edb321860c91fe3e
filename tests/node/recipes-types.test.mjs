// Tests that each block of JavaScript in the documents type-checks against the package, without a `!`.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { at } from '../../scripts/run.mjs'

const DOCUMENTS = ['README', 'docs/guide', 'docs/recipes'].flatMap((name) => [`${name}.md`, `${name}.zh-CN.md`])
const PAGES = ['element-page', 'h5-page', 'app-webview', 'server', 'analytics', 'migration-after', 'own-words']

/** Declarations of what the host and a mini-program supply, with any types. */
const HOST = `
import type { Faceid, MessageOverrides, Outcome, Session } from 'faceid-response'
declare global {
  const wx: any
  const WXWebAssembly: any
  function Page(definition: any): void
  const faceid: Faceid
  const session: Session
  const outcome: Outcome
  const messages: MessageOverrides
  const brand: string
  function show(...given: any[]): void
  function log(...given: any[]): void
  function askYourServer(...given: any[]): void
  function offerRetry(retry: { needs: string }): void
  function offerAnotherWay(remedy: string): void
  function take(way: string): void
  function begin(needs: string, second?: boolean): void
}
`

/** Declarations of what bundlers and test runners supply. */
const TOOLS = `
declare module '@playwright/test' {
  export const test: any
  export const expect: any
}
interface ImportMeta {
  env: { DEV: boolean }
}
`

/** Type-checks scripts in a folder inside the repository, in which the package is found by its name. */
function check(scripts) {
  const folder = mkdtempSync(at('target/blocks-'))
  try {
    writeFileSync(path.join(folder, 'host.d.ts'), HOST)
    writeFileSync(path.join(folder, 'tools.d.ts'), TOOLS)
    for (const [name, text] of Object.entries(scripts)) writeFileSync(path.join(folder, name), text)
    const compilerOptions = {
      strict: true,
      // A recipe in JavaScript does not say what its parameters are; what comes of the package is checked all the same.
      noImplicitAny: false,
      allowJs: true,
      checkJs: true,
      noEmit: true,
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      types: ['node'],
    }
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*'] }))
    const { stdout } = spawnSync(at('node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' })
    return stdout.trim()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const blocks = (document) =>
  [...readFileSync(at(document), 'utf8').matchAll(/```(?:js|ts)\n([\s\S]*?)```\n/g)].map(([, block]) => block)

/** Returns a block with a mini-program's `require` names replaced by the package's names elsewhere. */
const inBrowser = (block) =>
  block
    .replace("require('faceid-response')", "require('faceid-response/sync')")
    .replace("require('faceid-response/wasm')", "require('faceid-response')")

for (const document of DOCUMENTS) {
  test(`${document}: its blocks have the types of the package`, () => {
    const found = blocks(document).filter((block) => !block.startsWith('// A map from codes to texts'))
    assert.ok(found.length > 1)
    const scripts = found.map((block, index) => [`block-${index}.js`, `${inBrowser(block)}\nexport {}\n`])
    const analytics = readFileSync(at('examples/analytics.js'), 'utf8')
    assert.equal(check({ ...Object.fromEntries(scripts), 'analytics.js': analytics }), '')
  })
}

test('the examples have the types of the package', () => {
  const scripts = PAGES.map((name) => [`${name}.js`, readFileSync(at(`examples/${name}.js`), 'utf8')])
  assert.equal(check(Object.fromEntries(scripts)), '')
})

test('what is wrong with a block is found', () => {
  const wrong = "import { create } from 'faceid-response/sync'\ncreate().handle('').retry.needs\n"
  assert.match(check({ 'wrong.js': wrong }), /TS18047|TS2531/)
})
