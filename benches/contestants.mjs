// The contestants, which are measured side by side. The module of each has `open(languages)`, which returns an object
// that handles a redirect.

/** The stack that the budgets are set against. */
export const STACK = 'i18next + p-retry + intl-localematcher'

/** The names of the package, of its plain core, and of the code that uses no library. */
export const OURS = 'faceid-response'
export const PLAIN = 'faceid-response/sync'
export const BY_HAND = 'Map + switch'

const modules = {
  [OURS]: 'ours/wasm.js',
  [PLAIN]: 'ours/plain.js',
  [STACK]: 'peers/i18next.js',
  '@formatjs/intl + cockatiel': 'peers/formatjs.js',
  'rosetta + bcp-47-match + p-retry': 'peers/rosetta.js',
  [BY_HAND]: 'peers/map-switch.js',
}

/** The contestants: the name, the module, and the folder that it is bundled into. */
export const CONTESTANTS = Object.entries(modules).map(([name, file]) => ({
  name,
  module: `./benches/${file}`,
  folder: file.replace('/', '-').replace('.js', ''),
}))
