/** The modules that the build makes: files as text or data, and names from the core's tables. */

/** The text of a file. */
declare module '*?text' {
  const text: string
  export default text
}

/** A page of a mini-program as it calls `Page`. */
interface MiniProgramPage {
  data?: Record<string, unknown>
  onLoad?(query: Record<string, string>): void
  onShow?(): void
}

/** The part of a mini-program's `wx` that the recipes' pages use. */
interface MiniProgramWx {
  getStorageSync(key: string): string
  setStorageSync(key: string, value: string): void
  removeStorageSync(key: string): void
  navigateBack(): void
  startVerify(options: { success: (result: unknown) => void; fail: (result: unknown) => void }): void
}

/** The script of a mini-program's page as a function of what is global there: `Page`, `wx`, `setTimeout`, `Date`. */
type DefineMiniProgramPage = (
  open: (definition: MiniProgramPage) => void,
  wx: MiniProgramWx,
  setTimer: (act: () => void, ms: number) => void,
  clock: { now(): number },
) => void

/** The script of a mini-program's page. */
declare module '*?page' {
  const define: DefineMiniProgramPage
  export default define
}

/** The fixtures of a folder, without the expectations of the tests. */
declare module '*?samples' {
  const samples: import('./try/samples.js').Sample[]
  export default samples
}

/** A JSON file, or null where it does not exist yet. */
declare module '*?optional' {
  const value: unknown
  export default value
}

/** The name of each language in that language, and the names of the channels in it. */
declare module 'core:languages' {
  import type { Channel, Locale } from 'faceid-response'

  const languages: Readonly<Record<Locale, { name: string; channels: Readonly<Record<Channel, string>> }>>
  export default languages
}

/** The further facts of each code from the tools, by `<channel> <code>`. */
declare module 'core:records' {
  import type { ToolEntry } from 'faceid-response/tools'

  type Record_ = Pick<ToolEntry, 'sources' | 'confidence' | 'english' | 'handlingEnglish' | 'check' | 'mend'>
  const records: Readonly<{ [code: string]: Record_ | undefined }>
  export default records
}

/** The version of the catalogue, and its date. */
declare module 'core:version' {
  const version: { version: number; date: string }
  export default version
}
