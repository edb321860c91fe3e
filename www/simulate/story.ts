/**
 * The events of a simulation as a text for an address: `sdk:66660037@20,verdict:pending@22,reopen@30`. An attempt that
 * begins with `web-view:` came by way of a mini-program to its H5 page.
 */

import type { Channel } from 'faceid-response'
import { link } from '../app/route.js'

/** The events without a code. */
const BARE = ['reload', 'reopen', 'back', 'killed'] as const

/** An event of a story. `at` is the number of seconds since the story began. */
export type StoryEvent =
  | { kind: 'attempt'; channel: Channel; code: string; via?: 'web-view'; at: number }
  /** The server's verdict on the attempt before; `pending` where it is not known yet. */
  | { kind: 'verdict'; code: string; at: number }
  /**
   * `reload`: the page was truly reloaded. `reopen`: it was closed, and opened at an address without a result. `back`,
   * `killed`: the person came back to the H5 page from the mini-program's native page, by the back button or after the
   * mini-program was closed.
   */
  | { kind: (typeof BARE)[number]; at: number }

/** The code of a verdict that is not known yet. */
export const PENDING = 'pending'

const LONGEST = 100
const LATEST = 366 * 24 * 3600

/** Returns a story as text. */
export function write(story: readonly StoryEvent[]): string {
  return story.map((event) => `${whatOf(event)}@${event.at}`).join(',')
}

function whatOf(event: StoryEvent): string {
  if (!('code' in event)) return event.kind
  const from = event.kind === 'attempt' ? (event.via ?? event.channel) : event.kind
  return `${from}:${encodeURIComponent(event.code)}`
}

/** Parses a story; returns null where the text is none. */
export function read(text: string, channels: readonly Channel[]): StoryEvent[] | null {
  const parts = text.split(',').filter(Boolean)
  if (parts.length > LONGEST) return null
  const story: StoryEvent[] = []
  for (const part of parts) {
    const [, what = '', coded = '', seconds = ''] = /^([\w-]+)(?::([^:@]+))?@(\d{1,8})$/.exec(part) ?? []
    const at = Number(seconds)
    const code = decode(coded)
    const channel = channels.find((each) => each === what)
    const bare = BARE.find((each) => each === what)
    if (!what || code === null || at > LATEST || at < (last(story)?.at ?? 0)) return null
    if (bare && !code) story.push({ kind: bare, at })
    else if (what === 'verdict' && code && story.some(({ kind }) => kind === 'attempt'))
      story.push({ kind: 'verdict', code, at })
    else if (what === 'web-view' && code) story.push({ kind: 'attempt', channel: 'wechat', code, via: what, at })
    else if (channel && code) story.push({ kind: 'attempt', channel, code, at })
    else return null
  }
  return story
}

/** Returns the last event; undefined where there is none. */
export const last = <T>(events: readonly T[]): T | undefined => events[events.length - 1]

/** Returns the address of a simulation with this story. */
export const linkToStory = (story: readonly StoryEvent[]) => link(['simulate', ...(story.length ? [write(story)] : [])])

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch (_) {
    return null
  }
}
