import type { Channel, Languages, Step, Ways } from 'faceid-response'

export declare function verificationPage(host: {
  /** The name of the person and the purpose. */
  key: string
  /** The channel, where the address does not name it: E证通 H5 is 'wechat'. */
  channel?: Channel | undefined
  /** The person's languages, where the app knows them better than the browser. */
  locale?: Languages | undefined
  /** The ways that your page can offer when the verification cannot go on. */
  ways?: Ways | undefined
  show: (step: Step, press: ((second: boolean) => void) | null) => void
  correct: () => Promise<void>
  begin: (session: string) => void
  ask: (orderNo: string | undefined) => Promise<unknown>
  done: () => void
}): Promise<void>
