// The needs of each kind of work, in the order of installation. A need has a name, a check whether it is met, and
// either packages of the system or an installation of its own with a short description.

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { chromium, firefox, headlessShell, miniBrowser, pythonOf, which } from './engines.mjs'
import { ask, at, run } from './run.mjs'
import { tools } from './setup-tools.mjs'

const VERSION = /channel = "(.+)"/.exec(readFileSync(at('rust-toolchain.toml'), 'utf8'))[1]

/**
 * The components and targets that rust-toolchain.toml names. Rustup installs all of them only where it installs the
 * toolchain by itself.
 */
const PARTS = [
  ['component', 'clippy'],
  ['component', 'rustfmt'],
  ['target', 'wasm32-unknown-unknown'],
]

const has = (name, ...list) =>
  ask('rustup', list)
    ?.split('\n')
    .some((line) => line.startsWith(name))

const rust = {
  name: `Rust ${VERSION}`,
  how: 'rustup installs it, with clippy, rustfmt and the target for WebAssembly',
  isThere: () =>
    has(VERSION, 'toolchain', 'list') && PARTS.every(([kind, name]) => has(name, kind, 'list', '--installed')),
  install() {
    if (!has(VERSION, 'toolchain', 'list')) {
      run('rustup', ['toolchain', 'install', VERSION, '--profile', 'minimal', '--no-self-update'])
    }
    for (const [kind, name] of PARTS) if (!has(name, kind, 'list', '--installed')) run('rustup', [kind, 'add', name])
  },
}

/** The oldest Rust that can compile the crate. */
export const OLDEST_RUST = /rust-version = "(.+)"/.exec(readFileSync(at('Cargo.toml'), 'utf8'))[1]

const oldestRust = {
  name: `Rust ${OLDEST_RUST}`,
  how: 'rustup installs it, the oldest that Cargo.toml promises',
  isThere: () => has(OLDEST_RUST, 'toolchain', 'list'),
  install: () => run('rustup', ['toolchain', 'install', OLDEST_RUST, '--profile', 'minimal', '--no-self-update']),
}

/** The C compiler with which Rust links programs for this machine. On Windows rustup asks for another one. */
const compiler = { name: 'a C compiler', packages: ['gcc', 'libc6-dev'], isThere: () => ask('cc', ['--version']) }

/**
 * Tells whether an installation is there and up to date. The list that it was made from is kept beside it; with another
 * list it is installed anew.
 */
const isInstalled = (mark, list) =>
  existsSync(at(mark)) && readFileSync(at(mark), 'utf8') === readFileSync(at(list), 'utf8')

/** Returns the need for the packages that the lock file of a folder names. */
function modules(name, folder) {
  const list = `${folder}/package-lock.json`
  const mark = `${folder}/node_modules/.installed`
  return {
    name,
    how: `npm installs them into ${folder === '.' ? '' : `${folder}/`}node_modules/`,
    isThere: () => isInstalled(mark, list),
    install() {
      run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: at(folder) })
      copyFileSync(at(list), at(mark))
    },
  }
}

/**
 * The link by which tests, benchmarks and the demo page import the package by its name, as users do. No `npm install`
 * can make it, since pkg/ is only there once it is built.
 */
const ownPackage = {
  name: 'the package under its name',
  how: 'node_modules/faceid-response leads to pkg/',
  isThere: () => existsSync(at('node_modules/faceid-response')),
  install() {
    mkdirSync(at('pkg'), { recursive: true })
    rmSync(at('node_modules/faceid-response'), { force: true })
    symlinkSync(process.platform === 'win32' ? at('pkg') : '../pkg', at('node_modules/faceid-response'), 'junction')
  },
}

const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

const driver = {
  name: 'Chromium and ChromeDriver',
  // All three, also where one alone is missing: their versions have to be equal.
  packages: ['chromium', 'chromium-driver', ...(isDebian ? ['chromium-headless-shell'] : [])],
  isThere: () => chromium() && ask('chromedriver', ['--version']) && (headlessShell() || !isDebian),
}

/** A font with which the tests see the pages as visitors do. macOS and Windows have one. */
const font = {
  name: 'a font with Chinese letters',
  packages: ['fontconfig', 'fonts-noto-cjk'],
  isThere: () => ask('fc-list', [':lang=zh-cn:lang=zh-tw']),
}

const starts = (python, program) => ask(python, ['-c', program]) !== null

/** Returns the need for an older Chromium. It is inside a wheel of Qt WebEngine, in a Python environment of its own. */
function olderChromium(name) {
  const requirements = `tests/matrix/engines/${name}.txt`
  const mark = `.tools/${name}/.installed`
  return {
    name,
    how: `pip installs it into .tools/${name}/`,
    // The libraries of the system that it needs come with the other browsers.
    isThere: () => isInstalled(mark, requirements) && starts(pythonOf(name), 'from PyQt5 import QtWebEngineWidgets'),
    install() {
      rmSync(at('.tools', name), { recursive: true, force: true })
      run('python3', ['-m', 'venv', `.tools/${name}`])
      run(pythonOf(name), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements])
      copyFileSync(at(requirements), at(mark))
    },
  }
}

const build = [
  ...(process.platform === 'win32' ? [] : [compiler]),
  rust,
  modules('the development packages', '.'),
  ownPackage,
  tools,
]
const tests = [...build, driver, ...(process.platform === 'linux' ? [font] : [])]

/** The needs of each kind of run, in the order of installation. */
export const NEEDS = {
  build,
  tests,
  msrv: [...(process.platform === 'win32' ? [] : [compiler]), oldestRust],
  matrix: [
    ...tests,
    modules('the packages of the matrix', 'tests/matrix'),
    { name: 'Firefox', packages: ['firefox-esr'], isThere: firefox },
    {
      name: 'WebKit and its driver',
      packages: ['webkit2gtk-driver'],
      isThere: () => which('WebKitWebDriver') && miniBrowser(),
    },
    { name: 'Xvfb', packages: ['xvfb'], isThere: () => which('Xvfb') },
    {
      name: 'Python',
      packages: ['python3', 'python3-venv'],
      isThere: () => starts('python3', 'import venv, ensurepip'),
    },
    olderChromium('chromium-69'),
    olderChromium('chromium-87'),
  ],
  bench: [...tests, modules('the libraries that the package is measured against', 'benches/peers')],
}
