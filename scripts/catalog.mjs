// The facts that the core knows beyond the catalogue's rows: languages and channels by name, the version, the decisions of each
// advice, changed meanings, risk tags.

import { ask, stop } from './run.mjs'

export function catalogFacts() {
  const text = ask('cargo', ['run', '--quiet', '--example', 'catalog'])
  if (text === null) stop("'cargo run --example catalog' failed.")
  return JSON.parse(text)
}
