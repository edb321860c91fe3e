// Tests of the session against an independent model, in random histories: tabs, reloads, old addresses, clock jumps,
// confirmations, failing calls and storages. MODEL=500000 sets the number of steps, SEED another sequence.

import test from 'node:test'
import { load } from './engine.mjs'
import { generator, history, smallest } from './session-model/history.mjs'
import { play } from './session-model/world.mjs'

const STEPS = Number(process.env.MODEL ?? 20_000)
const SEED = Number(process.env.SEED ?? 1)
const LENGTH = 40

const faceid = await load({ locale: 'en' })

/** Returns the error in a history, if there is one. */
function failure(given) {
  try {
    play(faceid, given)
    return null
  } catch (error) {
    return error
  }
}

test(`${STEPS} steps of a session are those of the model`, () => {
  const random = generator(SEED)
  for (let steps = 0; steps < STEPS; steps += LENGTH) {
    const given = history(random, LENGTH)
    const first = failure(given)
    if (!first) continue
    const least = smallest(given, failure)
    const lines = least.events.map((event) => JSON.stringify(event)).join('\n')
    throw new Error(`after ${steps} steps, skew ${least.skew}:\n${lines}\n${failure(least)?.message}`, {
      cause: failure(least),
    })
  }
})
