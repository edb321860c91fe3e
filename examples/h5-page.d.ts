import type { Languages, Message } from 'faceid-response'

export declare function verificationPage(host: {
  show: (message: Message | null, goOn: ((needs?: string) => void) | null) => void
  begin: (attempt: { needs?: string; session: string }) => void
  confirm: (orderNo: string | undefined, message: Message) => void
  /** The person's languages, where the app knows them better than the browser. */
  locale?: Languages | undefined
}): Promise<void>
