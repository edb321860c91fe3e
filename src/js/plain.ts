/** The core as plain JavaScript: what wasm2js makes of the binary, whose exports it has. */

import * as plain from './core/plain.js'
import type { Core } from './core.js'

export const core = plain as unknown as Core
