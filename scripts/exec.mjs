// Runs a command with the tools and the settings of this checkout: `node scripts/exec.mjs cargo test`.

import { run } from './run.mjs'

const [command, ...args] = process.argv.slice(2)
run(command, args)
