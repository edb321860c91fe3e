// The demo page: static files in www/dist/ that any host can serve, from any folder.

import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { at, isFresh, say } from './run.mjs'
import { BINARY } from './wasm.mjs'

const FILES = ['index.html', 'flow.html', 'vendor.html', 'style.css']
const SCRIPTS = ['main', 'flow', 'vendor']

export async function buildDemo() {
  const sources = [...FILES, 'main.ts', 'flow.ts', 'vendor.ts', 'page.ts', 'labels.ts'].map((name) => `www/${name}`)
  const outputs = [...FILES, ...SCRIPTS.map((name) => `${name}.js`)].map((name) => `www/dist/${name}`)
  if (isFresh(outputs, [...sources, 'examples', 'pkg', 'scripts/demo.mjs'])) return
  say('Building the demo page')
  const { build } = await import('esbuild')
  rmSync(at('www/dist'), { recursive: true, force: true })
  await build({
    absWorkingDir: at(),
    entryPoints: SCRIPTS.map((name) => `www/${name}.ts`),
    entryNames: '[name]',
    bundle: true,
    minify: true,
    // The plain core stays a file of its own, fetched only when it is needed.
    splitting: true,
    format: 'esm',
    target: 'es2017',
    supported: { 'import-meta': true },
    outdir: 'www/dist',
    logLevel: 'warning',
  })
  for (const file of FILES) cpSync(at('www', file), at('www/dist', file))
  // The package looks for its binary beside the script that it was bundled into.
  mkdirSync(at('www/dist/core'), { recursive: true })
  cpSync(at(BINARY), at('www/dist/core/faceid_response_bg.wasm'))
}
