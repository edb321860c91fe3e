// The check that every contestant gives the same words and the same action. Only then is it fair to compare them.

import assert from 'node:assert/strict'
import { OURS, PLAIN } from './contestants.mjs'
import { distinctQueries } from './queries.js'
import { inNode, together } from './warm.mjs'

/** Throws if two contestants give different answers to the same question. */
export async function checkAnswers(folder) {
  const { openAll } = await together(folder)
  for (const language of ['zh-Hans', 'zh-Hant', 'en']) {
    const opened = await openAll([language], inNode())
    // The package falls back to its plain core where WebAssembly fails, and would be measured as what it is not.
    assert.deepEqual([opened[OURS].engine, opened[PLAIN].engine], ['wasm', 'js'])
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
