// The results as a table with the ratios first: benches/results.md for people, benches/results.json for the demo page.

import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { chromium } from '../scripts/engines.mjs'
import { ask, at, lockedVersion, run } from '../scripts/run.mjs'
import { PHONE } from './cold.mjs'
import { BY_HAND, STACK } from './contestants.mjs'

/** Returns the machine and the versions that the figures are of. */
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

/** Writes both files, and prints the one for people. */
export function report(results) {
  writeFileSync(at('benches/results.json'), JSON.stringify(results, null, 2))
  writeFileSync(at('benches/results.md'), markdown(results))
  run('biome', ['format', '--write', '--log-level=error', 'benches/results.json', 'benches/results.md'])
  console.log(readFileSync(at('benches/results.md'), 'utf8'))
}

function markdown({ date, quick, machine: { cpu, cores, memoryGiB, os, versions }, ...results }) {
  const { budgets, bytes, artifacts, coldStart, phone, warm, native, memory, binary, words } = results
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
    `All of one run. The stack is ${STACK}, with the same tables as JSON and a switch; by hand is ${BY_HAND}. [results.json](results.json) has the same figures: \`budgets\`, \`bytes\`, \`artifacts\` (bytes), \`coldStart\` and \`phone\` (ms), \`warm\` and \`native\` (ns per operation), \`memory\` (KiB), \`binary\` (bytes).`,
    '',
    '## Budgets',
    '',
    ...table(
      ['What', 'Target', 'Figure', ''],
      budgets.map(({ name, target, figure, unit, met }) => [
        name,
        target === null ? '' : `≤ ${target} ${unit}`.trim(),
        `${rounded(figure)} ${unit}`.trim(),
        verdict[met],
      ]),
    ),
    '',
    '## Bytes that a page downloads',
    '',
    'The files that Chromium fetches until the first message stands in the page, bundled and minified by esbuild for ES2017 with object spread (as Chromium 69 has it), with all locales and codes.',
    '',
    ...table(
      ['', 'files', '× the stack', 'brotli', 'gzip', 'raw'],
      bytes.map((row) => [
        row.name,
        row.files.length,
        ratio(row, bytes, 'brotli'),
        ...[row.brotli, row.gzip, row.raw].map(grouped),
      ]),
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
    `Import → the words of the first outcome stand in the page: Chromium, a fresh profile each time, everything sent compressed from the same machine. A phone is ${PHONE.throttle}× CPU throttle with round trips of ${PHONE.network.latency} ms and ${PHONE.network.megabits} Mbit/s. Median, ms.`,
    '',
    ...table(
      ['', 'CPU throttle', '× the stack', '× by hand', 'ms'],
      [...coldStart, ...phone].map((row) => {
        const same = (row.network ? phone : coldStart).filter(({ throttle }) => throttle === row.throttle)
        const beside = [STACK, BY_HAND].map((name) => ratio(row, same, 'milliseconds', name))
        return [row.name, row.network ? 'a phone' : `${row.throttle}×`, ...beside, row.milliseconds.toFixed(1)]
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
    'The words, by language: how much less the texts of all languages weigh without them.',
    '',
    ...table(
      ['', 'brotli', 'raw', 'characters'],
      words.map(({ locale, brotli, raw, characters }) => [locale, ...[brotli, raw, characters].map(grouped)]),
    ),
    '',
    'The code, by file or folder of the source, or crate. What the compiler inlined counts where it was put: `crates/page` has the exported functions with all that was put into them.',
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

const ratio = (row, rows, key, beside = STACK) => (row[key] / rows.find(({ name }) => name === beside)[key]).toFixed(2)

const grouped = (number) => number.toLocaleString('en-US')

/** Returns a number with three significant digits, and from a hundred on as a whole number. */
const rounded = (number) => (number < 100 ? Number(number.toPrecision(3)) : Math.round(number))

const table = (head, rows) =>
  [head, head.map((_, index) => (index ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
