// What must not grow: the time of a step and the length of what is saved, however many steps a session has had.

import { load } from 'faceid-response'
import { measure } from './measure.js'
import { distinctQueries } from './queries.js'

const START = 1_772_413_200_000

const STEPS = 100_000

/** A session after 100,000 steps beside one after a thousand, when its counters are at their limits. */
export async function growth(effort) {
  const faceid = await load()
  const codes = faceid.catalog().filter(({ channel }) => channel === 'sdk')
  const queries = distinctQueries(codes.map(({ code }) => code))
  let longest = 0
  /** Takes so many steps from where a session was saved, and gives what it saves then. */
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
