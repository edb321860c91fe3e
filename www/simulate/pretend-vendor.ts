/**
 * The pretend vendor: what its terminals and its server hand over is that of the package's samples. It is loaded when a
 * simulation is opened, so that nobody else downloads the samples.
 */

import type { Channel } from 'faceid-response'
import { answer, of } from 'faceid-response/samples'
import type { Kind } from './terminals.js'

export { STORIES, story } from 'faceid-response/samples'
export { MiniProgram } from './mini-program.js'

/** The pretend vendor's functions. */
export type Vendor = typeof import('./pretend-vendor.js')

/** The arguments for a session: an input, and the channel where the input does not tell it. */
export interface Handed {
  input: unknown
  channel?: Channel
}

/** The ids of an attempt. Each attempt has its own. */
export interface Ids {
  orderNo: string
  token: string
}

/** Returns what an attempt hands over that ends in a code. A code that no terminal hands over is returned by itself. */
export function attempt(channel: Channel, code: string, ids: Ids): Handed {
  return { input: unlessRefused(() => of(channel, code, ids).input, code), channel }
}

/** Returns the answer of a terminal's server with a code. One that no server answers with is returned by itself. */
export function verdict({ api, verdictChannel: channel }: Kind, code: string, ids: Ids): Handed {
  return { input: unlessRefused(() => answer(api, code, { ...ids, channel }), code), channel }
}

/** Returns a sample, or the other value where the samples refuse the code. */
function unlessRefused(sample: () => unknown, other: unknown): unknown {
  try {
    return sample()
  } catch (_) {
    return other
  }
}
