// Tests of the packed package in common bundlers and test runners. A project builds without any setting, and its page
// or test has an outcome without an error, on the engine that the tool allows. The binary is in the script, so that no
// tool emits or fetches it.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { at } from '../../../scripts/run.mjs'
import { launch } from '../../browser/chromium.mjs'
import { command, project } from '../project.mjs'
import { visitFolder, visitServer } from './visit.mjs'

/** A project with a build, whose output folder is served under a strict policy. */
const BUILT = { build: 'build', output: 'dist', engines: ['wasm'] }

/** A page that starts a worker from an address as text, which trusted types forbid. */
const WORKER = { ...BUILT, relax: ["; require-trusted-types-for 'script'", ''] }

const VITE_WORKER = { ...WORKER, tool: 'vite', project: 'vite-worker', engines: ['wasm', 'wasm'] }

/** The project for Parcel, which writes an import map into the page. */
const PARCEL = { ...BUILT, tool: 'parcel', relax: ["script-src 'self'", "script-src 'self' 'unsafe-inline'"] }

/**
 * The project for Next.js: its server renders the page, and the folder `site` of the output has the visitor's files.
 */
const NEXT = { tool: 'next', output: '.next', site: 'static', start: 'start', engines: ['wasm', 'wasm'] }

/**
 * The projects and their expected results. `build`, `start` and `test` are scripts of a project: `start` serves the
 * page where `output` is not served as files, and `test` prints the outcome without a page. `relax` changes the host's
 * policy for a page that needs more. `engines` lists the engine of each place that shows an outcome. `binaries` lists
 * the files that the page has to fetch.
 */
const CASES = [
  { ...BUILT, about: 'Vite', tool: 'vite' },
  { about: 'Vite, development server', tool: 'vite', start: 'dev', engines: ['wasm'] },
  { ...BUILT, about: 'Vite 7', tool: 'vite', project: 'vite-7' },
  { about: 'Vite 7, development server', tool: 'vite', project: 'vite-7', start: 'dev', engines: ['wasm'] },
  { ...VITE_WORKER, about: 'Vite, page and worker' },
  { ...VITE_WORKER, about: 'Vite, page and worker of modules', build: 'build:modules' },
  { ...BUILT, about: 'webpack', tool: 'webpack' },
  {
    ...BUILT,
    about: 'webpack, trusted types, WebAssembly forbidden',
    tool: 'webpack',
    build: 'build:trusted',
    relax: [" 'wasm-unsafe-eval'", ''],
    engines: ['js'],
  },
  { ...BUILT, about: 'Rollup', tool: 'rollup' },
  { ...BUILT, about: 'esbuild', tool: 'esbuild' },
  { ...BUILT, about: 'esbuild, the binary as a file', tool: 'esbuild', build: 'build:file', binaries: 1 },
  { ...PARCEL, about: 'Parcel' },
  { ...PARCEL, about: 'Parcel, plain core', build: 'build:sync', engines: ['js'] },
  { ...NEXT, about: 'Next.js, server and client', build: 'build' },
  { ...NEXT, about: 'Next.js by webpack, server and client', build: 'build:webpack' },
  { about: 'Vitest', tool: 'vitest', test: 'test', engines: ['wasm'] },
  { about: 'Jest', tool: 'jest', test: 'test:node', engines: ['wasm'] },
  { about: 'Jest, jsdom', tool: 'jest', test: 'test:dom', engines: ['wasm'] },
  { about: 'Jest 29, jsdom', tool: 'jest', project: 'jest-29', test: 'test:dom', engines: ['js'] },
  { ...BUILT, about: 'script tag', project: 'script-tag', engines: ['js'] },
  { ...WORKER, about: 'module worker, not bundled', project: 'module-worker' },
]

const rows = [['', 'version', 'engine', '.wasm', 'bytes']]
let browser

before(async () => {
  browser = await launch()
})

after(async () => {
  await browser.close()
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  '))
})

for (const each of CASES) test(each.about, () => check(each))

async function check({
  about,
  tool,
  project: name = tool,
  build,
  output,
  site = '',
  relax,
  start,
  test: script,
  engines,
  binaries = 0,
}) {
  const folder = project(at('tests/matrix/bundlers', name))
  const built = output && path.join(folder, output)
  if (built) rmSync(built, { recursive: true, force: true })
  if (build) command(folder, 'npm', 'run', build)
  let seen
  if (script) seen = read(command(folder, 'npm', 'run', script))
  else seen = await (start ? visitServer(browser, folder, start) : visitFolder(browser, built, relax))

  const emitted = built && filesIn(built).filter(({ name }) => name.endsWith('.wasm')).length
  const downloads = built && filesIn(path.join(built, site)).filter(({ name }) => !name.endsWith('.map'))
  rows.push([
    about,
    tool ? version(folder, tool) : '',
    seen.outcomes.map((outcome) => /\((.*)\)/.exec(outcome)?.[1]).join(', '),
    built ? `${emitted}` : '',
    built ? `${downloads.reduce((sum, { size }) => sum + size, 0)}` : '',
  ])

  assert.deepEqual(
    { outcomes: seen.outcomes, problems: seen.problems },
    { outcomes: engines.map((engine) => `Time ran out (${engine})`), problems: [] },
  )
  assert.equal(seen.binaries.size, binaries, [...seen.binaries].join(' '))
  if (built) assert.equal(emitted, binaries)
}

/** Returns the outcomes in the output of a test runner, in the form that a visit returns. */
function read(printed) {
  return { outcomes: printed.match(/Time ran out \(\w+\)/g) ?? [], problems: [], binaries: new Set() }
}

function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => ({ name, size: statSync(path.join(parentPath, name)).size }))
}

function version(folder, tool) {
  return JSON.parse(readFileSync(path.join(folder, 'node_modules', tool, 'package.json'), 'utf8')).version
}
