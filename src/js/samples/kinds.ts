/** The kinds of codes, by which a code belongs to some of a channel's terminals and servers. */

import type { Channel } from '../types.js'

/** The pattern of numbers that are of no other kind in their channel. */
const NUMBER = /^-?\d{1,9}$/

/**
 * The kinds of each channel with their patterns. The first that matches counts. The vendor's tables are the source
 * (docs/reference.md).
 */
const KINDS: { readonly [Name in Channel]: readonly (readonly [RegExp, string])[] } = {
  sdk: [
    [/^0$/, 'pass'],
    // The App SDK sees these itself, and HarmonyOS has numbers of its own; the first digit is the stage.
    [/^[12]1\d{3}$/, 'start'],
    [/^[345]1\d{3}$/, 'local'],
    [/^[12]3\d{3}$/, 'harmonyos-start'],
    [/^[345]3\d{3}$/, 'harmonyos-local'],
    // The vendor's page sees these, in a browser.
    [/^(?:300\d|3001\d\d)$/, 'h5'],
    [/^4001\d\d$/, 'login'],
    [NUMBER, 'server'],
  ],
  intent: [
    [/^0$/, 'pass'],
    [/^66666\d{3}$/, 'server'],
  ],
  wechat: [
    [/^0$/, 'pass'],
    [/^(?:-1|-10\d|-999|101)$/, 'client'],
    [/^15$/, 'expired'],
    [NUMBER, 'server'],
  ],
  'nfc-server': [
    [/^0$/, 'pass'],
    [NUMBER, 'server'],
  ],
  'nfc-terminal': [
    [/^0$/, 'pass'],
    [/^-/, 'mini-program'],
    [NUMBER, 'app'],
  ],
  'intent-question': [
    [/^0$/, 'pass'],
    [NUMBER, 'server'],
  ],
  'intent-read-aloud': [
    [/^0$/, 'pass'],
    [NUMBER, 'server'],
  ],
  huiyan: [
    [/^0$/, 'pass'],
    [/^2\d\d$/, 'client'],
    // That it was done before is a result, and the server's.
    [/^14$/, 'done'],
    [NUMBER, 'server'],
  ],
  'wechat-face': [
    [/^0$/, 'finished'],
    [/^10000$/, 'verdict'],
    [/^9\d{4}$/, 'client'],
    [NUMBER, 'server'],
  ],
  'wechat-face-legacy': [
    [/^0$/, 'pass'],
    [/^9\d{4}$/, 'client'],
    [/^(?:4|8)\d{4}$/, 'query'],
    [NUMBER, 'server'],
  ],
  'wechat-face-support': [
    [/^0$/, 'pass'],
    [NUMBER, 'client'],
  ],
  api: [[/^[A-Z][A-Za-z]+(?:\.[A-Za-z]+)*$/, 'error']],
}

/** The names of all channels. */
export const CHANNELS = Object.keys(KINDS) as readonly Channel[]

/** Returns the kind of a code; undefined where no terminal of the channel hands over such a code. */
export function kindOf(channel: Channel, code: string | null): string | undefined {
  if (code === null) return 'unfinished'
  const found = KINDS[channel].find(([form]) => form.test(code))
  return found?.[1]
}

/** Returns the domain in which the App SDK has a code, without its prefix. */
export function domainOf(code: string): string {
  const kind = kindOf('sdk', code) ?? ''
  if (kind === 'login') return 'LoginServer'
  if (kind === 'server') return 'CompareServer'
  const STAGES = ['Params', 'LoginNetwork', 'GetInfoNetwork', 'NativeProcess', 'CompareNetwork']
  return STAGES[Number(code[0]) - 1] ?? 'CompareServer'
}
