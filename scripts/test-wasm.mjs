// Runs the core's tests as WebAssembly, in Node and in Chromium.

import { which } from './engines.mjs'
import { run, say } from './run.mjs'

// wasm-pack names the runner by its whole path, which cargo cuts at a space: it is on the PATH.
const runner = ['--config', 'target.wasm32-unknown-unknown.runner="wasm-bindgen-test-runner"']
const test = (test, ...engine) =>
  run('wasm-pack', ['test', ...engine, '--mode', 'no-install', 'crates/page', '--test', test, ...runner])

say('Testing the core as WebAssembly in Node')
test('node', '--node')
say('Testing the core as WebAssembly in Chromium')
test('browser', '--headless', '--chrome', '--chromedriver', which('chromedriver'))
