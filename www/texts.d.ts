/** The modules that the build makes: files as text or data, and names from the core's tables. */

/** The text of a file. */
declare module '*?text' {
  const text: string
  export default text
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
