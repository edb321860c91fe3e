/** Misuse by the developer, or a core that could not be loaded. Data never throws. */

import type { Channel, ErrorCode } from './types.js'

export type FaceidErrorCode = ErrorCode | 'load_failed'

export class FaceidError extends Error {
  /** The plain core is a bundle of its own, with a class of its own: an error of either is an error of both. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'FaceidError'
  }

  /** Stable, for `switch`. */
  readonly code: FaceidErrorCode
  /** The channels among which to choose, where that is the question. */
  readonly channels: readonly Channel[]

  constructor(code: FaceidErrorCode, message: string, channels: readonly Channel[] = []) {
    super(message)
    this.name = 'FaceidError'
    this.code = code
    this.channels = channels
  }
}

interface Problem {
  code: ErrorCode
  message: string
  channels: Channel[]
}

/** Calls the core; what it throws, a plain object, becomes a FaceidError with the caller's stack. */
export function carry<T>(call: () => T): T {
  try {
    return call()
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown
    const { code, message, channels } = thrown as Problem
    throw new FaceidError(code, message, channels)
  }
}
