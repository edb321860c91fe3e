// Runs the tests of the build. `npm run test:node` runs those in Node, `npm run test:node -- ways` those of
// tests/node/ways.test.mjs, and `npm run test:node -- ways --test-name-pattern=button` those with a matching name.

import { availableParallelism } from 'node:os'
import { run, say, stop, tests } from './run.mjs'

/** The tests that run on the plain core, too. */
const PLAIN = [
  'agreement',
  'evidence',
  'fixtures',
  'hostile',
  'interface',
  'messages',
  'persist',
  'session-model',
  'sessions',
  'support',
  'vendor-page',
  'ways',
]

/** The slowest tests: they try some hundred thousand inputs, search for each row, or install the packed package. */
const SLOW = ['agreement', 'cli', 'evidence', 'hostile', 'tools']

const nameOf = (file) => /([^/]+)\.test\.mjs$/.exec(file)[1]
/** The number of files that run at once. Two at least, as many wait for another program or for a browser. */
const AT_ONCE = Math.max(2, availableParallelism() - 1)

const inNode = tests('tests/node')

/** The title and the files of each suite. */
const SUITES = {
  node: ['the built package in Node', inNode],
  quick: ['the built package in Node, without the slowest', inNode.filter((file) => !SLOW.includes(nameOf(file)))],
  browser: ['the element and the demo page in Chromium', tests('tests/browser')],
  plain: ['the plain core in Node', inNode.filter((file) => PLAIN.includes(nameOf(file)))],
}

const [suite, ...rest] = process.argv.slice(2)
const [what, all] = SUITES[suite]
const options = rest.filter((argument) => argument.startsWith('-'))
const names = rest.filter((argument) => !argument.startsWith('-'))
const unknown = names.find((name) => !all.map(nameOf).includes(name))
if (unknown) stop(`test:${suite} has no '${unknown}'; it has: ${all.map(nameOf).join(', ')}.`)
const files = names.length > 0 ? all.filter((file) => names.includes(nameOf(file))) : all

say(`Testing ${what}`)
const one = `npm run test:${suite === 'quick' ? 'node' : suite} -- ${nameOf(files[0])}`
console.log(`  One file: ${one}; one test: ${one} --test-name-pattern='its name'`)
const env = suite === 'plain' ? { ...process.env, ENGINE: 'js' } : process.env
const how = [`--test-concurrency=${AT_ONCE}`, '--test-timeout=180000', '--test-reporter=spec']
run('node', ['--test', ...how, ...options, ...files], { env })
