/** The core as the shell sees it. */

import type * as glue from './core/faceid_response_bg.js'

/** The core's functions, whichever engine runs them. */
export type Core = Omit<typeof glue, '__wbg_set_wasm'>
