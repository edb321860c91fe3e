/** `faceid-response` in development, in browsers, workers and bundlers. */

import { load as loadPlainly } from '../index.js'
import { strict } from './strict.js'

export * from '../index.js'

/** As `load`, and what is wrong with the options is thrown. */
export const load: typeof loadPlainly = strict(loadPlainly)
