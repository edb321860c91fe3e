// The catalogue as data, for tools and documentation that need no core: every row, and which version these rows are.

import { writeFileSync } from 'node:fs'
import { catalogFacts } from './catalog.mjs'
import { at, moduleAt, say } from './run.mjs'

say('Writing the catalogue as data')
const { create } = await import(moduleAt('pkg/sync.js'))
writeFileSync(at('pkg/catalog.json'), `${JSON.stringify(create({ locale: 'en' }).catalog(), null, 1)}\n`)
const { version, date } = catalogFacts()
writeFileSync(at('pkg/catalog-version.json'), `${JSON.stringify({ version, date })}\n`)
