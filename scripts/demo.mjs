// The demo page: static files in www/dist/ that any host can serve, from any folder.

import { cpSync, mkdirSync } from 'node:fs'
import { at, isFresh, say } from './run.mjs'
import { BINARY } from './wasm.mjs'

const FILES = ['index.html', 'style.css']

export async function buildDemo() {
  if (
    isFresh(
      ['www/dist/main.js', 'www/dist/index.html'],
      ['www/index.html', 'www/style.css', 'www/main.ts', 'www/labels.ts', 'pkg', 'scripts/demo.mjs'],
    )
  )
    return
  say('Building the demo page')
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: at(),
    entryPoints: ['www/main.ts'],
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
