/** The contract: what goes in and what comes out. The words come from the Rust core. */

import type {
  Action,
  AdviceId,
  Channel,
  Disclosure,
  Fault,
  Locale,
  MessageProblemCode,
  Needs,
  Platform,
  Problem,
  Reason,
  Remedy,
  RestoreProblem,
  RetryBy,
  Source,
  WayId,
} from './core/types.js'

export type * from './core/types.js'

/**
 * A BCP 47 tag (`zh-HK`), WeChat's, Android's or POSIX's spelling of one (`zh_CN`, `zh_HK_#Hant`, `zh_TW.UTF-8`), or
 * several by preference: an array, or a list as text, as in an Accept-Language header (`zh-TW,zh;q=0.9,en;q=0.8`) or in
 * POSIX's LANGUAGE (`zh_TW:zh:en`).
 */
export type Languages = string | readonly string[]

/** The place of the WebAssembly binary, or a function that instantiates it. */
export type WasmSource =
  | string
  | URL
  | BufferSource
  | WebAssembly.Module
  | ((imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>)

export interface Options {
  /** The person's languages. Default: the runtime's, else `zh-Hans`. */
  locale?: Languages
  /** Your own words: a change to some of ours, or a language that we lack. */
  messages?: MessageOverrides
  /**
   * The ways that the page can offer where the verification cannot go on. Omitted: unknown, and a text may name any way. `{}`: it
   * has none, and no text names one.
   */
  ways?: Ways
  /** The name that you give yourself, in the place of `{brand}` in your own words. */
  brand?: string
  /**
   * A function that is told why the plain core runs; in a development build also what is wrong with `messages`, before that is thrown.
   * `faceid-response/tools` checks `messages` anywhere.
   */
  onProblem?: (problem: MessageProblem | EngineProblem) => void
  /** The place of the binary. Default: beside the package's own file. */
  wasm?: WasmSource
  /** A function that is called once per outcome of `handle`, `lookup` and a session's `step`, with nothing that identifies a person. */
  onOutcome?: (event: OutcomeEvent) => void
}

/**
 * Texts by locale (any BCP 47 tag) and advice. Under `zh-Hans`, `zh-Hant`, `en`, or a tag that one of them serves,
 * what is given replaces ours, text by text. Any other tag is a language of yours: it joins the negotiation (`ug-Arab`
 * serves `ug-CN`), and its messages stand whole. `{wait}` becomes the time to wait, `{brand}` the `brand` of the options.
 * `labels` are the words beside a message, as `<faceid-message>` shows them.
 */
export type MessageOverrides = {
  readonly [locale: string]: {
    readonly [Id in AdviceId]?: Partial<Record<'title' | 'text' | 'button', string>>
  } & { readonly labels?: Partial<MessageLabels> }
}

/**
 * The ways that a page has. `true` has our label; a label of yours is one text, or texts by locale that fall back as
 * `messages` do. An `href` makes the way a link.
 */
export type Ways = {
  readonly [Id in WayId]?:
    | boolean
    | { readonly label?: string | { readonly [locale: string]: string }; readonly href?: string | null }
    | null
}

/** Something that is wrong with `messages`; the rest of them applies. */
export interface MessageProblem {
  code: MessageProblemCode
  /** The place of the mistake: the keys from the outside in. */
  path: string[]
  /** The valid name that is nearest, where one is near. */
  nearest: string | null
}

/** The reason for which the plain core runs in the place of WebAssembly. */
export interface EngineProblem {
  code: 'no_webassembly'
  cause: unknown
}

export interface LookupOptions {
  /** The person's languages for this message. */
  locale?: Languages
  /** The instant it is about (a number is ms since 1970 UTC): billing rules are dated, waits end at one. */
  at?: Date | number
}

export interface HandleOptions extends LookupOptions {
  /** Tells where the input comes from; needed when the input does not say it, and a `channel_mismatch` when it says otherwise. */
  channel?: Channel
}

/** Turns what a terminal said into what a page does. Every object returned is plain data, yours to keep. */
export interface Faceid {
  /** The engine that runs the core. */
  readonly engine: 'wasm' | 'js'
  /** The language of messages by default: one of ours, or the tag of one of yours. */
  readonly locale: Locale | (string & {})
  /**
   * The outcome of whatever a terminal handed over, unshaped: a redirect URL or query, what a callback or a bridge
   * was given, as object or JSON text, a server's answer that was passed on, a bare code with its channel. Data
   * never throws: an input that is no result, or that needs its channel, is told by `problem`.
   * @throws {FaceidError} `unknown_channel`, `invalid_option`
   */
  handle(input: unknown, options?: HandleOptions): Outcome
  /**
   * The outcome of a code. `null` means that the person has not finished.
   * @throws {FaceidError} `unknown_channel`, `invalid_option`
   */
  lookup(channel: Channel, code: string | number | null, options?: LookupOptions): Outcome
  /** The device-risk report of the App SDK's `deviceInfoLevel` and `deviceInfoTag`. */
  risk(level: string | number | null, tags?: string | readonly string[] | null): RiskReport
  /** Every row of every channel, in the order of the vendor's page. */
  catalog(): readonly CatalogEntry[]
  /**
   * Returns a session: the attempts so far, and those that are still allowed, across redirects.
   * @throws {FaceidError} `invalid_policy`, `invalid_option`
   */
  session(options?: SessionOptions): Session
}

/** The limits of a session. The vendor's own limits win. */
export interface Policy {
  /** Recordings that the person finished. Default 3, 1 to 100. */
  captures: number
  /** Attempts that were charged for. Default 2, 0 to 100. */
  billed: number
  /** Fetches of a result that the page makes by itself. Default 5, 0 to 100. */
  automatic: number
  /** The number of times in a row that the same advice comes before a stronger one replaces it. Default 2, 1 to 100. */
  sameAdvice: number
  /** The lifetime of a session, ms. Default 24 h, up to 366 days. */
  lifetimeMs: number
  /** The longest wait that grows by repetition, ms. Default 5 min, up to 24 h. */
  longestWaitMs: number
}

export interface SessionOptions {
  policy?: Partial<Policy>
  /** The text that `save` gave before. null = there was none: a fresh session whose `problem` is `lost`. */
  saved?: string | null
  /** Now. Default: the clock's. */
  at?: Date | number
  /** Starts the random waits. Default: a random number. */
  seed?: number
}

export interface StepOptions extends HandleOptions {
  /** A server's hint how long to wait, ms (as from a `Retry-After` header): the wait is at least this, and never less than the advice's own. */
  retryAfterMs?: number
}

export interface Session {
  /**
   * The reason for which the saved text was not taken as it was. `lost` and `expired`: the session is a fresh one; else nothing billed may
   * be tried before `reset`.
   */
  readonly problem: RestoreProblem | null
  readonly remaining: Remaining
  /** The instant from which the next attempt may begin, ms since 1970 UTC; null = there is no wait. */
  readonly notBefore: number | null
  /**
   * Returns what the page can do with nothing new: begin (`not_started`), wait, have a result confirmed (`completed`), or tell that
   * it has ended. It counts nothing.
   */
  now(options?: LookupOptions): Step
  /**
   * Takes in an input (as for `handle`), and returns what it means after all that came before. `at` is the clock's by default. An input without a
   * result counts nothing and is answered like `now`.
   */
  step(input: unknown, options?: StepOptions): Step
  /**
   * Takes in what your server says of the attempt: `true`, `false`, `'pending'`, or the vendor's answer as your server got it. Only
   * this gives the advice `verified`, after which the session is a fresh one. An answer that says nothing yet asks for the
   * result again.
   */
  confirm(answer: unknown, options?: HandleOptions): Step
  /** A short text with no personal data, for a storage or a URL. It counts; it does not protect. */
  save(): string
  /**
   * Takes in what another tab or page of this flow has saved: of one session the larger counters win, and one that began
   * later is another one, and wins.
   */
  restore(saved: string | null, options?: { at?: Date | number }): RestoreProblem | null
  /** Begins anew, with every limit whole. */
  reset(options?: { at?: Date | number }): void
}

/** An outcome, perhaps hardened by what came before, and where the session stands. */
export type Step = Outcome & Progress

export interface Progress {
  /** Tells which attempt this was; 0 stands before the first. */
  attempt: number
  remaining: Remaining
  /** Tells whether the next attempt is the last that the limits allow; the message says so too. */
  lastTry: boolean
  /** The advice that the outcome had, where it was replaced by a stronger one. */
  escalated: AdviceId | null
  /** The instant from which the next attempt may begin, ms since 1970 UTC; null = there is no wait. */
  notBefore: number | null
  /** The reason for which the step allows less than its outcome, or has to wait. */
  reason: Reason | null
}

export interface Remaining {
  captures: number
  billed: number
  automatic: number
}

/** The outcome that a page acts on. */
export type Outcome = OutcomeBase & ({ action: 'proceed' | 'abort'; retry: null } | { action: 'retry'; retry: Retry })

/** Holds what every outcome has, whatever its action. */
export interface OutcomeBase {
  /** null = nothing in the input says whose it is. */
  channel: Channel | null
  /** The canonical code; null = not finished, or the input could not be read. */
  code: string | null
  /** True where the catalogue has the code. */
  known: boolean
  /** The reason for which the input was not believed as it stands, for the developer; null where it was. */
  problem: Problem | null
  /** The verdict that the terminal claims; null = it does not say. */
  passed: boolean | null
  advice: AdviceId
  remedy: Remedy
  fault: Fault
  disclosure: Disclosure
  message: Message
  /** The ways that the page has (option `ways`) and that help here, the most helpful first. */
  ways: Offer[]
  /** The vendor's text for the code, or ours for a code that the vendor's page lacks: logs and support, not the person. */
  meaning: string | null
  /** The vendor's handling note, where the table has one. */
  handling: string | null
  /** null = the source does not say. */
  billed: boolean | null
  /** Ask your server before acting on it: true for every pass, and for a failure of which the vendor has a result. */
  confirm: boolean
  reference: Reference
  risk: RiskReport | null
}

export interface Message {
  title: string
  text: string
  /** null where the page goes on by itself. */
  button: string | null
  /** The label of a second button: what was entered is right, once more; null where it cannot be. */
  second: string | null
  /** One of ours, or the tag under which you gave the message. */
  locale: Locale | (string & {})
  /** Your words beside the message, where you gave some for its language. */
  labels?: Partial<MessageLabels>
}

/** Holds the words that stand beside a message. `#` is a number, and in `wait` and `waiting` a duration. */
export interface MessageLabels {
  /** The button that leaves everything as it is. */
  dismiss: string
  /** How long it takes until the next attempt, as a sentence. */
  wait: string
  /** The same behind the label of the button that waits. */
  waiting: string
  /** The wait ends tomorrow. */
  tomorrow: string
  /** The wait is over. */
  ready: string
  days: string
  hours: string
  minutes: string
  seconds: string
  /** What the page does takes long, and the person may wait. */
  still: string
  /** What stands before the reference for the support. */
  support: string
  /** The button that copies that reference. */
  copy: string
  /** It has been copied. */
  copied: string
  /** The address of the page has been copied, for another browser. */
  addressCopied: string
  /** It could not be copied. */
  notCopied: string
}

/** A way that the page has and that helps. */
export interface Offer {
  id: WayId
  /** The label of its button: yours, else ours. */
  label: string
  /** The address that you gave; null = your page acts on it. */
  href: string | null
}

export interface Retry {
  by: RetryBy
  needs: Needs
  /** The wait that comes first, ms. */
  delayMs: number
  /** The end of the wait, ms since 1970 UTC; null without a wait, or when no `at` was given. */
  notBefore: number | null
}

/** The ids that support will ask for; never identity data. */
export interface Reference {
  orderNo?: string
  requestId?: string
  /**
   * Channel, code, attempt and day, as twelve characters that can be read over a phone (`4HWL-FEJ2-FCZ8`): nothing of the
   * person, and of what the person may not learn the advice in the place of the code. `readSupport` of the tools reads it.
   */
  support: string
}

export interface CatalogEntry {
  channel: Channel
  code: string
  meaning: string
  handling: string | null
  billed: boolean | null
  /** The date (Beijing, ISO 8601) before which an attempt was billed, where that has changed. */
  billedBefore: string | null
  advice: AdviceId
  action: Action
  remedy: Remedy
  fault: Fault
  disclosure: Disclosure
  /** Present exactly where the action is `retry`. */
  retry: Omit<Retry, 'notBefore'> | null
  source: Source
}

/** The vendor's risk report on the device: for the page and the server, never the person. */
export interface RiskReport {
  /** null = not on the vendor's scale, which is not the same as low. */
  level: 0 | 1 | 2 | 3 | 4 | null
  /** Levels 3 and 4 are high and blocked. */
  blocked: boolean | null
  tags: RiskTag[]
}

export interface RiskTag {
  tag: string
  known: boolean
  meaning: string | null
  platforms: Platform[]
}

/** One event per outcome, for analytics: no free text, no reference, nothing that identifies a person. */
export interface OutcomeEvent {
  channel: Channel | null
  /** null also where the code's text could be something else than a code. */
  code: string | null
  known: boolean
  passed: boolean | null
  action: Action
  advice: AdviceId
  remedy: Remedy
  fault: Fault
  billed: boolean | null
  locale: Locale | (string & {})
  engine: 'wasm' | 'js'
}
