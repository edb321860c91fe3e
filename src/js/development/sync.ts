/** `faceid-response/sync` in development. */

import { create as createPlainly } from '../sync.js'
import { tools } from '../tools-plain.js'
import type { Faceid, Options } from '../types.js'
import { watched } from './channels.js'
import { warnOfEnds } from './ends.js'
import { checkMessages } from './strict.js'

export * from '../sync.js'

/** Returns a `Faceid` as the `create` of production does, but throws what is wrong with the options. */
export function create(options?: Options | null): Faceid {
  if (options?.messages != null) checkMessages(options, tools)
  const faceid = createPlainly(options)
  warnOfEnds(faceid, options || {})
  return watched(faceid, (use) => use(tools))
}
