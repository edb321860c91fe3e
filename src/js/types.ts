/** The contract: the types of what goes in and of what comes out. The names in it come from the Rust core. */

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
 * A language, or several by preference. A language is a BCP 47 tag (`zh-HK`), or WeChat's, Android's or POSIX's
 * spelling of one (`zh_CN`, `zh_HK_#Hant`, `zh_TW.UTF-8`). Several are an array, or a list as text, as in an
 * Accept-Language header (`zh-TW,zh;q=0.9,en;q=0.8`) or in POSIX's LANGUAGE (`zh_TW:zh:en`).
 */
export type Languages = string | readonly string[]

/** The place of the WebAssembly binary, or a function that instantiates it. */
export type WasmSource =
  | string
  | URL
  | BufferSource
  | WebAssembly.Module
  | ((imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>)

/** The options of `load` and `create`. */
export interface Options {
  /** The person's languages. Default: the runtime's, else `zh-Hans`. */
  locale?: Languages
  /** Your own words: changes to some of ours, or a language that we lack. */
  messages?: MessageOverrides
  /**
   * The ways that the page can offer where the verification cannot go on. Omitted: they are unknown, and a text may
   * name any way. `{}`: the page has none, and no text names one.
   */
  ways?: Ways
  /** The name of your company or app, which replaces `{brand}` in your own words. */
  brand?: string
  /**
   * A function that gets the reason for which the plain core runs. In a development build it also gets what is wrong
   * with `messages`, before that is thrown. `faceid-response/tools` checks `messages` anywhere.
   */
  onProblem?: (problem: MessageProblem | EngineProblem) => void
  /** The place of the binary. Default: beside the package's own file. */
  wasm?: WasmSource
  /**
   * A function that is called once per outcome of `handle`, `lookup` and a session's `step`. It gets nothing that
   * identifies a person.
   */
  onOutcome?: (event: OutcomeEvent) => void
}

/**
 * Texts by locale (any BCP 47 tag) and advice. Under `zh-Hans`, `zh-Hant`, `en`, or a tag that one of them serves, a
 * given text replaces ours, and the others stay. Any other tag is a language of yours. It joins the language
 * negotiation (`ug-Arab` serves `ug-CN`), and each of its messages must be complete. `{wait}` becomes the time to wait
 * in a message that allows a retry, `{brand}` the `brand` of the options. `labels` are the words beside a message, as
 * `<faceid-message>` shows them.
 */
export type MessageOverrides = {
  readonly [locale: string]: {
    readonly [Id in AdviceId]?: Partial<Record<'title' | 'text' | 'button', string>>
  } & { readonly labels?: Partial<MessageLabels> }
}

/**
 * The ways that a page has. `true` has our label. A label of yours is one text, or texts by locale that fall back as
 * `messages` do. An `href` makes the way a link.
 */
export type Ways = {
  readonly [Id in WayId]?:
    | boolean
    | { readonly label?: string | { readonly [locale: string]: string }; readonly href?: string | null }
    | null
}

/** A mistake in `messages`. The rest of them applies. */
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

/** The options of `lookup`. */
export interface LookupOptions {
  /** The person's languages for this message. */
  locale?: Languages
  /**
   * The instant that the outcome is about; a number is ms since 1970 UTC. Billing rules depend on its date, and a wait
   * ends at an instant only where one is given.
   */
  at?: Date | number
}

/** The options of `handle`. */
export interface HandleOptions extends LookupOptions {
  /**
   * The channel of the input. It is needed when the input does not name it. Where the input names another, the outcome
   * has the problem `channel_mismatch`.
   */
  channel?: Channel
}

/**
 * The core, which turns what a terminal said into what a page does. Every object that it returns is plain data, yours
 * to keep.
 */
export interface Faceid {
  /** The engine that runs the core. */
  readonly engine: 'wasm' | 'js'
  /** The language of messages by default: one of ours, or the tag of one of yours. */
  readonly locale: Locale | (string & {})
  /**
   * Returns the outcome of whatever a terminal handed over, as it arrived: a redirect URL or query; the value that a
   * callback or a bridge was given, as object or JSON text; a server's answer that was passed on; a bare code with its
   * channel. Data never throws: for an input that is no result, or that needs its channel, the outcome has a
   * `problem`.
   * @throws {FaceidError} `unknown_channel`, `invalid_option`
   */
  handle(input: unknown, options?: HandleOptions): Outcome
  /**
   * Returns the outcome of a code. `null` means that the person has not finished.
   * @throws {FaceidError} `unknown_channel`, `invalid_option`
   */
  lookup(channel: Channel, code: string | number | null, options?: LookupOptions): Outcome
  /** Returns the device-risk report of the App SDK's `deviceInfoLevel` and `deviceInfoTag`. */
  risk(level: string | number | null, tags?: string | readonly string[] | null): RiskReport
  /** Returns every row of every channel, in the order of the vendor's page. */
  catalog(): readonly CatalogEntry[]
  /**
   * Returns a session. It counts the attempts so far and decides which are still allowed, also across redirects.
   * @throws {FaceidError} `invalid_policy`, `invalid_option`
   */
  session(options?: SessionOptions): Session
}

/** The limits of a session. The vendor's own limits win. */
export interface Policy {
  /** The most recordings that the person may finish. Default 3, 1 to 100. */
  captures: number
  /** The most attempts that may be charged for. Default 2, 0 to 100. */
  billed: number
  /** The most times that the page may fetch a result by itself. Default 5, 0 to 100. */
  automatic: number
  /** The number of times in a row that the same advice comes before a stronger one replaces it. Default 2, 1 to 100. */
  sameAdvice: number
  /** The lifetime of a session, ms. Default 24 h, up to 366 days. */
  lifetimeMs: number
  /** The longest wait by exponential backoff, ms. Default 5 min, up to 24 h. */
  longestWaitMs: number
}

/** The options of a session. */
export interface SessionOptions {
  policy?: Partial<Policy>
  /**
   * The text that `save` returned before. null: there was none, and the session is a fresh one whose `problem` is
   * `lost`.
   */
  saved?: string | null
  /** The present instant. Default: that of the device's clock. */
  at?: Date | number
  /** The seed of the random waits. Default: a random number. */
  seed?: number
}

/** The options of a step. */
export interface StepOptions extends HandleOptions {
  /**
   * The server's hint for the wait, ms (as from a `Retry-After` header). The wait is at least this, up to an hour,
   * and never shorter than the advice's own.
   */
  retryAfterMs?: number
}

/** A session: the attempts of one person for one purpose. */
export interface Session {
  /**
   * The reason for which the saved text was not taken as it was. With `lost` and `expired` the session is a fresh one.
   * With any other, nothing billed may be tried before `reset`.
   */
  readonly problem: RestoreProblem | null
  /** The attempts that are left of each kind. */
  readonly remaining: Remaining
  /** The instant from which the next attempt may begin, ms since 1970 UTC; null without a wait. */
  readonly notBefore: number | null
  /**
   * Returns a step for where the session stands, without a new input: begin (`not_started`), wait, have a result
   * confirmed (`completed`), or the end. It counts nothing.
   */
  now(options?: LookupOptions): Step
  /**
   * Takes in an input (as for `handle`), and returns its outcome in view of all that came before. The default of `at`
   * is the instant of the session's clock. An input without a result counts nothing and is answered like `now`.
   */
  step(input: unknown, options?: StepOptions): Step
  /**
   * Takes in what your server says of the attempt: `true`, `false`, `'pending'`, or the vendor's answer as your server
   * got it. Only this leads to the advice `verified`, after which the session is a fresh one. An answer without a
   * verdict asks for the result again.
   */
  confirm(answer: unknown, options?: HandleOptions): Step
  /**
   * Returns the session as a short text with no personal data, for a storage or a URL. The text keeps counts; it is no
   * protection against a person who changes it.
   */
  save(): string
  /**
   * Takes in what another tab or page of this flow has saved, and returns the problem of the text. Of one session the
   * larger counters win. A session that began later is another one, and wins.
   */
  restore(saved: string | null, options?: { at?: Date | number }): RestoreProblem | null
  /** Begins a fresh session, with every limit whole. */
  reset(options?: { at?: Date | number }): void
}

/** An outcome and where the session stands. The outcome may be stricter for what came before. */
export type Step = Outcome & Progress

/** The position of a session. */
export interface Progress {
  /** The number of the attempt; 0 before the first. */
  attempt: number
  remaining: Remaining
  /** True where the next attempt is the last that the limits allow. The message says so too. */
  lastTry: boolean
  /** The advice that the outcome had before a stronger one replaced it; null where none did. */
  escalated: AdviceId | null
  /** The instant from which the next attempt may begin, ms since 1970 UTC; null without a wait. */
  notBefore: number | null
  /** The reason for which the step allows less than its outcome, or has to wait. */
  reason: Reason | null
}

/** The numbers of attempts that are left. */
export interface Remaining {
  captures: number
  billed: number
  automatic: number
}

/** The outcome that a page acts on. */
export type Outcome = OutcomeBase & ({ action: 'proceed' | 'abort'; retry: null } | { action: 'retry'; retry: Retry })

/** The fields of every outcome, whatever its action. */
export interface OutcomeBase {
  /** The channel; null where nothing in the input names it. */
  channel: Channel | null
  /** The canonical code; null where the person has not finished, or the input could not be read. */
  code: string | null
  /** True where the catalogue has the code. */
  known: boolean
  /** The reason for which the input was not believed as it stands, for the developer; null where it was. */
  problem: Problem | null
  /** The verdict that the terminal claims; null where it claims none. */
  passed: boolean | null
  advice: AdviceId
  remedy: Remedy
  fault: Fault
  disclosure: Disclosure
  message: Message
  /** The ways that the page has (option `ways`) and that help here, the most helpful first. */
  ways: Offer[]
  /**
   * The vendor's text for the code, or ours for a code that the vendor's page lacks. It is for logs and support, not
   * for the person.
   */
  meaning: string | null
  /** The vendor's handling note, where the table has one. */
  handling: string | null
  /** True where the attempt was billed; null where the source does not say. */
  billed: boolean | null
  /**
   * True where your server has to be asked before the page acts: for every pass, and for a failure of which the vendor
   * has a result.
   */
  confirm: boolean
  reference: Reference
  risk: RiskReport | null
}

/** The message for the person. */
export interface Message {
  title: string
  text: string
  /** The label of the button; null where the page goes on by itself. */
  button: string | null
  /**
   * The label of a second button, for a person who says that the input was right and wants to try again with it; null
   * where that is not possible.
   */
  second: string | null
  /** The locale of the message: one of ours, or the tag under which you gave it. */
  locale: Locale | (string & {})
  /** Your words beside the message, where you gave some for its language. */
  labels?: Partial<MessageLabels>
}

/** The words that stand beside a message. `#` is a number, and in `wait` and `waiting` a duration. */
export interface MessageLabels {
  /** The label of the button that leaves everything as it is. */
  dismiss: string
  /** The sentence with the time until the next attempt. */
  wait: string
  /** The same time behind the label of the button that waits. */
  waiting: string
  /** The sentence for a wait that ends tomorrow. */
  tomorrow: string
  /** The sentence for a wait that is over. */
  ready: string
  days: string
  hours: string
  minutes: string
  seconds: string
  /** The sentence for a step of the page's that takes long: the person may safely wait. */
  still: string
  /** The words before the reference for support. */
  support: string
  /** The label of the button that copies that reference. */
  copy: string
  /** The announcement that the reference has been copied. */
  copied: string
  /** The announcement that the address of the page has been copied, for another browser. */
  addressCopied: string
  /** The announcement that copying did not work. */
  notCopied: string
}

/** A way that the page has and that helps. */
export interface Offer {
  id: WayId
  /** The label of its button: yours, else ours. */
  label: string
  /** The address that you gave; null where your page acts on the way itself. */
  href: string | null
}

/** The next attempt. */
export interface Retry {
  by: RetryBy
  needs: Needs
  /** The wait before the attempt, ms. */
  delayMs: number
  /** The end of the wait, ms since 1970 UTC; null without a wait, or when no `at` was given. */
  notBefore: number | null
}

/** The ids that support will ask for, never identity data. */
export interface Reference {
  orderNo?: string
  requestId?: string
  /**
   * The reference for support: channel, code, attempt and day, as twelve characters that can be read over a phone
   * (`4HWL-FEJ2-FCZ8`). It has nothing of the person. Where the person may not learn the code, it has the advice in its
   * place. `readSupport` of the tools reads it.
   */
  support: string
}

/** A row of the catalogue. */
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
  /** The next attempt; null for any action but `retry`. */
  retry: Omit<Retry, 'notBefore'> | null
  source: Source
}

/** The vendor's risk report on the device. It is for the page and the server, never for the person. */
export interface RiskReport {
  /** The level; null where it is not on the vendor's scale, which does not mean low. */
  level: 0 | 1 | 2 | 3 | 4 | null
  /** True for the levels 3 and 4, which are high and blocked; null without a level. */
  blocked: boolean | null
  tags: RiskTag[]
}

/** A tag of a risk report. */
export interface RiskTag {
  tag: string
  known: boolean
  meaning: string | null
  platforms: Platform[]
}

/** The event of one outcome, for analytics. It has no free text, no reference, and nothing that identifies a person. */
export interface OutcomeEvent {
  channel: Channel | null
  /** The code; null also where its text could be something other than a code. */
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
