/** The pretend vendor's answers: the real shapes for each terminal, and the possible ends of an attempt. */

import type { Channel } from 'faceid-response'
import type { Labels } from '../labels/index.js'

export type Terminal = keyof Labels['simulator']['terminals']

type Group = keyof Labels['simulator']['groups']

/** The arguments for a session: an input, and the channel where the input does not tell it. */
export interface Handed {
  input: unknown
  channel?: Channel
}

interface Kind {
  /** The channel of its attempts' codes. */
  channel: Channel
  /** The channel of its server's codes. */
  verdictChannel: Channel
  endings: Record<Group, readonly string[]>
  verdicts: readonly string[]
  attempt: (code: string, order: string) => unknown
  verdict: (code: string, order: string) => unknown
}

/** The pretend terminals. */
export const TERMINALS: Record<Terminal, Kind> = {
  sdk: {
    channel: 'sdk',
    verdictChannel: 'sdk',
    endings: {
      pass: ['0'],
      capture: ['-5023', '66660035', '66660037', '-5008', '66660018', '41000'],
      identity: ['66660004', '66660010', '66660015'],
      service: ['999999', '400506', '51200'],
      ends: ['66660017', '400101'],
    },
    verdicts: ['0', '66660004', '66660011'],
    // A redirect of H5, and queryfacerecord, which has a record of a scan.
    attempt: (code, order) =>
      `?${new URLSearchParams({ code, orderNo: order, h5faceId: 'pretend', newSignature: 'PRETEND' })}`,
    verdict: (code, order) => ({
      code,
      msg: '',
      bizSeqNo: 'pretend',
      result: { orderNo: order, liveRate: '99', similarity: '98', occurredTime: '20260105090000' },
      transactionTime: '20260105090000',
    }),
  },
  wechat: {
    channel: 'wechat',
    verdictChannel: 'wechat',
    endings: {
      pass: ['0'],
      capture: ['1201', '1203', '1102', '1106', '2012', '-999'],
      identity: ['2006', '2016', '302'],
      service: ['101', '4', '15'],
      ends: ['2018', '1002'],
    },
    verdicts: ['0', '2016', '2006'],
    // wx.startVerify, and GetDetectInfoEnhanced.
    attempt: (code) => ({ BizToken: 'CE661F1A-0F1E-45BD-BE13-34C05CEA7681', ErrorCode: Number(code), ErrorMsg: '' }),
    verdict: (code) => ({ Text: { ErrCode: Number(code), ErrMsg: '' } }),
  },
  nfc: {
    channel: 'nfc-terminal',
    verdictChannel: 'nfc-server',
    endings: {
      pass: ['0'],
      capture: ['66664020', '600103', '66664024', '600101'],
      identity: [],
      service: ['66664022', '66664023'],
      ends: ['66664021'],
    },
    verdicts: ['0', '66664006', '66664005'],
    // The NFC SDK, and getIdcardNfcResult, which has the card's data where it was read.
    attempt: (code, order) => ({ code, message: '', orderNo: order, ocrCertId: '', reqId: 'pretend' }),
    verdict: (code) => ({
      code: '0',
      msg: '',
      result: { code, msg: '', ...(code === '0' && { nfcEnResult: 'pretend' }) },
      transactionTime: '20260105090000',
    }),
  },
}

/** Returns the terminal with this channel, if there is one. */
export const terminalOf = (channel: Channel): Terminal | undefined =>
  (Object.keys(TERMINALS) as Terminal[]).find((name) => TERMINALS[name].channel === channel)

/** Returns the input for an attempt that ends in a code. A code without a real shape is returned by itself. */
export function attempt(channel: Channel, code: string, order: string): Handed {
  const terminal = terminalOf(channel)
  const isNumber = /^-?\d+$/.test(code)
  return terminal && isNumber ? { input: TERMINALS[terminal].attempt(code, order), channel } : { input: code, channel }
}

/** Returns the server's answer with a code. A channel without a terminal gets the code by itself. */
export function verdict(channel: Channel, code: string, order: string): Handed {
  const terminal = terminalOf(channel)
  if (!terminal) return { input: code, channel }
  return { input: TERMINALS[terminal].verdict(code, order), channel: TERMINALS[terminal].verdictChannel }
}
