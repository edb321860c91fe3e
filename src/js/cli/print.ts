/** An explanation as text for a terminal. */

import type { Explanation, ToolEntry } from '../tools.js'
import type { CatalogEntry, Locale, Outcome } from '../types.js'
import { LABELS, type Labels } from './labels.js'

export function print({ entry, nearest, elsewhere }: Explanation, outcome: Outcome): string {
  const { message, channel, code, known, problem } = outcome
  const labels = LABELS[message.locale as Locale] ?? LABELS.en
  const lines = [
    [channel, code ?? labels.noCode].filter(Boolean).join(' '),
    ...(known ? [] : [problem === 'no_result' ? labels.noResult : labels.unknown]),
    '',
    `  ${message.title}`,
    `  ${message.text}`,
    ...(message.button === null ? [] : [`  [${message.button}]`]),
    '',
    ...table(facts(outcome, entry, labels)),
    ...section(labels.nearest, nearest),
    ...section(labels.elsewhere, elsewhere),
  ]
  return withoutControls(`${lines.join('\n')}\n`)
}

/** Replaces control characters: a terminal takes them as commands, and an input may have some. */
export const withoutControls = (text: string) => text.replace(/[^\P{Cc}\n]/gu, '\ufffd')

function facts(outcome: Outcome, entry: ToolEntry | null, labels: Labels): [string, string | null][] {
  const { retry, billed, reference } = outcome
  const also = (text: string, more: string | false | null | undefined) => (more ? `${text} (${more})` : text)
  const answer = billed === null ? labels.notStated : billed ? labels.yes : labels.no
  return [
    [labels.advice, outcome.advice],
    [labels.action, also(outcome.action, outcome.confirm && labels.confirm)],
    [labels.retry, retry && [retry.needs, retry.by, retry.delayMs && `${retry.delayMs} ms`].filter(Boolean).join(', ')],
    [labels.remedy, outcome.remedy],
    [labels.fault, also(outcome.fault, outcome.disclosure === 'generic' && labels.generic)],
    [labels.billed, also(answer, entry?.billedBefore && labels.billedBefore.replace('#', entry.billedBefore))],
    [labels.meaning, outcome.meaning],
    [labels.handling, outcome.handling],
    [labels.source, entry && (entry.source === 'vendor-page' ? labels.vendorPage : also(labels.field, named(entry)))],
    [labels.problem, outcome.problem],
    [
      labels.reference,
      // The reference for support tells no more than what stands above.
      Object.entries(reference)
        .filter(([id]) => id !== 'support')
        .map((pair) => pair.join(' '))
        .join(', ') || null,
    ],
  ]
}

/** Tells what tells of a code, by name. */
const named = ({ sources }: ToolEntry) => sources.map(({ document }) => document).join(', ')

/** Names and values in two columns; what there is nothing to say of is left out. */
function table(rows: [string, string | null][]): string[] {
  const said = rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
  const width = Math.max(...said.map(([name]) => widthOf(name)))
  return said.map(([name, value]) => `  ${name}${' '.repeat(width - widthOf(name))}  ${value}`)
}

/** Returns the width of a text in columns of a terminal: a Han character takes two. */
const widthOf = (text: string) => Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)

const section = (title: string, rows: CatalogEntry[]) => (rows.length > 0 ? ['', `${title}:`, ...list(rows)] : [])

/** Lists rows of the catalogue, a line each. */
export const list = (rows: CatalogEntry[]): string[] =>
  rows.map(({ channel, code, meaning }) => `  ${channel} ${code}  ${meaning}`)
