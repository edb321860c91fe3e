/**
 * Warnings about an input whose channel is missing or wrong, with the channels that fit. A rehearsal hears of every
 * outcome.
 */

import type { Tools } from '../tools.js'
import type { Channel, Faceid, Outcome, Session } from '../types.js'
import { tell } from './rehearsal.js'
import { warn } from './warn.js'

/**
 * Returns the same `Faceid`, which also warns on the console of a missing or wrong channel, and tells a rehearsal of
 * every outcome. `explain` gets a function that takes the tools. It is called only when there is a warning to give.
 */
export function watched(faceid: Faceid, explain: (use: (tools: Tools) => void) => void): Faceid {
  const watch = <T extends Outcome>(outcome: T, input: unknown, channel: Channel | undefined, session?: Session): T => {
    const { problem } = outcome
    if (problem === 'channel_required' || problem === 'channel_mismatch') {
      explain((tools) => {
        const found = tools.explain(input, channel ? { channel } : {}).problem
        if (found) warn(`faceid-response: ${found.code}: ${found.message}`)
      })
    }
    return tell(outcome, session)
  }
  return Object.assign({}, faceid, {
    handle: ((input, options) => watch(faceid.handle(input, options), input, options?.channel)) as Faceid['handle'],
    session: ((options) => {
      const session = faceid.session(options)
      const now: typeof session.now = (given) => tell(session.now(given), session)
      const step: typeof session.step = (input, given) =>
        watch(session.step(input, given), input, given?.channel, session)
      const confirm: typeof session.confirm = (answer, given) =>
        watch(session.confirm(answer, given), answer, given?.channel, session)
      return Object.assign(Object.create(session), { now, step, confirm })
    }) as Faceid['session'],
  })
}
