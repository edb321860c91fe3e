/** The core as the script sees it, whichever engine runs it. Numbers go in and numbers come out (`crates/page`). */
export interface Core {
  readonly memory: { readonly buffer: ArrayBuffer }
  version(): number
  inputAddress(): number
  outputAddress(): number
  statesAddress(): number
  handle(length: number, channel: number, at: number): number
  lookup(length: number, channel: number, at: number): number
  row(channel: number, place: number): number
  choose(length: number): number
  risk(length: number): number
  beginSession(at: number, seed: number): void
  mergeSession(): void
  distrustSession(): void
  tickSession(which: number, at: number, lifetime: number): number
  remainingOfSession(captures: number, billed: number, automatic: number): number
  stepSession(length: number, channel: number, question: number, at: number, hint: number, ...policy: number[]): number
}
