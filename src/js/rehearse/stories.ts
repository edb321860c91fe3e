/** The stories that a page has to come through, as moves of the terminal, the server, the clock and the person. */

export type Move =
  /** The terminal hands over a code. */
  | { move: 'hand'; code: string }
  /** The server answers: that it has passed, that it does not know yet, or with a code of the vendor's. */
  | { move: 'answer'; answer: true | 'pending' | { code: string } }
  /** The clock goes on: to the end of the wait, or into the vendor's next day. */
  | { move: 'wait' }
  | { move: 'midnight' }
  /** The page is closed and opened again, at an address without a result. */
  | { move: 'reopen' }
  /** The same, by somebody who was never there. */
  | { move: 'fresh' }

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

export type StoryId = (typeof STORIES)[number]

/** The channels whose flows are told. */
export type Told = 'sdk' | 'wechat'

const hand = (code: string): Move => ({ move: 'hand', code })
const reply = (answer: true | 'pending' | { code: string }): Move => ({ move: 'answer', answer })
const go = (move: 'wait' | 'midnight' | 'reopen' | 'fresh'): Move => ({ move })

/** The codes that tell the stories in each channel. */
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

/** Returns a story's moves. Each begins with somebody who was never there. */
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
