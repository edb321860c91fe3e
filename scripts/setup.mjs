// Brings a fresh machine with rustup and Node to where everything builds; does only what is not done yet.

import { readFileSync, writeFileSync } from 'node:fs'
import { ask, at, isFresh, run, say, stop } from './run.mjs'
import { installTools } from './setup-tools.mjs'

const OLDEST_NODE = 20

/** What a build needs. */
export function setUpBuild() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    stop(`Node ${OLDEST_NODE} or later is needed; this is ${process.version}. See https://nodejs.org`)
  }
  if (!ask('rustup', ['--version'])) stop('rustup is needed. See https://rustup.rs')
  installToolchain()
  // Rust links with it what runs on this machine. On Windows rustup asks for another.
  if (process.platform !== 'win32') {
    installPackages('a C compiler', ['gcc', 'libc6-dev'], () => ask('cc', ['--version']))
  }
  installNodeModules('.')
  installTools()
}

/**
 * Sets up what the tests need besides: a Chromium and the driver that wasm-bindgen's test runner speaks to, and, so that they
 * see the pages as visitors do, a font with Chinese letters. macOS and Windows have one.
 */
export function setUpTests() {
  setUpBuild()
  installPackages(
    'Chromium and ChromeDriver',
    ['chromium', 'chromium-driver'],
    () => chromium() && ask('chromedriver', ['--version']),
  )
  if (process.platform === 'linux') {
    const packages = ['fontconfig', 'fonts-noto-cjk']
    installPackages('a font with Chinese letters', packages, () => ask('fc-list', [':lang=zh-cn:lang=zh-tw']))
  }
}

/** Installs Debian packages, or asks for them, unless what they bring is there. */
export function installPackages(what, packages, isThere) {
  if (isThere()) return
  const command = `apt-get install ${packages.join(' ')}`
  const canInstall = ask('apt-get', ['--version']) && process.getuid?.() === 0
  if (!canInstall) stop(`This machine lacks ${what}. On Debian: ${command}`)
  say(`Installing ${what} into this machine: ${command}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], { env })
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  if (!isThere()) stop(`${packages.join(', ')}: installed, but this machine still lacks ${what}.`)
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
export const which = (command) => ask('sh', ['-c', 'command -v "$0"', command])

/** Installs what rust-toolchain.toml names; rustup brings all of it only where it installs the toolchain by itself. */
function installToolchain() {
  const [, version] = /channel = "(.+)"/.exec(readFileSync(at('rust-toolchain.toml'), 'utf8'))
  const has = (name, ...list) =>
    ask('rustup', list)
      ?.split('\n')
      .some((line) => line.startsWith(name))
  if (!has(version, 'toolchain', 'list')) {
    say(`Installing Rust ${version}`)
    run('rustup', ['toolchain', 'install', version, '--profile', 'minimal', '--no-self-update'])
  }
  for (const [kind, name] of [
    ['component', 'clippy'],
    ['component', 'rustfmt'],
    ['target', 'wasm32-unknown-unknown'],
  ]) {
    if (has(name, kind, 'list', '--installed')) continue
    say(`Adding ${name} to Rust ${version}`)
    run('rustup', [kind, 'add', name])
  }
}

/** Installs what the lock in a folder names. */
export function installNodeModules(folder = '.') {
  const mark = `${folder}/node_modules/.installed`
  if (isFresh([mark], [`${folder}/package.json`, `${folder}/package-lock.json`])) return
  say(folder === '.' ? 'Installing the development packages' : `Installing the packages of ${folder}`)
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: at(folder) })
  writeFileSync(at(mark), '')
}
