// The budgets of the package: each with its target, and with the way from the measurements to its figure.

import { BY_HAND, OURS, PLAIN, STACK } from './contestants.mjs'
import { HANDLE_DISTINCT, MESSAGE, STEP } from './operations.js'

const RUNTIMES = ['Node', 'Chromium']

/**
 * The name, the target, the unit and the figure of each budget. The target is the most that is allowed; null for none.
 * The figure is null for a file that this build does not have.
 */
const BUDGETS = [
  ['bytes that a page downloads (brotli), all locales, codes and texts', 28, 'kB', ({ brotli }) => brotli(OURS) / 1000],
  ['the same beside the stack with equal tables', 0.72, '×', ({ brotli }) => brotli(OURS) / brotli(STACK)],
  ['plain core, raw', 104, 'kB', ({ raw }) => raw(PLAIN) / 1000],
  ['plain core, brotli', 32, 'kB', ({ brotli }) => brotli(PLAIN) / 1000],
  ['mini-program, index.js with the plain core', 110, 'kB', ({ miniProgram }) => miniProgram('index.js')],
  ['mini-program, folder wasm/', 55, 'kB', ({ miniProgram }) => miniProgram('wasm')],
  ['mini-program, folder message/', 30, 'kB', ({ miniProgram }) => miniProgram('message')],
  ['import → first message on a phone, beside the stack', 0.8, '×', ({ phone }) => phone(OURS) / phone(STACK)],
  ['import → first message on a phone, beside by hand', 1.4, '×', ({ phone }) => phone(OURS) / phone(BY_HAND)],
  ...RUNTIMES.flatMap((runtime) => [
    [
      `handle of a redirect query, ${runtime}, beside i18next.t of a message`,
      0.35,
      '×',
      ({ time }) => time(runtime, HANDLE_DISTINCT, OURS) / time(runtime, MESSAGE),
    ],
    [
      `handle of a redirect query, ${runtime}, beside by hand`,
      6,
      '×',
      ({ time }) => time(runtime, HANDLE_DISTINCT, OURS) / time(runtime, HANDLE_DISTINCT, BY_HAND),
    ],
    [
      `session.step, ${runtime}, beside i18next.t of a message`,
      0.45,
      '×',
      ({ time }) => time(runtime, STEP, OURS) / time(runtime, MESSAGE),
    ],
  ]),
  ['Rust lookup', 20, 'ns', ({ native }) => native('lookup')],
  // A test of the crate asserts it before anything is timed: it ends the run if there is one.
  ['Rust lookup, allocations', 0, '', () => 0],
  ['Rust read of a query', 500, 'ns', ({ native }) => native('read')],
  ['memory after 1,000,000 handle calls', 256, 'KiB', ({ kib }) => kib(1_000_000)],
  ['memory, growth from 1,000 to 1,000,000 handle calls', 0, 'KiB', ({ kib }) => kib(1_000_000) - kib(1000)],
  ['time of a session.step after 100,000 beside one after 1,000', 1.2, '×', ({ growth }) => growth.steps],
  ['longest saved text of a session in 100,000 steps', 256, 'characters', ({ growth }) => growth.savedCharacters],
  ['handle with messages of 10,000 entries beside 10', 1.2, '×', ({ growth }) => growth.handleWithMessages],
  ['load with messages of 10,000 entries, beyond 10', null, 'ms', ({ growth }) => growth.loadWithMessages],
]

/** Returns the budgets, each with its figure and with whether that meets the target. */
export function budgetsOf({ bytes, miniProgram, phone, warm, native, memory, growth }) {
  const named = (rows, name) => rows.find((row) => row.name === name)
  const measured = {
    brotli: (name) => named(bytes, name).brotli,
    raw: (name) => named(bytes, name).raw,
    phone: (name) => named(phone, name).milliseconds,
    time: (runtime, operation, name) =>
      warm.find((row) => row.runtime === runtime && row.operation === operation && (!name || row.name === name))
        .nanoseconds,
    native: (id) => native.find((row) => row.id === id).nanoseconds,
    kib: (calls) => memory.find((row) => row.calls === calls).kib,
    miniProgram: (part) => (part in miniProgram ? miniProgram[part] / 1000 : null),
    growth,
  }
  return BUDGETS.map(([name, target, unit, figureOf]) => ({ name, target, unit, figure: figureOf(measured) }))
    .filter(({ figure }) => figure !== null)
    .map((budget) => ({ ...budget, met: budget.target === null ? null : budget.figure <= budget.target }))
}
