/** The additions of a development build: a mistake in the host's own words is an error, and warnings are explained. */

import { FaceidError } from '../error.js'
import type { Tools } from '../tools.js'
import type { EngineProblem, Faceid, MessageProblem, Options } from '../types.js'
import { watched } from './channels.js'
import { warnOfEnds } from './ends.js'
import { warn } from './warn.js'

type Load = (options?: Options | null) => Promise<Faceid>

/** Returns the same `load`, which also throws what is wrong with its options, and warns. */
export function strict(load: Load): Load {
  return async (given) => {
    const options = given || {}
    if (options.messages != null) checkMessages(options, await tools())
    const faceid = await load({
      ...options,
      onProblem(problem) {
        if (options.onProblem) options.onProblem(problem)
        if (problem.code === 'no_webassembly') warnOfEngine(problem)
      },
    })
    warnOfEnds(faceid, options)
    return watched(faceid, (use) => void tools().then(use))
  }
}

const tools = (): Promise<Tools> => import('../tools.js').then(({ loadTools }) => loadTools())

/** Reports what is wrong with the host's own words, and throws the first mistake. */
export function checkMessages({ messages, brand, onProblem }: Options, tools: Tools): void {
  const problems = tools.messageProblems(messages, { brand })
  if (onProblem) problems.forEach(onProblem)
  const [first] = problems
  if (first) throw new FaceidError('invalid_messages', sentence(first))
}

let hasWarned = false

/** Warns once that the plain core runs. The cause differs each time, so that `warn` alone would repeat it. */
function warnOfEngine({ cause }: EngineProblem): void {
  if (!hasWarned) warn(`faceid-response runs its plain-JavaScript core, since WebAssembly cannot be had: ${cause}`)
  hasWarned = true
}

function sentence({ code, path, nearest }: MessageProblem): string {
  const hint = nearest ? `; did you mean '${nearest}'?` : ''
  return `${['messages', ...path].join('.')}: ${code}${hint}`
}
