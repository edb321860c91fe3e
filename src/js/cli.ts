#!/usr/bin/env node
/**
 * The command `npx faceid-response`, for support and terminals: it explains a code, searches for codes, and lists them
 * all.
 */

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { linesOf, summaryOf, textOfAnswer, textOfHits, textOfReport, withoutControls } from './cli/text.js'
import { FaceidError } from './error.js'
import { type CatalogVersion, csvOf, type ExportedRow, jsonOf } from './tools/export.js'
import { type Explanation, loadTools, type Tools } from './tools.js'
import type { Channel } from './types.js'

const HELP = `Explains Tencent Cloud Faceid return codes.

  faceid-response explain <channel> <code>    a code of a channel
  faceid-response explain '<input>'           what a terminal returned (a URL, a query, JSON), or a reference for support
  faceid-response search <text>               which codes a text means: a part of a code, words, a line of a log
  faceid-response list [--csv]                every code

Options
  --lang <tag>         the language of the answer (zh-CN, zh-HK, en, ...); default: the system's
  --channel <channel>  where the input comes from, when it does not say it; of a list, the channel that is wanted
  --limit <count>      the most rows that search gives; default: 20
  --csv                the list as comma-separated values
  --json               the answer as JSON
  --help               this text

Exit codes: 0 the code is known, 1 it is not, 2 the question cannot be answered as it was asked.
`

const KNOWN = 0
const UNKNOWN = 1
const MISUSE = 2

const OPTIONS = {
  lang: { type: 'string' },
  channel: { type: 'string' },
  limit: { type: 'string' },
  csv: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

interface Values {
  lang?: string
  channel?: string
  limit?: string
  csv: boolean
  json: boolean
}

class Misuse extends Error {}

// Whoever reads only the first lines (`| head`) closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!isMisuse(error)) throw error
  process.stderr.write(withoutControls(`${error.message}\n\nSee faceid-response --help\n`))
  process.exitCode = MISUSE
}

async function run(given: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    // A code may be negative; the space keeps it from being read as an option, and the core drops it.
    args: given.map((arg) => (/^-\d/.test(arg) ? ` ${arg}` : arg)),
    allowPositionals: true,
    options: OPTIONS,
  })
  if (values.help) {
    process.stdout.write(HELP)
    return KNOWN
  }
  const [command, ...rest] = positionals
  if (command === 'explain') return explain(...questionOf(rest, values.channel), values)
  if (command === 'search') return search(rest.join(' '), values)
  if (command === 'list') return listAll(rest, values)
  throw new Misuse(command ? `There is no command '${command}'.` : 'There is no command.')
}

async function explain(input: string, channel: string | undefined, values: Values): Promise<number> {
  const tools = await loadTools()
  const ask = (given: string, named: string | undefined) =>
    tools.explain(given, {
      // Billing rules are dated.
      at: Date.now(),
      ...(named !== undefined && { channel: named as Channel }),
      ...language(values),
    })
  const report = channel === undefined ? tools.readSupport(input) : null
  if (report) {
    const { code } = report
    const told = code !== null && report.channel !== null ? ask(code, report.channel) : null
    if (values.json) writeJson({ ...(told ?? ask(input, undefined)), support: report })
    else {
      const rows = tools.catalog().filter((row) => row.channel === report.channel && row.advice === report.advice)
      write(textOfReport(report, rows, localeOf(tools, values)))
      if (told) write(textOfAnswer(told, told.outcome))
    }
    return told && !told.outcome.known ? UNKNOWN : KNOWN
  }
  const explanation = ask(input, channel)
  const { problem, candidates } = explanation
  if (values.json) writeJson(explanation)
  if (!problem) return settled(explanation, values)
  const [only, ...others] = candidates
  if (only && others.length === 0) return settled(ask(input, only.channel), values)
  if (!values.json) for (const row of candidates) write(summaryOf(ask(input, row.channel), row))
  if (only) throw new Misuse('Say which channel the code is of.')
  const isOpen = problem.code === 'channel_required'
  throw new Misuse([problem.message, ...(isOpen ? suggestions(tools, input, values) : [])].join('\n'))
}

function settled(explanation: Explanation, values: Values): number {
  if (!values.json) write(textOfAnswer(explanation, explanation.outcome))
  return explanation.outcome.known ? KNOWN : UNKNOWN
}

/** Returns the rows that an unknown input may mean, as lines. */
function suggestions(tools: Tools, input: string, values: Values): string[] {
  const found = tools.search(input, { ...language(values), limit: 3 })
  const rows = tools
    .catalog()
    .filter((row) => found.some((hit) => hit.channel === row.channel && hit.code === row.code))
  return rows.length > 0 ? ['It may mean:', ...linesOf(rows)] : []
}

async function search(text: string, values: Values): Promise<number> {
  if (text.trim() === '') throw new Misuse('There is nothing to search for.')
  const limit =
    values.limit === undefined ? {} : { limit: values.limit.trim() === '' ? Number.NaN : Number(values.limit) }
  const tools = await loadTools()
  const found = tools.search(text, { ...language(values), ...limit })
  if (values.json) writeJson(found)
  else write(textOfHits(found, localeOf(tools, values)))
  return found.some(({ near }) => !near) ? KNOWN : UNKNOWN
}

async function listAll(rest: string[], values: Values): Promise<number> {
  if (rest.length > 0) throw new Misuse('A list takes no words: search finds codes by them.')
  const tools = await loadTools()
  const all = tools.catalog()
  const rows = all.filter(({ channel }) => values.channel === undefined || channel === values.channel)
  if (rows.length === 0) {
    const channels = [...new Set(all.map(({ channel }) => channel))].join(', ')
    throw new Misuse(`There is no channel '${values.channel}'; there are ${channels}.`)
  }
  if (!values.csv && !values.json) {
    write(`${linesOf(rows).join('\n')}\n`)
    return KNOWN
  }
  const exported: ExportedRow[] = rows.map((entry) => ({
    entry,
    message: tools.explain(entry.code, { channel: entry.channel, ...language(values) }).outcome.message,
  }))
  process.stdout.write((values.csv ? csvOf : jsonOf)(exported, catalogVersion()))
  return KNOWN
}

/** Returns the version of the catalogue. The package has it in a file beside the command. */
function catalogVersion(): CatalogVersion {
  return JSON.parse(readFileSync(new URL('./catalog-version.json', import.meta.url), 'utf8'))
}

function language({ lang }: Values) {
  return lang === undefined ? {} : { locale: lang }
}

/** Returns the one of our languages that the core chooses for the languages that were asked for. */
function localeOf(tools: Tools, values: Values): string {
  return tools.explain('', language(values)).outcome.message.locale
}

function write(text: string): void {
  process.stdout.write(withoutControls(text))
}

function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Returns the input and, where one is given, the channel. */
function questionOf(rest: string[], channel: string | undefined): [string, string | undefined] {
  const [first, second] = rest
  if (first === undefined) throw new Misuse('There is nothing to explain.')
  if (rest.length > 2) throw new Misuse("There is too much to explain: put an input between quotes ('...').")
  if (second === undefined) return [first, channel]
  if (channel !== undefined) throw new Misuse('The channel is given twice.')
  return [second, first]
}

function isMisuse(error: unknown): error is Error {
  if (error instanceof FaceidError || error instanceof Misuse) return true
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
