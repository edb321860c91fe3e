/** `faceid-response/tools`: for tools, support and development, where bytes do not matter. */

import { bytes } from './core/binary-tools.js'
import * as glue from './core/faceid_response_tools_bg.js'
import { FaceidError } from './error.js'
import { download, instantiate } from './load.js'
import { bind } from './tools/bind.js'
import type {
  AdviceId,
  CatalogEntry,
  Channel,
  Confidence,
  Languages,
  Locale,
  LookupOptions,
  MessageProblem,
  Outcome,
  WasmSource,
} from './types.js'

export { FaceidError, type FaceidErrorCode } from './error.js'
export type * from './types.js'

export interface ToolsOptions {
  /** The place of the binary (`faceid-response/tools/wasm`), or a function that instantiates it. Default: in the package's own file. */
  wasm?: WasmSource
}

/** Every object returned is plain data, yours to keep. */
export interface Tools {
  /**
   * The rows that a text finds, the best first: by a code or a part of one, by what a terminal returned or a line of a
   * log that names it, by words of the message in any language, of the vendor's text or of the channel, and by words
   * that people use in their place. What is only written like the text comes last.
   * @throws {FaceidError} `invalid_option`
   */
  search(text: string, options?: SearchOptions | null): SearchHit[]
  /**
   * Returns the outcome of an input (as for `handle`), with what surrounds it in the catalogue. Data never throws.
   * @throws {FaceidError} `unknown_channel`, `invalid_option`
   */
  explain(input: unknown, options?: ExplainOptions | null): Explanation
  /** Everything that is wrong with your own words (the option `messages`), in the order in which they stand. */
  messageProblems(messages: unknown, options?: { brand?: unknown } | null): MessageProblem[]
  /**
   * What a reference for support (`outcome.reference.support`) tells, in any case, with any spaces and hyphens; null for a
   * text that is none, as with one or two wrong characters.
   */
  readSupport(text: string): SupportReport | null
  /** Every row of every channel, in the order of the vendor's page, with what tools know besides. */
  catalog(): ToolEntry[]
}

export interface SearchOptions {
  /** The languages of the titles that are given; every language is searched. Default: the runtime's, else `zh-Hans`. */
  locale?: Languages
  /** The most rows that are wanted. Default 20. */
  limit?: number
}

export interface SearchHit {
  channel: Channel
  code: string
  advice: AdviceId
  /** The title of its message. */
  title: string
  /** True where it is only written like the text that was looked for: a question ("is it 66660018?"), not an answer. */
  near: boolean
}

export interface ExplainOptions extends LookupOptions {
  /** The channel of an input that does not say it. */
  channel?: Channel
}

/** The meaning of an input, and its neighbours in the catalogue. */
export interface Explanation {
  outcome: Outcome
  /** Tells why the channel is not settled; null where it is. */
  problem: ChannelProblem | null
  /** The catalogue's row; null for a code that is on no table. */
  entry: ToolEntry | null
  /** The rows that the input could be, one a channel, where it does not say its channel. */
  candidates: ToolEntry[]
  /** For a code that is on no table, those of its channel that are written most like it. */
  nearest: ToolEntry[]
  /** The same code in other channels, where it means something else. */
  elsewhere: ToolEntry[]
}

/** The problem of the outcome, for the developer. */
export interface ChannelProblem {
  code: 'channel_required' | 'channel_mismatch'
  message: string
  /** The channels that fit. */
  channels: Channel[]
}

/** What a reference for support tells. */
export interface SupportReport {
  channel: Channel | null
  /** null where the person was not to learn it: then the advice is told in its place. */
  code: string | null
  advice: AdviceId
  /** The attempt of the session, 30 for any later one; null outside a session. */
  attempt: number | null
  /** The day in Beijing, as `2026-11-25`; null where no instant was given. */
  day: string | null
}

export interface ToolEntry extends CatalogEntry {
  /** The channel's name for people. */
  labels: Record<Locale, string>
  /** The vendor's texts for the code before and since, where its meaning has changed; the English is ours. */
  changed: { earlier: string; later: string; earlierEnglish: string; laterEnglish: string } | null
  /** Holds what tells of the code, the most telling first. */
  sources: SourceDocument[]
  /** Tells how far to trust that. */
  confidence: Confidence
  /** Translates `meaning`. The translation is ours, not the vendor's. */
  english: string
  /** Translates `handling`, where there is one. The translation is ours too. */
  handlingEnglish: string | null
  /**
   * Tells whoever runs the page, the app or the server what to check first; never shown to the person who is verified.
   * Null where that person alone can do something (`fault`).
   */
  check: ToolText | null
  /** Tells the same reader how to mend it, and whom to ask where that is not known. Present where `check` is. */
  mend: ToolText | null
}

/** One or two plain sentences in both languages of those who build and support. */
export interface ToolText {
  'zh-Hans': string
  en: string
}

/** A page, a piece of code or a thread. */
export interface SourceDocument {
  /** Its abbreviation (`CT/1007/31082`), its address, or what to look for. */
  document: string
  /** The table or the file of it that is meant. */
  part: string | null
  url: string | null
}

let started: Promise<Tools> | null = null

/**
 * Loads the tools, once however often it is asked for: as WebAssembly, or as plain JavaScript where that cannot be had.
 * @throws {FaceidError} `load_failed`
 */
export async function loadTools(options?: ToolsOptions | null): Promise<Tools> {
  let cause: unknown
  try {
    started = started || start(options?.wasm)
    return await started
  } catch (error) {
    started = null
    cause = error
  }
  const plain = await import('./tools-plain.js').catch((failure: unknown) => {
    throw new FaceidError(
      'load_failed',
      `neither the tools (${cause}) nor their plain form (${failure}) could be loaded`,
    )
  })
  return plain.tools
}

async function start(wasm: WasmSource | undefined): Promise<Tools> {
  const imports = { './faceid_response_tools_bg.js': glue }
  const { exports } = await instantiate(wasm, (url) => (url ? download(url) : bytes()), imports)
  glue.__wbg_set_wasm(exports)
  return bind(glue)
}
