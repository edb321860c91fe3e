/** The stories that a page must handle, as moves of the terminal, the server, the clock and the person. */

/** A move of a story. */
export type Move =
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

/** The names of the stories. */
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
export type Told = 'sdk' | 'wechat'

const hand = (code: string): Move => ({ move: 'hand', code })
const reply = (answer: true | 'pending' | { code: string }): Move => ({ move: 'answer', answer })
const go = (move: 'wait' | 'midnight' | 'reopen' | 'fresh'): Move => ({ move })

/** The codes that the stories use in each channel. */
const CODES: {
  readonly [Name in Told]: { readonly [Part in 'failures' | 'billed']: readonly string[] } & {
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

/** Returns the moves of a story. Each begins with a person without a session. */
export function storyOf(id: StoryId, channel: Told): readonly Move[] {
  const { failures, billed, busy, limit, refused } = CODES[channel]
  const passes = [hand('0'), reply(true)]
  const moves: { readonly [Id in StoryId]: readonly Move[] } = {
    first_visit: passes,
    three_failures: failures.map(hand),
    wait: [hand(busy), go('wait'), ...passes],
    daily_limit: [hand(limit), go('midnight'), go('reopen')],
    billed_twice: billed.map(hand),
    result_late: [hand('0'), reply('pending'), reply('pending'), reply(true)],
    contradiction: [hand('0'), reply({ code: refused })],
    killed: [hand('0'), go('reopen'), reply(true)],
  }
  return [go('fresh'), ...moves[id]]
}
