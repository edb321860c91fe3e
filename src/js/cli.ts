#!/usr/bin/env node
/** `npx faceid-response explain`: what a code means and what to do about it, for support and terminals. */

import { parseArgs } from 'node:util'
import { list, print, withoutControls } from './cli/print.js'
import { FaceidError } from './error.js'
import { loadTools } from './tools.js'
import type { Channel } from './types.js'

const HELP = `Explains Tencent Cloud Faceid return codes.

  faceid-response explain <channel> <code>    a code of a channel
  faceid-response explain '<input>'           what a terminal returned: a URL, a query, JSON

Options
  --lang <tag>         the language of the answer (zh-CN, zh-HK, en, ...); default: the system's
  --channel <channel>  where the input comes from, when it does not say it
  --json               the answer as JSON
  --help               this text

Exit codes: 0 the code is known, 1 it is not, 2 the question cannot be answered as it was asked.
`

const KNOWN = 0
const UNKNOWN = 1
const MISUSE = 2

class Misuse extends Error {}

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
    options: {
      lang: { type: 'string' },
      channel: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return KNOWN
  }
  const [input, channel] = questionOf(positionals, values.channel)
  const tools = await loadTools()
  const explanation = tools.explain(input, {
    // Billing rules are dated.
    at: Date.now(),
    ...(channel !== undefined && { channel: channel as Channel }),
    ...(values.lang !== undefined && { locale: values.lang }),
  })
  const { outcome, problem, candidates } = explanation
  if (values.json) process.stdout.write(`${JSON.stringify(explanation, null, 2)}\n`)
  if (problem) {
    const choice = ['Say which channel the code is of.', ...list(candidates)].join('\n')
    throw new Misuse(candidates.length > 0 ? choice : problem.message)
  }
  if (!values.json) process.stdout.write(print(explanation, outcome))
  return outcome.known ? KNOWN : UNKNOWN
}

/** Returns the input, and the channel that is given. */
function questionOf([command, ...rest]: string[], channel: string | undefined): [string, string | undefined] {
  if (command !== 'explain') throw new Misuse(command ? `There is no command '${command}'.` : 'There is no command.')
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
