// The modules that the page's script shares with the core: words by their index, texts, names of fields. They are
// generated from the tables (`examples/page.rs`), so that each is stated once.

import { mkdirSync, writeFileSync } from 'node:fs'
import { pack } from './packed-texts.mjs'
import { at, isMain, printed, say, stop } from './run.mjs'

const TYPES = 'pkg/core/types.ts'
const VOCABULARY = 'pkg/core/vocabulary.ts'
const TEXTS = 'pkg/core/texts.ts'
/** The columns of the texts, for the build. */
export const COLUMNS = 'pkg/core/columns.json'
const PACKED = 'pkg/core/packed.ts'
const SHORTS = 'pkg/core/shorts.ts'

function writeVocabulary() {
  say('Writing the vocabularies and the texts')
  const facts = JSON.parse(printed('cargo', ['run', '--quiet', '--example', 'page']))
  mkdirSync(at('pkg/core'), { recursive: true })
  writeFileSync(at(TYPES), types(facts))
  writeFileSync(at(VOCABULARY), vocabulary(facts))
  const columns = columnsOf(facts)
  writeFileSync(at(COLUMNS), JSON.stringify(columns.map((lines) => lines.join('\n'))))
  writeFileSync(at(TEXTS), texts(columns))
  writeFileSync(at(PACKED), packed(columns))
  writeFileSync(at(SHORTS), shorts(facts))
}

/** Returns each vocabulary as a TypeScript union. */
function types({ vocabularies }) {
  const unions = Object.entries(vocabularies).map(
    ([name, words]) => `export type ${name} =${words.map((word) => `\n  | '${word}'`).join('')}\n`,
  )
  return unions.join('\n')
}

/** Returns each vocabulary as a list, in which the core's indices are looked up. */
function vocabulary(facts) {
  const { vocabularies, fields, parameters, callWords, policy, formerAdvices, formerReasons, helpful } = facts
  const { billedBefore, version } = facts
  const { Kind, ...words } = vocabularies
  const names = Object.keys(words)
  const kinds = Kind.map((kind) => `  ${kind[0].toUpperCase()}${kind.slice(1)},`)
  const lists = names.map(
    (name) => `export const ${constant(name)} = /* @__PURE__ */ split('${words[name].join(' ')}') as ${name}[]`,
  )
  const signs = { value: '', presence: '!', container: '>', address: '?', call: ':', exception: '~' }
  const marked = fields.map(({ name, read }) => signs[read] + name)
  return `import type { ${names.join(', ')} } from './types.js'

const split = (words: string): string[] => words.split(' ')

export const enum Kind {
${kinds.join('\n')}
}

${lists.join('\n')}
/**
 * The fields that are read. A sign tells what is read of a field: \`!\` its presence, \`>\` its contents, \`?\` its
 * query, \`:\` a call and its word, \`~\` an error name. Without a sign its value is read.
 */
export const FIELDS = split('${marked.join(' ')}')
/** The parameters of an address that are read, by their places among the fields. */
export const PARAMETERS = ${JSON.stringify(parameters)}
/** The words after the name of a call. */
export const CALL_WORDS = ${JSON.stringify(callWords)}
/** The name, default, minimum and maximum of each number of a policy. */
export const POLICY = ${JSON.stringify(policy.map(({ name, default: standard, least, most }) => [name, standard, least, most]))} as [string, number, number, number][]
export const FORMER_ADVICES = ${JSON.stringify(formerAdvices)} as [string, AdviceId][]
export const FORMER_REASONS = ${JSON.stringify(formerReasons)} as [string, Reason][]
/** The ways that help with each advice, the most helpful first: a digit for each way. */
export const HELPFUL = split('${helpful.join(' ')}')
/** The version that the script and the binary must share. */
export const VERSION = ${version}
/** The date (Beijing, ISO 8601) before which some attempts were billed. */
export const BILLED_BEFORE = '${billedBefore}'
`
}

/** Returns the name of a list: `AdviceId` becomes ADVICE_ID. */
const constant = (name) => name.replace(/\B[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

/**
 * Returns the texts of each column: the words of each language, then the meanings and the handling notes of the rows,
 * then the meanings of risk tags.
 */
function columnsOf({ languages, meanings, handlings, riskMeanings }) {
  const words = languages.map(({ titles, texts, buttons, ways, elsewhere, waits, phrases }) => [
    ...titles,
    ...texts,
    ...buttons,
    ...ways,
    ...elsewhere,
    ...waits,
    ...phrases,
  ])
  return [...words, meanings, handlings, riskMeanings].map((column) => column.map(line))
}

/** Returns all texts, a line for each entry of a column, since similar texts compress well together. */
function texts(columns) {
  return `import type { Core } from '../core.js'

const TEXTS: string[] = [
${columns.map((lines) => `\`${lines.join('\n')}\``).join(',\n')},
]

/** Returns the function that returns the lines of a column of the texts, as one text. A mini-program's needs the core. */
export const textsOf = (_core: Core) => (column: number): string => TEXTS[column] as string
`
}

/** Returns the same texts packed. */
function packed(columns) {
  const { texts, leaves, pairs, first } = pack(columns.map((lines) => lines.join('\n')))
  return `/** The columns of the texts, in symbols. */
export const PACKED = ${JSON.stringify(texts)}
/** The characters for which single symbols stand. */
export const LEAVES = ${JSON.stringify(leaves)}
/** The two symbols for which each of the others stands. */
export const PAIRS = ${JSON.stringify(pairs)}
/** The number of pairs whose symbols come before those of the leaves. */
export const FIRST = ${first}
`
}

/** Returns the short labels of each language. They are apart from the texts, so that only their users load them. */
function shorts({ shorts }) {
  const lines = Object.entries(shorts).map(([locale, words]) => `  '${locale}': ${JSON.stringify(words)},`)
  return `import type { Locale } from './types.js'

/** Labels of at most four characters. */
export const SHORTS: Record<Locale, Record<${Object.keys(Object.values(shorts)[0])
    .map((name) => `'${name}'`)
    .join(' | ')}, string>> = {
${lines.join('\n')}
}
`
}

function line(text) {
  if (/[\n\r`\\]|\$\{/.test(text ?? '')) stop(`A text has a character that no line of the texts can have: ${text}`)
  return text ?? ''
}

if (isMain(import.meta)) writeVocabulary()
