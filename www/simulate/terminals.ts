/** The terminals of a simulation, and the possible ends of an attempt on each. */

import type { Channel } from 'faceid-response'
import type { SampleApi, StoryChannel } from 'faceid-response/samples'
import type { Labels } from '../labels/index.js'

export type Terminal = keyof Labels['simulator']['terminals']

type Group = keyof Labels['simulator']['groups']

/** What is known of a terminal. */
export interface Kind {
  /** The channel of its attempts' codes. */
  channel: Channel
  /** The channel of its server's codes, and the call with which the server gets them. */
  verdictChannel: Channel
  api: SampleApi
  /** The channel of the ready stories that it can play; null where none is told. */
  stories: StoryChannel | null
  endings: Record<Group, readonly string[]>
  verdicts: readonly string[]
}

const WECHAT: Kind = {
  channel: 'wechat',
  verdictChannel: 'wechat',
  api: 'GetDetectInfoEnhanced',
  stories: 'wechat',
  endings: {
    pass: ['0'],
    capture: ['1201', '1203', '1102', '1106', '2012', '-999'],
    identity: ['2006', '2016', '302'],
    service: ['101', '4', '15'],
    ends: ['2018', '1002'],
  },
  verdicts: ['0', '2016', '2006'],
}

/** The pretend terminals. */
export const TERMINALS: Record<Terminal, Kind> = {
  sdk: {
    channel: 'sdk',
    verdictChannel: 'sdk',
    api: 'queryfacerecord',
    stories: 'sdk',
    endings: {
      pass: ['0'],
      capture: ['-5023', '66660035', '66660037', '-5008', '66660018', '41000'],
      identity: ['66660004', '66660010', '66660015'],
      service: ['999999', '400506', '51200'],
      ends: ['66660017', '400101'],
    },
    verdicts: ['0', '66660004', '66660011'],
  },
  wechat: WECHAT,
  'web-view': WECHAT,
  nfc: {
    channel: 'nfc-terminal',
    verdictChannel: 'nfc-server',
    api: 'getIdcardNfcResult',
    stories: null,
    endings: {
      pass: ['0'],
      capture: ['66664020', '600103', '66664024', '600101'],
      identity: [],
      service: ['66664022', '66664023'],
      ends: ['66664021'],
    },
    verdicts: ['0', '66664006', '66664005'],
  },
}

/** Returns the first terminal with this channel, if there is one. */
export const terminalOf = (channel: Channel): Terminal | undefined =>
  (Object.keys(TERMINALS) as Terminal[]).find((name) => TERMINALS[name].channel === channel)
