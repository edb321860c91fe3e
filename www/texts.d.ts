/** Files that the build takes in as they are. */

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
