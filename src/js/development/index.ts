/** `faceid-response` in development, in browsers, workers and bundlers. */

import { load as loadPlainly } from '../index.js'
import { strict } from './strict.js'

export * from '../index.js'

/** Loads the core as the `load` of production does, but throws what is wrong with the options. */
export const load: typeof loadPlainly = strict(loadPlainly)
