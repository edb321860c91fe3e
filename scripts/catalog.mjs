// The core's facts beyond the catalogue's rows: languages and channels by name, the version, the decisions of each
// advice, changed meanings, risk tags. Run as a script, it writes them.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { at, isMain, printed, say } from './run.mjs'

const FACTS = 'target/facts.json'

/** Returns the facts as the build wrote them. */
export const catalogFacts = () => JSON.parse(readFileSync(at(FACTS), 'utf8'))

if (isMain(import.meta)) {
  say('Writing what the core knows beyond the rows')
  const text = printed('cargo', ['run', '--quiet', '--example', 'catalog'])
  mkdirSync(at('target'), { recursive: true })
  writeFileSync(at(FACTS), text)
}
