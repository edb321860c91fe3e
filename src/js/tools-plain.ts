/** The tools as plain JavaScript: what wasm2js makes of their binary. For engines without WebAssembly, and to be had at once. */

import * as glue from './core/faceid_response_tools_bg.js'
import * as plain from './core/plain-tools.js'
import { bind } from './tools/bind.js'
import { follow } from './tools/memory.js'
import type { Tools } from './tools.js'

follow(plain.memory)
glue.__wbg_set_wasm(plain)

export const tools: Tools = bind(glue)
