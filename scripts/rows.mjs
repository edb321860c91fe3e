// The catalogue as data, for tools, documentation and tests that need no core: every row, the version of the rows, and
// a sample for every row.

import { writeFileSync } from 'node:fs'
import { catalogFacts } from './catalog.mjs'
import { at, moduleAt, say } from './run.mjs'

say('Writing the catalogue as data')
const { create } = await import(moduleAt('pkg/sync.js'))
writeFileSync(at('pkg/catalog.json'), `${JSON.stringify(create({ locale: 'en' }).catalog(), null, 1)}\n`)
const { version, date } = catalogFacts()
writeFileSync(at('pkg/catalog-version.json'), `${JSON.stringify({ version, date })}\n`)

const { of } = await import(moduleAt('pkg/samples.js'))
const samples = create()
  .catalog()
  .map(({ channel, code }) => ({ channel, code, input: of(channel, code).input }))
writeFileSync(at('pkg/samples.json'), `[\n${samples.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`)
