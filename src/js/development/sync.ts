/** `faceid-response/sync` in development. */

import { create as createPlainly } from '../sync.js'
import type { Faceid, Options } from '../types.js'
import { strict } from './strict.js'

export * from '../sync.js'

/** As `create`, and what is wrong with the options is thrown. */
export const create = (options?: Options): Faceid => createPlainly(strict(options))
