/** `faceid-response` in development, in browsers, workers and bundlers. */

import { load as loadPlainly } from '../index.js'
import type { Faceid, Options } from '../types.js'
import { strict } from './strict.js'

export * from '../index.js'

/** As `load`, and what is wrong with the options is thrown. */
export const load = (options?: Options): Promise<Faceid> => loadPlainly(strict(options))
