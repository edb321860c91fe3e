/** `faceid-response` in development, in Node. */

import { load as loadPlainly } from '../node.js'
import { strict } from './strict.js'

export * from '../node.js'

/** Loads the core as the `load` of production does, but throws what is wrong with the options. */
export const load: typeof loadPlainly = strict(loadPlainly)
