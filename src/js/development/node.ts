/** `faceid-response` in development, in Node. */

import { load as loadPlainly } from '../node.js'
import { strict } from './strict.js'

export * from '../node.js'

/** As `load`, and what is wrong with the options is thrown. */
export const load: typeof loadPlainly = strict(loadPlainly)
