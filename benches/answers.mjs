// Side by side is fair only among those that do the same: every contestant gives the same words and the same action.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { at } from '../scripts/run.mjs'
import { BINARY } from '../scripts/wasm.mjs'
import { OURS } from './contestants.mjs'
import { distinctQueries } from './queries.js'
import { together } from './warm.mjs'

export async function checkAnswers(folder) {
  const { openAll } = await together(folder)
  for (const language of ['zh-Hans', 'zh-Hant', 'en']) {
    const opened = await openAll([language], { wasm: readFileSync(at(BINARY)) })
    const rows = opened[OURS].catalog()
    const queries = distinctQueries(rows.filter(({ channel }) => channel === 'sdk').map(({ code }) => code))
    const ask = [
      ...queries.map((query) => (contestant) => contestant.handle(query)),
      ...rows.map(
        ({ channel, code }) =>
          (contestant) =>
            contestant.lookup(channel, code),
      ),
    ]
    for (const answer of ask) {
      const expected = comparable(answer(opened[OURS]))
      for (const [name, contestant] of Object.entries(opened)) {
        assert.deepEqual(comparable(answer(contestant)), expected, name)
      }
    }
  }
}

function comparable({ channel, code, action, advice, remedy, fault, message: { title, text, button }, meaning }) {
  return { channel, code, action, advice, remedy, fault, title, text, button, meaning }
}
