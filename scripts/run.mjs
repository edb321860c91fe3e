// Helpers that all scripts share: paths, commands, one line of output for each step, one clear sentence for an error.

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The path of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Returns the path of a file inside the repository. */
export const at = (...parts) => path.join(root, ...parts)

/**
 * Returns the address from which a file of the repository is imported. Letters that an address cannot have are escaped.
 */
export const moduleAt = (...parts) => pathToFileURL(at(...parts)).href

/** Tells whether a script is the one that Node was asked to run. */
export const isMain = ({ url }) =>
  process.argv[1] !== undefined && url === pathToFileURL(realpathSync(process.argv[1])).href

/** Prints the step that begins. */
export const say = (text) => console.log(`\u001b[1m» ${text}\u001b[0m`)

/** Ends the run with an error of one sentence. */
export function stop(sentence) {
  console.error(`\n✗ ${sentence}`)
  process.exit(1)
}

// Tools installed for this checkout come first.
process.env.PATH = [at('.tools/bin'), at('node_modules/.bin'), process.env.PATH].join(path.delimiter)
// What is built is the repository's alone, and where the scripts look for it: a person's own settings are for other work.
process.env.CARGO_TARGET_DIR = at('target')
for (const name of ['RUSTFLAGS', 'CARGO_ENCODED_RUSTFLAGS', 'CARGO_BUILD_TARGET', 'NODE_ENV']) delete process.env[name]

/** Runs a command in the repository. A failure ends the run. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) stop(`'${command}' could not be started: ${error.message}`)
  if (status !== 0) stop(`'${[command, ...args].join(' ')}' failed.`)
}

/** Returns what a command prints. A failure ends the run. */
export function printed(command, args) {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000, stdio: ['ignore', 'pipe', 'inherit'] }
  const { status, stdout } = spawnSync(command, args, options)
  if (status !== 0) stop(`'${[command, ...args].join(' ')}' failed.`)
  return stdout
}

/** Returns what a command prints; null if it cannot be run or fails. */
export function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 })
  return status === 0 ? stdout.trim() : null
}

/** Returns the test files in a folder, since Node 20 takes files and no patterns. */
export function tests(folder) {
  const names = readdirSync(at(folder)).filter((name) => name.endsWith('.test.mjs'))
  return names.map((name) => `${folder}/${name}`)
}

/** Returns the version of a crate in Cargo.lock. */
export function lockedVersion(crate) {
  const lock = readFileSync(at('Cargo.lock'), 'utf8')
  return new RegExp(`name = "${crate}"\\nversion = "(.+)"`).exec(lock)[1]
}
