// Helpers for a page that a script uses: errors are recorded, and waits end on a condition rather than after a time.

import { send } from './send.js'

const errors = []
addEventListener('error', ({ message }) => errors.push(message))
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)))
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  errors.push(`${violatedDirective} forbids ${blockedURI}`),
)

/** Waits for a moment. */
export const next = () => new Promise((resolve) => setTimeout(resolve, 20))

/** Waits until a condition is true. */
export async function until(condition) {
  while (!condition()) await next()
}

/** Uses the page and reports what was observed. */
export const report = (observe) =>
  observe()
    .catch((error) => errors.push(`${error}\n${error.stack}`))
    .then((seen) => send({ errors, seen }))
