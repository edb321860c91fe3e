// Plays the stories of tests/sessions/ on a core. Runs in any engine.

/** The instant at which every story begins, ms since 1970 UTC. */
export const START = Date.parse('2026-03-02T09:00:00+08:00')
export const SEED = 1

/** Returns the channels of a core. An event that is named by a channel is a step with that code. */
export const channelsOf = (faceid) => Array.from(new Set(faceid.catalog().map(({ channel }) => channel)))

/** Returns the input with a code and an id of its own, unless the event has another id, or none (null). */
function attempt(event, channel) {
  const code = event[channel]
  const id = event.order === undefined ? `at${event.at}` : event.order
  return code === null || id === null ? code : `?code=${encodeURIComponent(code)}&orderNo=${id}`
}

/** Yields each event with its result: its session, its step if there is one, and its problem. */
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
