// The pages in docs/ that are generated from the tables. Run as a script, it writes them.

import { writeFileSync } from 'node:fs'
import { catalogFacts } from './catalog.mjs'
import { changesPage, currentCatalog, problemOf, releasedCatalogs } from './catalog-changes.mjs'
import { referencePages } from './reference.mjs'
import { at, isMain, say } from './run.mjs'

/** Returns the text of each generated page, by its path. */
export async function generatedPages() {
  const facts = catalogFacts()
  return {
    ...(await referencePages(facts)),
    'docs/catalog-changes.md': changesPage(releasedCatalogs(), await currentCatalog(facts), facts),
  }
}

async function writeDocumentation() {
  for (const [place, text] of Object.entries(await generatedPages())) writeFileSync(at(place), text)
  const problem = problemOf(releasedCatalogs(), await currentCatalog())
  if (problem) say(problem)
}

if (isMain(import.meta)) await writeDocumentation()
