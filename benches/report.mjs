// The results as a table with the ratios first: benches/results.md for people, benches/results.json for the demo page.

import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { ask, at, lockedVersion, run } from '../scripts/run.mjs'
import { chromium } from '../scripts/setup.mjs'
import { OURS, PLAIN, STACK } from './contestants.mjs'
import { HANDLE_DISTINCT, HANDLE_SAME, LOOKUP, MAP_GET, MESSAGE, TEXT } from './operations.js'

/** What the figures are of. */
export function machine() {
  const peers = JSON.parse(readFileSync(at('benches/peers/package.json'), 'utf8')).dependencies
  const [cpu] = cpus()
  return {
    cpu: cpu.model.trim(),
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    os: `${process.platform} ${release()} ${process.arch}`,
    versions: {
      node: process.versions.node,
      v8: process.versions.v8,
      chromium: ask(chromium(), ['--version']).split(' ')[1],
      rustc: ask('rustc', ['--version']).split(' ')[1],
      criterion: lockedVersion('criterion'),
      ...peers,
    },
  }
}

/** The budgets: each a figure, and whether it is at most its target. */
export function budgetsOf({ bytes, coldStart, warm, native, memory, growth }) {
  const brotli = (name) => bytes.find((row) => row.name === name).brotli
  const cold = (name, throttle) => coldStart.find((row) => row.name === name && row.throttle === throttle).milliseconds
  const time = (runtime, operation, name) =>
    warm.find((row) => row.runtime === runtime && row.operation === operation && (!name || row.name === name))
      .nanoseconds
  const [few, many] = memory.slice(-2)
  const rows = [
    ['bytes that a page downloads (brotli), all locales and codes', 0.85, brotli(OURS) / brotli(STACK), '× the stack'],
    ['bytes that a page downloads (brotli), default path', 26, brotli(OURS) / 1000, 'kB'],
    ...[1, 6].map((throttle) => [
      `import → first outcome, Chromium, ${throttle}× CPU throttle`,
      throttle === 6 ? 1 : null,
      cold(OURS, throttle) / cold(STACK, throttle),
      '× the stack',
    ]),
    ...['Node', 'Chromium'].flatMap((runtime) => [
      ...[HANDLE_SAME, HANDLE_DISTINCT].flatMap((operation) =>
        [MESSAGE, TEXT].map((text) => [
          `${operation}, ${runtime}, beside ${text}`,
          0.5,
          time(runtime, operation, OURS) / time(runtime, text),
          '×',
        ]),
      ),
      [`${LOOKUP}, ${runtime}, beside Map.get`, 3, time(runtime, LOOKUP, OURS) / time(runtime, MAP_GET), '×'],
      [
        `${LOOKUP}, plain core, ${runtime}, beside Map.get`,
        3,
        time(runtime, LOOKUP, PLAIN) / time(runtime, MAP_GET),
        '×',
      ],
    ]),
    ['Rust lookup', 20, native.find(({ operation }) => operation.startsWith('lookup of')).nanoseconds, 'ns'],
    ['Rust lookup, allocations (asserted by tests/allocations.rs)', 0, 0, ''],
    [`memory, growth from ${grouped(few.calls)} to ${grouped(many.calls)} handle calls`, 0, many.kib - few.kib, 'KiB'],
    [`memory after ${grouped(many.calls)} handle calls`, 256, many.kib, 'KiB'],
    ...growth.map(({ name, target, figure, unit }) => [name, target, figure, unit]),
  ]
  return rows.map(([name, target, figure, unit]) => ({
    name,
    target,
    figure: rounded(figure),
    unit,
    met: target === null ? null : figure <= target,
  }))
}

/** Writes both files and prints the one for people. */
export function report(results) {
  writeFileSync(at('benches/results.json'), JSON.stringify(results, null, 2))
  writeFileSync(at('benches/results.md'), markdown(results))
  run('biome', ['format', '--write', '--log-level=error', 'benches/results.json', 'benches/results.md'])
  console.log(readFileSync(at('benches/results.md'), 'utf8'))
}

