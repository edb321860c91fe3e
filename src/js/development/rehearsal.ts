/**
 * The link from a development build to a rehearsal (`faceid-response/rehearse`) on the same page. Production has none.
 */

import type { Outcome, Session, Step } from '../types.js'

/** The name under which a rehearsal listens. It is a global symbol, since the rehearsal is a bundle of its own. */
const EAR = Symbol.for('faceid-response.rehearsal')

/** A function that is called with each outcome, and with the session that it is from; null outside a session. */
export type Ear = (outcome: Outcome | Step, session: Session | null) => void

type Place = { [EAR]?: Ear }

/** Returns the global object, also in engines without `globalThis`. */
const place = (): Place => (typeof globalThis === 'object' ? globalThis : self) as unknown as Place

/** Registers the function that hears of outcomes. */
export function listen(ear: Ear): void {
  place()[EAR] = ear
}

/** Tells the rehearsal of an outcome, if there is one, and returns the outcome. */
export function tell<T extends Outcome>(outcome: T, session: Session | null = null): T {
  place()[EAR]?.(outcome, session)
  return outcome
}
