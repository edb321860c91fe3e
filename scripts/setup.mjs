// The command `npm run setup`: it prepares a machine with rustup and Node for the build and the tests. It first lists
// all that it will install, and skips what is installed already. `npm run setup -- build` is enough for a build;
// `matrix`, `bench` and `msrv` are for those commands.

import { ask, run, say, stop } from './run.mjs'
import { NEEDS } from './setup-needs.mjs'

const OLDEST_NODE = 20

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  stop(`Node ${OLDEST_NODE} or later is needed; this is ${process.version}. See https://nodejs.org`)
}
if (!ask('rustup', ['--version'])) stop('rustup is needed. See https://rustup.rs')
const [work = 'tests', ...more] = process.argv.slice(2)
if (!(work in NEEDS) || more.length > 0) stop(`Setting up is for one of: ${Object.keys(NEEDS).join(', ')}.`)
setUp(NEEDS[work])

/** Installs what is missing: all packages of the system in one go, then the rest in order. */
function setUp(needs) {
  const missing = needs.filter((need) => !need.isThere())
  if (missing.length === 0) return
  const packages = missing.flatMap((need) => need.packages ?? [])
  const command = `apt-get install ${packages.join(' ')}`
  say('Setting up this machine. It lacks:')
  for (const { name, packages, how } of missing) {
    console.log(`  ${name}: ${packages ? `Debian's ${packages.join(', ')}` : how}`)
  }
  if (packages.length > 0) installPackages(packages, command)
  // Asked anew of each: what one installs can take another's away, or bring it.
  for (const need of needs) if (!need.isThere()) need.install?.()
  const still = needs.filter((need) => !need.isThere())
  if (still.length > 0) stop(`Installed, but not found or not starting: ${still.map(({ name }) => name).join('; ')}.`)
}

/** Installs Debian packages, or ends the run with the command for it where this user may not install. */
function installPackages(packages, command) {
  const canInstall = ask('apt-get', ['--version']) && process.getuid?.() === 0
  if (!canInstall) stop(`This machine lacks packages of the system. On Debian: ${command}`)
  say(`Installing into this machine: ${command}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], { env })
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
}
