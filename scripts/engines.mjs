// The browsers of this machine, with the path of each that is installed.

import { ask, at } from './run.mjs'

/** Returns the file that a command runs. */
export const which = (command) => ask('sh', ['-c', 'command -v "$0"', command])

/** Returns the command that starts Chromium, or undefined. */
export function chromium() {
  const names = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome']
  return names.filter(Boolean).find((name) => ask(name, ['--version']))
}

/**
 * Returns the command that starts Chromium's headless shell, or undefined. The shell is the same engine without what
 * draws on a screen: a page opens in it in half the time. Only Debian has it as a package.
 */
export const headlessShell = () =>
  ['chromium-headless-shell', 'chrome-headless-shell'].find((name) => ask(name, ['--version']))

/** Returns the command that starts Firefox, or undefined. */
export const firefox = () => ['firefox-esr', 'firefox'].find((name) => ask(name, ['--version']))

/** Returns the path of WebKitGTK's browser for tests, which is on no PATH. */
export const miniBrowser = () => ask('sh', ['-c', 'find /usr/lib* -name MiniBrowser -path "*webkit2gtk*" | head -n 1'])

/** Returns the path of the Python that has an older Chromium. */
export const pythonOf = (name) => at('.tools', name, 'bin/python')
