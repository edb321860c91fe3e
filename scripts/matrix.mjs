// The command `npm run test:matrix`: it packs the build once, and tests the tarball in every engine and every bundler.
// `npm run test:matrix -- engines` runs one half.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { table } from '../tests/matrix/engines/results.mjs'
import { pack } from './pack.mjs'
import { at, root, say, stop, tests } from './run.mjs'

/** The test files of each folder of tests/matrix, by the folder's name. */
const halves = Object.fromEntries(
  readdirSync(at('tests/matrix'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, tests(`tests/matrix/${name}`)])
    .filter(([, files]) => files.length > 0),
)
const names = process.argv.slice(2)
const unknown = names.find((name) => !(name in halves))
if (unknown) stop(`The matrix has no '${unknown}'; it has: ${Object.keys(halves).join(', ')}.`)
const files = (names.length > 0 ? names : Object.keys(halves)).flatMap((name) => halves[name])

const folder = mkdtempSync(path.join(tmpdir(), 'faceid-response-matrix-'))
process.env.FACEID_RESPONSE_TARBALL = pack(folder)
process.env.FACEID_RESPONSE_RESULTS = path.join(folder, 'results')
say(`Testing ${path.basename(process.env.FACEID_RESPONSE_TARBALL)} in ${files.length} test files`)
const options = ['--test', '--test-timeout=900000', '--test-reporter=spec']
const { status } = spawnSync('node', [...options, ...files], { cwd: root, stdio: 'inherit' })
console.log(table(process.env.FACEID_RESPONSE_RESULTS))
rmSync(folder, { recursive: true })
if (status !== 0) stop('The matrix is not green.')
