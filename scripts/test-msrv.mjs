// Compiles the crate with all its features, using the oldest Rust that Cargo.toml promises.

import { run, say } from './run.mjs'
import { OLDEST_RUST } from './setup-needs.mjs'

say(`Checking the crate with Rust ${OLDEST_RUST}`)
run('cargo', [
  `+${OLDEST_RUST}`,
  'check',
  ...['--quiet', '--locked', '--all-features'],
  // In a folder of its own, so that neither Rust undoes what the other has compiled.
  ...['--target-dir', 'target/msrv'],
  // What an older compiler warns of is no fault: the one in use has said what it has to say.
  ...['--config', 'build.rustflags=["--cap-lints=allow"]'],
])
