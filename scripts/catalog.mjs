// What the catalogue knows beyond its rows: its version, decisions of each advice, changed meanings, risk tags.

import { ask, stop } from './run.mjs'

export function catalogFacts() {
  const text = ask('cargo', ['run', '--quiet', '--example', 'catalog'])
  if (text === null) stop("'cargo run --example catalog' failed.")
  return JSON.parse(text)
}
