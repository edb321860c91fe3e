/** The modules that the build makes: files as they are, and names that the core has for people. */

/** A file's text. */
declare module '*?text' {
  const text: string
  export default text
}

/** Every fixture of a folder, without what the tests expect of it. */
declare module '*?samples' {
  const samples: import('./try/samples.js').Sample[]
  export default samples
}

/** A JSON file, or null where there is none yet. */
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

/** What the tools know of each code beside its row, by `<channel> <code>`. */
declare module 'core:records' {
  import type { ToolEntry } from 'faceid-response/tools'

  type Record_ = Pick<ToolEntry, 'sources' | 'confidence' | 'english' | 'handlingEnglish' | 'check' | 'mend'>
  const records: Readonly<{ [code: string]: Record_ | undefined }>
  export default records
}

/** The version of the catalogue, and its day. */
declare module 'core:version' {
  const version: { version: number; date: string }
  export default version
}
