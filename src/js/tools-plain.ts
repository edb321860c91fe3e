/**
 * The tools as plain JavaScript. wasm2js makes it of their binary, for engines without WebAssembly and for use without
 * waiting.
 */

import * as glue from './core/faceid_response_tools_bg.js'
import { core } from './core/plain-tools.js'
import { bind } from './tools/bind.js'
import { follow } from './tools/memory.js'
import type { Tools } from './tools.js'

follow(core.memory)
glue.__wbg_set_wasm(core)

/** The tools, ready at once. */
export const tools: Tools = bind(glue)
