// `npm run build`: the package in pkg/, the demo page in www/dist/, and what they weigh.

import { buildDemo } from './demo.mjs'
import { setUpBuild } from './setup.mjs'
import { buildShell } from './shell.mjs'
import { printSizes } from './sizes.mjs'
import { buildWasm } from './wasm.mjs'

export async function build() {
  await buildWasm()
  await buildShell()
  await buildDemo()
  await printSizes()
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  setUpBuild()
  await build()
}
