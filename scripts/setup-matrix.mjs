// Brings a machine that can run the tests to where every engine of the matrix starts.

import { rmSync, writeFileSync } from 'node:fs'
import { ask, at, isFresh, run, say, stop } from './run.mjs'
import { installNodeModules, installPackages, setUpTests, which } from './setup.mjs'

/** The older Chromiums, each in a Python environment of its own, since a wheel of Qt WebEngine has one inside. */
const OLD_CHROMIUMS = ['chromium-69', 'chromium-87']

export function setUpMatrix() {
  setUpTests()
  installNodeModules('tests/matrix')
  installPackages('Firefox', ['firefox-esr'], firefox)
  installPackages('WebKit and its driver', ['webkit2gtk-driver'], () => which('WebKitWebDriver') && miniBrowser())
  installPackages('Xvfb', ['xvfb'], () => which('Xvfb'))
  installPackages('Python', ['python3', 'python3-venv'], () => runs('python3', 'import venv, ensurepip'))
  for (const name of OLD_CHROMIUMS) installEnvironment(name)
}

/** The command that starts Firefox, or undefined. */
export const firefox = () => ['firefox-esr', 'firefox'].find((name) => ask(name, ['--version']))

/** WebKitGTK's browser for tests, which is on no PATH. */
export const miniBrowser = () => ask('sh', ['-c', 'find /usr/lib* -name MiniBrowser -path "*webkit2gtk*" | head -n 1'])

/** The Python that has an older Chromium. */
export const pythonOf = (name) => at('.tools', name, 'bin/python')

const runs = (python, program) => ask(python, ['-c', program]) !== null

function installEnvironment(name) {
  const requirements = `tests/matrix/engines/${name}.txt`
  const mark = `.tools/${name}/.installed`
  if (!isFresh([mark], [requirements])) {
    say(`Installing ${name}`)
    rmSync(at('.tools', name), { recursive: true, force: true })
    run('python3', ['-m', 'venv', `.tools/${name}`])
    run(pythonOf(name), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements])
    writeFileSync(at(mark), '')
  }
  // The libraries of the system that it needs come with the other browsers.
  if (!runs(pythonOf(name), 'from PyQt5 import QtWebEngineWidgets')) stop(`${name}: installed, but does not start.`)
}
