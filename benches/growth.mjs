// The time of a step and the length of the saved text. They must not grow with the number of steps of a session.

import { load } from 'faceid-response'
import { measure } from './measure.js'
import { distinctQueries } from './queries.js'

const START = 1_772_413_200_000

const STEPS = 100_000

/** Compares a session after 100,000 steps with one after a thousand, when its counters are at their limits. */
export async function growth(effort) {
  const faceid = await load()
  const codes = faceid.catalog().filter(({ channel }) => channel === 'sdk')
  const queries = distinctQueries(codes.map(({ code }) => code))
  let longest = 0
  /** Takes some steps from a saved session, and returns the text that it saves then. */
  const take = (count, saved) => {
    const session = faceid.session({ at: START, seed: 1, saved })
    for (let index = 0; index < count; index += 1) {
      session.step(queries[index % queries.length], { at: START })
      longest = Math.max(longest, session.save().length)
    }
    return session.save()
  }
  const young = take(1000)
  const old = take(STEPS - 1000, young)
  const [few, many] = measure(
    [young, old].map((saved) => ({ run: (count) => take(count, saved).length })),
    effort,
  )
  return { steps: many.nanoseconds / few.nanoseconds, savedCharacters: longest }
}
