/** `faceid-response` in development, in Node. */

import { load as loadPlainly } from '../node.js'
import type { Faceid, Options } from '../types.js'
import { strict } from './strict.js'

export * from '../node.js'

/** As `load`, and what is wrong with the options is thrown. */
export const load = (options?: Options): Promise<Faceid> => loadPlainly(strict(options))
