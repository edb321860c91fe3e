/** Real results of terminals, taken from the tests' fixtures by the build. */

import type { Channel } from 'faceid-response'
import fixtures from '../../tests/fixtures?samples'
import type { Labels } from '../labels/index.js'

/** A real result of a terminal. */
export interface Sample {
  /** The family of terminals, which is the name of the fixture's file. */
  family: string
  about: string
  input: unknown
  channel?: Channel
}

/** All samples, from all fixtures. */
export const SAMPLES: readonly Sample[] = fixtures

/** A sample of each real shape, by the fixture's own description. */
export const SHAPES: readonly (readonly [name: keyof Labels['reader']['sampleNames'], about: string])[] = [
  ['mobileRedirect', 'mobile H5: not passed, inside a hash route'],
  ['pcRedirect', 'PC H5, whose signature has another name'],
  ['intentRedirect', '意愿 H5: the face passed, the intention did not'],
  ['sdkCallback', 'a capture failure found by the server'],
  ['sdkLogin', 'a login that failed: the error by itself'],
  ['uniApp', "the uni-app plug-in's event: not passed"],
  ['flutter', 'Flutter: flat, not passed, the domain without its prefix'],
  ['miniProgram', 'wx.startVerify: the token has expired'],
  ['ecard', 'E证通: verifyDone is true after a mismatch too; ask the server'],
  ['wechatFace', 'wx.requestFacialVerify: no camera permission'],
  ['nfc', 'NFC on Android: a code printed with stray space'],
  ['huiyan', "the Huiyan SDK's onFail"],
  ['server', 'the same answer as the SDK for Node returns it, without Response: not passed'],
  ['query', 'queryfacerecord: nothing to be found'],
  ['apiError', 'an API error'],
  ['contradiction', "success with a failure's code: no pass"],
  ['bare', "a code that three calls of WeChat's share, without the name of the call"],
]

/** Returns the sample with this description, if there is one. */
export const sampleOf = (about: string) => SAMPLES.find((sample) => sample.about === about)

/** Returns a sample as it would be pasted. */
export const textOf = ({ input }: Sample): string =>
  typeof input === 'string' ? input : JSON.stringify(input, null, 2)