function markdown({ date, quick, machine: { cpu, cores, memoryGiB, os, versions }, ...results }) {
  const { budgets, bytes, artifacts, coldStart, warm, native, memory, binary, words } = results
  const verdict = { true: 'met', false: '**missed**', null: '' }
  return [
    '# What `npm run bench` measured',
    '',
    `${date}${quick ? ', a short run: figures are rough' : ''}. ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${os}. ${Object.entries(
      versions,
    )
      .map((pair) => pair.join(' '))
      .join(', ')}.`,
    '',
    `All of one run. The stack is ${STACK}, with the same tables as JSON and a switch. [results.json](results.json) has the same figures: \`budgets\`, \`bytes\`, \`artifacts\` (bytes), \`coldStart\` (ms), \`warm\` and \`native\` (ns per operation), \`memory\` (KiB), \`binary\` (bytes).`,
    '',
    '## Budgets',
    '',
    ...table(
      ['What', 'Target', 'Figure', ''],
      budgets.map(({ name, target, figure, unit, met }) => [
        name,
        target === null ? '' : `≤ ${target} ${unit}`.trim(),
        `${figure} ${unit}`.trim(),
        verdict[met],
      ]),
    ),
    '',
    '## Bytes that a page downloads',
    '',
    'Bundled and minified by esbuild for ES2017, with all locales and codes.',
    '',
    ...table(
      ['', '× the stack', 'brotli', 'gzip', 'raw'],
      sizes(bytes, (row) => ratio(row, bytes, 'brotli')),
    ),
    '',
    'The files of the package, each with its limit, which `npm run build` holds it against:',
    '',
    ...table(
      ['', 'brotli', 'limit', 'gzip', 'raw'],
      artifacts.map(({ name, raw, gzip, brotli, limit }) => [name, ...[brotli, limit, gzip, raw].map(grouped)]),
    ),
    '',
    '## Cold start',
    '',
    'Import → the words of the first outcome stand in the page: Chromium, a fresh profile each time, everything sent compressed from the same machine. Median, ms.',
    '',
    ...table(
      ['', 'CPU throttle', '× the stack', 'ms'],
      coldStart.map((row) => {
        const same = coldStart.filter(({ throttle }) => throttle === row.throttle)
        return [row.name, `${row.throttle}×`, ratio(row, same, 'milliseconds'), row.milliseconds.toFixed(1)]
      }),
    ),
    '',
    '## Warm',
    '',
    'ns per operation, median of several batches.',
    '',
    ...table(
      ['', '', 'Node', 'Chromium'],
      warm
        .filter(({ runtime }) => runtime === 'Node')
        .map(({ name, operation, nanoseconds }) => {
          const inChromium = warm.find(
            (row) => row.runtime === 'Chromium' && row.name === name && row.operation === operation,
          )
          return [operation, name, ...[nanoseconds, inChromium.nanoseconds].map((figure) => grouped(rounded(figure)))]
        })
        .sort(([one], [other]) => one.localeCompare(other)),
    ),
    '',
    'Natively (Rust, criterion):',
    '',
    ...table(
      ['', 'ns'],
      native.map(({ operation, nanoseconds }) => [operation, grouped(rounded(nanoseconds))]),
    ),
    '',
    '## Memory of the WebAssembly core',
    '',
    ...table(
      ['`handle` calls', 'KiB'],
      memory.map(({ calls, kib }) => [grouped(calls), kib]),
    ),
    '',
    '## Where the bytes of the binary go',
    '',
    'By section. Brotli of each by itself, so the sum is a little more than the whole.',
    '',
    ...table(
      ['section', 'raw', 'brotli'],
      binary.parts.map(({ name, raw, brotli }) => [name, grouped(raw), grouped(brotli)]),
    ),
    '',
    'The words, by language: how much smaller the binary is when their texts are cut out of it.',
    '',
    ...table(
      ['', 'brotli', 'raw', 'characters'],
      words.map(({ locale, brotli, raw, characters }) => [locale, ...[brotli, raw, characters].map(grouped)]),
    ),
    '',
    'The code, by file or folder of the source, or crate. What the compiler inlined counts where it was put: `src/wasm` has the exported functions with all that was put into them.',
    '',
    ...table(
      ['', 'raw', 'functions'],
      binary.rooms.map(({ name, raw, functions }) => [name, grouped(raw), functions]),
    ),
    '',
    'The largest functions:',
    '',
    ...table(
      ['', 'raw'],
      binary.largest.map(({ name, raw }) => [`\`${name}\``, grouped(raw)]),
    ),
    '',
  ].join('\n')
}

const sizes = (rows, first) =>
  rows.map((row) => [row.name, first(row), ...[row.brotli, row.gzip, row.raw].map(grouped)])

const ratio = (row, rows, key) => (row[key] / rows.find(({ name }) => name === STACK)[key]).toFixed(2)

const grouped = (number) => number.toLocaleString('en-US')

/** Three significant digits, and whole numbers from a hundred on. */
const rounded = (number) => (number < 100 ? Number(number.toPrecision(3)) : Math.round(number))

const table = (head, rows) =>
  [head, head.map((_, index) => (index ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
