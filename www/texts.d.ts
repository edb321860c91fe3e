/** The modules that the build makes: files as they are, and names that the core has for people. */

/** A file's text. */
declare module '*?text' {
  const text: string
  export default text
}

/** Every fixture of a folder, without what the tests expect of it. */
declare module '*?samples' {
  const samples: import('./samples.js').Sample[]
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

/** The sources of each code, `<channel> <code>`, by their place among all kinds of sources. */
declare module 'core:sources' {
  import type { Confidence } from 'faceid-response'
  import type { SourceDocument } from 'faceid-response/tools'

  const sources: {
    kinds: readonly { sources: readonly SourceDocument[]; confidence: Confidence }[]
    codes: Readonly<Record<string, number>>
  }
  export default sources
}
