// Brings a fresh machine with rustup and Node to where everything builds; does only what is not done yet.

import { existsSync, writeFileSync } from 'node:fs'
import { ask, at, isFresh, lockedVersion, run, say, stop } from './run.mjs'

const OLDEST_NODE = 20

/** What a build needs. */
export function setUpBuild() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    stop(`Node ${OLDEST_NODE} or later is needed; this is ${process.version}. See https://nodejs.org`)
  }
  if (!ask('rustup', ['--version'])) stop('rustup is needed. See https://rustup.rs')
  addWasmTarget()
  installNodeModules('.')
  // The command line tool reads what the crate wrote: the two are of one version.
  installTool('wasm-bindgen-cli', 'wasm-bindgen', lockedVersion('wasm-bindgen'))
}

/** What the tests need besides: a Chromium and the driver that wasm-bindgen's test runner speaks to. */
export function setUpTests() {
  setUpBuild()
  installPackages(
    'Chromium and ChromeDriver',
    ['chromium', 'chromium-driver'],
    () => chromium() && ask('chromedriver', ['--version']),
  )
}

/** Installs Debian packages, or asks for them, unless what they bring is there. */
export function installPackages(what, packages, isThere) {
  if (isThere()) return
  const canInstall = ask('apt-get', ['--version']) && process.getuid?.() === 0
  if (!canInstall) stop(`The tests need ${what} on this machine (Debian: apt-get install ${packages.join(' ')}).`)
  say(`Installing ${what}`)
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
  if (!isThere()) stop(`${what}: installed, but what should start does not.`)
}

/** What the benchmarks need besides: the libraries that the package is measured against. */
export function setUpBench() {
  setUpTests()
  installNodeModules('benches/peers')
}

/** The command that starts Chromium, or undefined. */
export function chromium() {
  const names = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome']
  return names.filter(Boolean).find((name) => ask(name, ['--version']))
}

/** The file that a command runs. */
export const which = (command) => ask('sh', ['-c', `command -v ${command}`])

function addWasmTarget() {
  const installed = ask('rustup', ['target', 'list', '--installed']) ?? ''
  if (installed.split('\n').includes('wasm32-unknown-unknown')) return
  say('Adding the WebAssembly target to the Rust toolchain')
  run('rustup', ['target', 'add', 'wasm32-unknown-unknown'])
}

/** Installs what the lock in a folder names. */
export function installNodeModules(folder = '.') {
  const mark = `${folder}/node_modules/.installed`
  if (isFresh([mark], [`${folder}/package.json`, `${folder}/package-lock.json`])) return
  say(folder === '.' ? 'Installing the development packages' : `Installing the packages of ${folder}`)
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: at(folder) })
  writeFileSync(at(mark), '')
}

function installTool(crate, command, version) {
  if (ask(command, ['--version']) === `${command} ${version}`) return
  say(`Installing ${command} ${version} (some minutes, once)`)
  run('cargo', ['install', '--quiet', '--locked', '--root', at('.tools'), `${crate}@${version}`])
  if (!existsSync(at('.tools/bin', command))) stop(`${command} ${version} was installed but is not there.`)
}
