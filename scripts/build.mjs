// `npm run build`: the package in pkg/, the demo page in www/dist/, what they weigh, and the pages made from the tables.

import { buildDemo } from './demo.mjs'
import { writeDocumentation } from './documentation.mjs'
import { buildPackage } from './package.mjs'
import { isMain } from './run.mjs'
import { writeShapes } from './samples.mjs'
import { setUpBuild } from './setup.mjs'
import { buildShell } from './shell.mjs'
import { checkSizes } from './sizes.mjs'
import { writeVocabulary } from './vocabulary.mjs'
import { buildWasm } from './wasm.mjs'

/**
 * Builds everything but the documentation, which is committed: the tests check that it is what this would write. For
 * the tests, a file over its limit ends the run in continuous integration.
 */
export async function build({ isTest = false } = {}) {
  buildWasm()
  writeVocabulary()
  writeShapes()
  await buildShell()
  buildPackage()
  await buildDemo()
  await checkSizes({ mayEnd: isTest })
}

if (isMain(import.meta)) {
  setUpBuild()
  await build()
  await writeDocumentation()
}
