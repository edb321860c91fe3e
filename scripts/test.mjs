// `npm test`: sets up, builds, and runs what tells a contributor that nothing broke.

import { build } from './build.mjs'
import { run, say, tests } from './run.mjs'
import { setUpTests } from './setup.mjs'

setUpTests()

say('Checking form and lints')
run('cargo', ['fmt', '--all', '--check'])
run('cargo', ['clippy', '--quiet', '--all-targets', '--', '-D', 'warnings'])
run('cargo', ['clippy', '--quiet', ...wasm(), '--lib', '--test', 'node', '--test', 'browser', '--', '-D', 'warnings'])
run('biome', ['ci', '--error-on-warnings'])

say('Testing the core natively')
run('cargo', ['test', '--quiet'])
run('cargo', ['doc', '--quiet', '--no-deps'], { env: { ...process.env, RUSTDOCFLAGS: '-D warnings' } })

await build({ isTest: true })
say('Checking types')
run('tsc', [])
run('tsc', ['-p', 'www'])

run('publint', ['--strict'])

say('Testing the core as WebAssembly in Node')
process.env.CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER = 'wasm-bindgen-test-runner'
run('cargo', ['test', ...wasm(), '--test', 'node'])
say('Testing the core as WebAssembly in Chromium')
process.env.CHROMEDRIVER = 'chromedriver'
run('cargo', ['test', ...wasm(), '--test', 'browser'])

say('Testing the built package in Node, and the demo page in Chromium')
run('node', [
  '--test',
  '--test-timeout=180000',
  '--test-reporter=spec',
  ...tests('tests/node'),
  ...tests('tests/browser'),
])
say('Testing the plain core in Node')
const same = ['agreement', 'fixtures', 'hostile', 'interface', 'messages', 'persist', 'sessions', 'vendor-page']
run(
  'node',
  ['--test', '--test-timeout=180000', '--test-reporter=spec', ...same.map((name) => `tests/node/${name}.test.mjs`)],
  {
    env: { ...process.env, ENGINE: 'js' },
  },
)

function wasm() {
  return ['--profile', 'wasm-test', '--target', 'wasm32-unknown-unknown']
}
