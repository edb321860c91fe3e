/** Answers as text for a terminal. */

import type { Explanation, SearchHit, SupportReport, ToolEntry, ToolText } from '../tools.js'
import type { CatalogEntry, Locale, Outcome } from '../types.js'
import { LABELS, type Labels } from './labels.js'

/** Returns the whole answer as text: the message, the facts, and similar rows. */
export function textOfAnswer({ entry, nearest, elsewhere }: Explanation, outcome: Outcome): string {
  const { message, channel, code, known, problem } = outcome
  const labels = labelsOf(message.locale)
  const lines = [
    [channel, code ?? labels.noCode].filter(Boolean).join(' '),
    ...(known ? [] : [problem === 'no_result' ? labels.noResult : labels.unknown]),
    '',
    `  ${message.title}`,
    `  ${message.text}`,
    ...(message.button === null ? [] : [`  [${message.button}]`]),
    '',
    ...columnsOf(facts(outcome, entry, labels)),
    ...section(labels.nearest, nearest, labels),
    ...section(labels.elsewhere, elsewhere, labels),
  ]
  return `${lines.join('\n')}\n`
}

/** Returns an explanation in short, for an input that could be several codes. */
export function summaryOf({ outcome: { message } }: Explanation, { channel, code, meaning }: CatalogEntry): string {
  return `${channel} ${code}\n  ${message.title}: ${message.text}\n  ${meaning}\n\n`
}

/** Returns the results of a search as text, the best first. */
export function textOfHits(hits: readonly SearchHit[], locale: string): string {
  const labels = labelsOf(locale)
  const lines = (rows: readonly SearchHit[]) => rows.map(({ channel, code, title }) => `  ${channel} ${code}  ${title}`)
  const found = hits.filter(({ near }) => !near)
  const near = hits.filter((hit) => hit.near)
  return [
    ...lines(found),
    ...(near.length > 0 ? [`${labels.nearest}${labels.colon}`, ...lines(near)] : []),
    ...(hits.length > 0 ? [] : [labels.nothingFound]),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/**
 * Returns the contents of a reference for support as text. Its code is explained elsewhere; without a code, the text
 * lists the rows that it may be.
 */
export function textOfReport(report: SupportReport, rows: readonly CatalogEntry[], locale: string): string {
  const labels = labelsOf(locale)
  const told: [string, string | null][] = [
    [labels.advice, report.advice],
    [labels.attempt, report.attempt === null ? null : report.attempt >= 30 ? '≥ 30' : String(report.attempt)],
    [labels.day, report.day],
  ]
  const among = report.code === null ? ['', `${labels.oneOf}${labels.colon}`, ...linesOf(rows)] : []
  return `${[labels.support, ...columnsOf(told), ...among].join('\n')}\n\n`
}

const labelsOf = (locale: string): Labels => LABELS[locale as Locale] ?? LABELS.en

/** Replaces control characters, since an input may have some and a terminal takes them as commands. */
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
    [labels.check, toRepair(entry?.check, outcome.message.locale)],
    [labels.mend, toRepair(entry?.mend, outcome.message.locale)],
    [labels.billed, also(answer, entry?.billedBefore && labels.billedBefore.replace('#', entry.billedBefore))],
    [labels.meaning, outcome.meaning],
    [labels.english, outcome.message.locale === 'en' ? (entry?.english ?? null) : null],
    [labels.handling, outcome.handling],
    [
      labels.source,
      entry && (entry.source === 'vendor-page' ? labels.vendorPage : also(labels.field, sourceNamesOf(entry))),
    ],
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

/** Returns the names of a row's sources. */
const sourceNamesOf = ({ sources }: ToolEntry) => sources.map(({ document }) => document).join(', ')

/** Returns a text for the developers in English for English, else in Chinese, as it is written in these two only. */
const toRepair = (text: ToolText | null | undefined, locale: string) =>
  text ? text[locale === 'en' ? 'en' : 'zh-Hans'] : null

/** Returns names and values in two columns. A row whose value is null is left out. */
function columnsOf(rows: [string, string | null][]): string[] {
  const said = rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
  const width = Math.max(...said.map(([name]) => widthOf(name)))
  return said.map(([name, value]) => `  ${name}${' '.repeat(width - widthOf(name))}  ${value}`)
}

/** Returns the width of a text in columns of a terminal, where a Han character takes two. */
const widthOf = (text: string) => Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)

const section = (title: string, rows: readonly CatalogEntry[], { colon }: Labels) =>
  rows.length > 0 ? ['', `${title}${colon}`, ...linesOf(rows)] : []

/** Returns rows of the catalogue as text, one a line. */
export const linesOf = (rows: readonly CatalogEntry[]): string[] =>
  rows.map(({ channel, code, meaning }) => `  ${channel} ${code}  ${meaning}`)
