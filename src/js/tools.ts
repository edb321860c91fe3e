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

/** The options of `loadTools`. */
export interface ToolsOptions {
  /**
   * The place of the binary (`faceid-response/tools/wasm`), or a function that instantiates it. Default: the package's
   * own file.
   */
  wasm?: WasmSource
}

/** The tools. Every object that they return is plain data, yours to keep. */
export interface Tools {
  /**
   * Returns the rows that a text finds, the best first. The text can be a code or a part of one, the answer of a
   * terminal, or a line of a log that names a code. It can also be words: of the message in any language, of the
   * vendor's text, of the channel, or the words that people use in their place. Rows that are only written like the
   * text come last.
   * @throws {FaceidError} `invalid_option`
   */
  search(text: string, options?: SearchOptions | null): SearchHit[]
  /**
   * Returns the outcome of an input (as for `handle`), with related rows of the catalogue. Data never throws.
   * @throws {FaceidError} `unknown_channel`, `invalid_option`
   */
  explain(input: unknown, options?: ExplainOptions | null): Explanation
  /** Returns everything that is wrong with your own words (the option `messages`), in the order in which they stand. */
  messageProblems(messages: unknown, options?: { brand?: unknown } | null): MessageProblem[]
  /**
   * Returns the contents of a reference for support (`outcome.reference.support`), in any case and with any spaces and
   * hyphens. Returns null for a text that is none, such as one with one or two wrong characters.
   */
  readSupport(text: string): SupportReport | null
  /** Returns every row of every channel, in the order of the vendor's page, with what only tools know. */
  catalog(): ToolEntry[]
}

/** The options of a search. */
export interface SearchOptions {
  /**
   * The languages of the titles that are returned; every language is searched. Default: the runtime's, else `zh-Hans`.
   */
  locale?: Languages
  /** The most rows that are returned. Default 20. */
  limit?: number
}

/** A row that a search finds. */
export interface SearchHit {
  channel: Channel
  code: string
  advice: AdviceId
  /** The title of its message. */
  title: string
  /**
   * True where it is only written like the text that was looked for. It is a question ("is it 66660018?"), not an
   * answer.
   */
  near: boolean
}

/** The options of an explanation. */
export interface ExplainOptions extends LookupOptions {
  /** The channel of an input that does not name it. */
  channel?: Channel
}

/** The meaning of an input, and its neighbours in the catalogue. */
export interface Explanation {
  outcome: Outcome
  /** The reason for which the channel is not settled; null where it is. */
  problem: ChannelProblem | null
  /** The catalogue's row; null for a code that is on no table. */
  entry: ToolEntry | null
  /** The rows that the input could be, one a channel, where it does not name its channel. */
  candidates: ToolEntry[]
  /** The codes that are written most like a code that is on no table, in its channel. */
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

/** The contents of a reference for support. */
export interface SupportReport {
  channel: Channel | null
  /** The code; null where the person was not to learn it. Then the advice stands in its place. */
  code: string | null
  advice: AdviceId
  /** The attempt of the session, 30 for any later one; null outside a session. */
  attempt: number | null
  /** The day in Beijing, such as `2026-11-25`; null where no instant was given. */
  day: string | null
}

/** A row of the catalogue, with what only tools know. */
export interface ToolEntry extends CatalogEntry {
  /** The channel's name for people. */
  labels: Record<Locale, string>
  /** The vendor's texts before and after a change of the code's meaning; null without a change. The English is ours. */
  changed: { earlier: string; later: string; earlierEnglish: string; laterEnglish: string } | null
  /** The sources of the code, the most important first. */
  sources: SourceDocument[]
  /** The degree to which the sources can be trusted. */
  confidence: Confidence
  /** The English of `meaning`. The translation is ours, not the vendor's. */
  english: string
  /** The English of `handling`, where there is one. The translation is ours too. */
  handlingEnglish: string | null
  /**
   * The things that those who run the page, the app or the server check first. They are never shown to the person who
   * is verified. Null where that person alone can do something (`fault`).
   */
  check: ToolText | null
  /** The repair, for the same readers, and whom to ask where none is known. Null where `check` is. */
  mend: ToolText | null
}

/** One or two plain sentences in both languages of those who build and support. */
export interface ToolText {
  'zh-Hans': string
  en: string
}

/** A page, a piece of code or a thread. */
export interface SourceDocument {
  /** The abbreviation of the document (`CT/1007/31082`), its address, or a text to search for. */
  document: string
  /** The table or the file of the document that is meant. */
  part: string | null
  url: string | null
}

let started: Promise<Tools> | null = null

/**
 * Loads the tools, once however often it is called. They run as WebAssembly, or as plain JavaScript where that is not
 * possible.
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
