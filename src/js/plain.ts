/** The core as plain JavaScript: what wasm2js makes of the binary, whose exports it has. */

import type { Core } from './core.js'
import * as plain from './core/plain.js'

export const core = plain as unknown as Core
