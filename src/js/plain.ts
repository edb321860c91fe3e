/** The core as plain JavaScript. wasm2js makes it of the binary, and it has the same exports. */

import { core as plain } from './core/plain.js'
import type { Core } from './core.js'

export const core = plain as Core
