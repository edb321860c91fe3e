/** The stories that a page must handle, as moves of the terminal, the server, the clock and the person. */

import { FaceidError } from '../error.js'
import { CHANNELS } from './kinds.js'

/** A move of a story. */
export type StoryMove =
  /** The terminal hands over a code. */
  | { move: 'hand'; code: string }
  /** The server answers: a pass, not known yet, or a code of the vendor's. */
  | { move: 'answer'; answer: true | 'pending' | { code: string } }
  /** The clock goes on to the end of the wait; with `midnight`, into the vendor's next day. */
  | { move: 'wait' }
  | { move: 'midnight' }
  /** The page is closed and opened again, at an address without a result. */
  | { move: 'reopen' }
  /** The same, by a person without a session. */
  | { move: 'fresh' }

/** The names of the stories: each is a course of events that a page must handle. */
export const STORIES = [
  'first_visit',
  'three_failures',
  'wait',
  'daily_limit',
  'billed_twice',
  'result_late',
  'contradiction',
  'killed',
] as const

/** The name of a story. */
export type StoryId = (typeof STORIES)[number]

/** The channels that stories are told for. */
export type StoryChannel = 'sdk' | 'wechat'

const hand = (code: string): StoryMove => ({ move: 'hand', code })
const reply = (answer: true | 'pending' | { code: string }): StoryMove => ({ move: 'answer', answer })
const go = (move: 'wait' | 'midnight' | 'reopen' | 'fresh'): StoryMove => ({ move })

/** The codes that the stories use in each channel. */
const CODES: {
  readonly [Name in StoryChannel]: { readonly [Part in 'failures' | 'billed']: readonly string[] } & {
    readonly [Part in 'busy' | 'limit' | 'refused']: string
  }
} = {
  sdk: {
    failures: ['-5023', '66660037', '66660035'],
    billed: ['66660010', '66660004'],
    busy: '400506',
    limit: '66660017',
    refused: '66660004',
  },
  wechat: {
    failures: ['1201', '2012', '1102'],
    billed: ['2006', '2016'],
    busy: '1001',
    limit: '2018',
    refused: '2016',
  },
}

/**
 * Returns the moves of a story. Each begins with a person without a session.
 * @throws {FaceidError} `unknown_channel`, `invalid_option`: there is no such story, or none is told for the channel
 */
export function story(id: StoryId, channel: StoryChannel): readonly StoryMove[] {
  const codes = codesOf(channel)
  const passes = [hand('0'), reply(true)]
  const moves: { readonly [Id in StoryId]: readonly StoryMove[] } = {
    first_visit: passes,
    three_failures: codes.failures.map(hand),
    wait: [hand(codes.busy), go('wait'), ...passes],
    daily_limit: [hand(codes.limit), go('midnight'), go('reopen')],
    billed_twice: codes.billed.map(hand),
    result_late: [hand('0'), reply('pending'), reply('pending'), reply(true)],
    contradiction: [hand('0'), reply({ code: codes.refused })],
    killed: [hand('0'), go('reopen'), reply(true)],
  }
  if (!STORIES.includes(id)) {
    throw new FaceidError('invalid_option', `story: '${String(id)}' is none of ${STORIES.join(', ')}`)
  }
  return [go('fresh'), ...moves[id]]
}

function codesOf(channel: StoryChannel) {
  const told = Object.keys(CODES)
  if (told.includes(channel)) return CODES[channel]
  if (!CHANNELS.includes(channel)) {
    throw new FaceidError('unknown_channel', `'${String(channel)}' is none of ${CHANNELS.join(', ')}`, CHANNELS)
  }
  throw new FaceidError('invalid_option', `story: none is told for '${String(channel)}'; there are ${told.join(', ')}`)
}
