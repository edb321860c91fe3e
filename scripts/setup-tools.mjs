// The commands of wasm-pack and wasm-bindgen in .tools/bin, in the versions that the crate needs.

import { mkdirSync, rmSync } from 'node:fs'
import { ask, at, lockedVersion, run, say } from './run.mjs'

const PACK = '0.15.1'
// The command reads what the crate wrote: the two are of one version.
const BINDGEN = lockedVersion('wasm-bindgen')

/** The tools: each with its name and version on crates.io, the release with its compiled files, and its commands. */
const TOOLS = [
  {
    crate: 'wasm-pack',
    version: PACK,
    release: `wasm-pack/releases/download/v${PACK}/wasm-pack-v${PACK}`,
    commands: ['wasm-pack'],
  },
  {
    crate: 'wasm-bindgen-cli',
    version: BINDGEN,
    release: `wasm-bindgen/releases/download/${BINDGEN}/wasm-bindgen-${BINDGEN}`,
    commands: ['wasm-bindgen', 'wasm-bindgen-test-runner'],
  },
]

/** The name of this machine in the releases; undefined where they have none. */
const MACHINE = {
  'linux-x64': 'x86_64-unknown-linux-musl',
  'linux-arm64': 'aarch64-unknown-linux-musl',
  'darwin-x64': 'x86_64-apple-darwin',
  'darwin-arm64': 'aarch64-apple-darwin',
  'win32-x64': 'x86_64-pc-windows-msvc',
}[`${process.platform}-${process.arch}`]

/**
 * The cargo settings with the shortest compile time. The tools run for milliseconds, so that they need no optimization:
 * this saves a third of the time, and a build takes a tenth of a second longer. Both tools share the compiled crates
 * that they have in common.
 */
const QUICKLY = {
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '256',
  CARGO_PROFILE_RELEASE_LTO: 'off',
  CARGO_PROFILE_RELEASE_OPT_LEVEL: '0',
  CARGO_TARGET_DIR: at('.tools/target'),
}

/**
 * The need for the tools of this checkout. They are downloaded in seconds where their releases can be reached, or else
 * compiled. Cargo-binstall would download the same files, and would have to be installed first.
 */
export const tools = {
  name: TOOLS.map(({ crate, version }) => `${crate} ${version}`).join(' and '),
  how: 'into .tools/, fetched; compiled where they cannot be fetched (two to four minutes on two cores, once)',
  isThere: () => TOOLS.every(isThere),
  install() {
    const missing = TOOLS.filter((tool) => !isThere(tool))
    // Where one release cannot be reached, neither can the other.
    if (missing.every(fetchTool)) return
    say('The tools cannot be fetched: compiling them')
    for (const tool of missing.filter((each) => !isThere(each))) compileTool(tool)
    rmSync(QUICKLY.CARGO_TARGET_DIR, { recursive: true, force: true })
  },
}

const isThere = ({ commands, version }) =>
  commands.every((command) => ask(command, ['--version']) === `${command} ${version}`)

/** Downloads a tool, and tells whether that worked. Connecting may take five seconds at most. */
function fetchTool(tool) {
  if (!MACHINE) return false
  const url = `https://github.com/wasm-bindgen/${tool.release}-${MACHINE}.tar.gz`
  const archive = at('.tools/fetched.tar.gz')
  mkdirSync(at('.tools/bin'), { recursive: true })
  const limits = ['--connect-timeout', '5', '--max-time', '120']
  const isFetched =
    ask('curl', ['--fail', '--silent', '--location', ...limits, '--output', archive, url]) !== null &&
    ask('tar', ['-xzf', archive, '-C', at('.tools/bin'), '--strip-components=1']) !== null
  rmSync(archive, { force: true })
  return isFetched && isThere(tool)
}

function compileTool({ crate, version }) {
  const env = { ...process.env, ...QUICKLY }
  run('cargo', ['install', '--quiet', '--locked', '--force', '--root', at('.tools'), `${crate}@${version}`], { env })
}
