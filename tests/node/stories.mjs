// Plays the stories of tests/sessions/ on a core. Runs in any engine.

/** When every story begins, ms since 1970 UTC. */
export const START = Date.parse('2026-03-02T09:00:00+08:00')
export const SEED = 1

/** The channels of a core; an event with the name of one is a step with that code. */
export const channelsOf = (faceid) => Array.from(new Set(faceid.catalog().map(({ channel }) => channel)))

/** The input with a code and an id of its own, unless the event says that it has another, or none (null). */
function attempt(event, channel) {
  const code = event[channel]
  const id = event.order === undefined ? `at${event.at}` : event.order
  return code === null || id === null ? code : `?code=${encodeURIComponent(code)}&orderNo=${id}`
}

/** Gives each event with what it did: the session it happened in, the step if it was one, the problem it met. */
export function* play(faceid, channels, { policy, events }) {
  const open = (options) => faceid.session({ policy, seed: SEED, ...options })
  const tabs = { '': open({ at: START }) }
  for (const event of events) {
    const at = START + event.at * 1000
    const tab = event.tab ?? ''
    const channel = channels.find((name) => name in event)
    let problem = null
    let step = null
    if ('reload' in event) {
      tabs[tab] = open({ saved: tabs[tab].save(), at })
      problem = tabs[tab].problem
    } else if ('restore' in event) {
      tabs[tab] = open({ saved: event.restore, at })
      problem = tabs[tab].problem
    } else if (event.fork) {
      tabs[event.fork] = open({ saved: tabs[tab].save(), at })
    } else if (event.merge) {
      problem = tabs[tab].restore(tabs[event.merge].save(), { at })
    } else if ('reset' in event) {
      tabs[tab].reset({ at })
    } else if ('now' in event) {
      step = tabs[tab].now({ at })
    } else if ('confirm' in event) {
      step = tabs[tab].confirm(event.confirm, { channel: event.channel, at })
    } else {
      const retryAfterMs = event.retryAfter === undefined ? undefined : event.retryAfter * 1000
      const [input, from] = channel ? [attempt(event, channel), channel] : [event.input, event.channel]
      step = tabs[tab].step(input, { channel: from, at, retryAfterMs })
    }
    yield { event, session: tabs[tab], step, problem }
  }
}
