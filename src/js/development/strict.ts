/** What a development build does besides: what is wrong with the options is an error, and the engine says why. */

import { FaceidError } from '../error.js'
import type { EngineProblem, MessageProblem, Options } from '../types.js'

let hasWarned = false

/** The same options, whose problems cannot be overlooked. */
export function strict(options: Options = {}): Options {
  return {
    ...options,
    onProblem(problem) {
      if (options.onProblem) options.onProblem(problem)
      if (problem.code === 'no_webassembly') warn(problem)
      else throw new FaceidError('invalid_messages', sentence(problem))
    },
  }
}

function warn({ cause }: EngineProblem): void {
  if (!hasWarned)
    console.warn(`faceid-response runs its plain-JavaScript core, since WebAssembly cannot be had: ${cause}`)
  hasWarned = true
}

function sentence({ code, path, nearest }: MessageProblem): string {
  const hint = nearest ? `; did you mean '${nearest}'?` : ''
  return `${['messages', ...path].join('.')}: ${code}${hint}`
}
