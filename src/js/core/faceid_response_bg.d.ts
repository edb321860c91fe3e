/** The exports of wasm-bindgen's glue: the functions of `crates/page`, and where to put the instance they call. */

export declare function handle(input: unknown, channel: unknown, locale: number, words: unknown, at: unknown): unknown
export declare function lookup(channel: unknown, code: unknown, locale: number, words: unknown, at: unknown): unknown
export declare function risk(level: unknown, tags: unknown): unknown
export declare function catalog(): unknown
export declare function negotiate(tags: unknown, messages: unknown): [number, string, unknown, unknown]
export declare function messageProblems(messages: unknown, brand: unknown): unknown
export declare function isReportable(code: string): boolean
export declare function openSession(policy: unknown, saved: unknown, at: number, seed: number): unknown
export declare function mergeSession(policy: unknown, state: string, saved: unknown, at: number): unknown
export declare function stepSession(
  policy: unknown,
  state: string,
  input: unknown,
  channel: unknown,
  locale: number,
  words: unknown,
  at: unknown,
  retryAfter: unknown,
): unknown

export declare function __wbg_set_wasm(exports: WebAssembly.Exports): void
