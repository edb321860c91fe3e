// `npm test`: sets up, builds, and runs what tells a contributor that nothing broke.

import { build } from './build.mjs'
import { run, say, tests } from './run.mjs'
import { setUpTests, which } from './setup.mjs'

setUpTests()

say('Checking form and lints')
run('cargo', ['fmt', '--all', '--check'])
run('cargo', ['clippy', '--quiet', '--all-targets', '--', '-D', 'warnings'])
run('cargo', [
  'clippy',
  '--quiet',
  '--package=faceid-response-page',
  '--package=faceid-response-tools',
  '--target=wasm32-unknown-unknown',
  '--all-targets',
  '--',
  '-Dwarnings',
])
run('biome', ['ci', '--error-on-warnings'])

say('Testing the core natively')
run('cargo', ['test', '--quiet'])
run('cargo', ['test', '--quiet', '--package=faceid-response-tools'])
run('cargo', ['doc', '--quiet', '--no-deps'], { env: { ...process.env, RUSTDOCFLAGS: '-D warnings' } })

await build({ isTest: true })
say('Checking types')
run('tsc', [])
run('tsc', ['-p', 'www'])

run('publint', ['pkg', '--strict'])

// wasm-pack names the runner by its whole path, which cargo cuts at a space: it is on the PATH.
const runner = ['--config', 'target.wasm32-unknown-unknown.runner="wasm-bindgen-test-runner"']
say('Testing the core as WebAssembly in Node')
run('wasm-pack', ['test', '--node', '--mode', 'no-install', 'crates/page', '--test', 'node', ...runner])
say('Testing the core as WebAssembly in Chromium')
const inChromium = ['--headless', '--chrome', '--chromedriver', which('chromedriver')]
run('wasm-pack', ['test', ...inChromium, '--mode', 'no-install', 'crates/page', '--test', 'browser', ...runner])

say('Testing the built package in Node, and the demo page in Chromium')
run('node', [
  '--test',
  '--test-timeout=180000',
  '--test-reporter=spec',
  ...tests('tests/node'),
  ...tests('tests/browser'),
])
say('Testing the plain core in Node')
const same = [
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
run(
  'node',
  ['--test', '--test-timeout=180000', '--test-reporter=spec', ...same.map((name) => `tests/node/${name}.test.mjs`)],
  {
    env: { ...process.env, ENGINE: 'js' },
  },
)
