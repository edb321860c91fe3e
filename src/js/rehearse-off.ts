/** The stand-in for `faceid-response/rehearse` in production. It has no rehearsal, and warns of that. */

const SAID =
  'faceid-response/rehearse does nothing in a production build. Import it only in development: see the recipes.'

console.warn(SAID)

const nothing = () => Promise.reject(new Error(SAID))

/** Rejects, since a production build has no rehearsal. */
export const verify: typeof import('./rehearse.js').verify = nothing

/** Rejects, since a production build has no rehearsal. */
export const ask: typeof import('./rehearse.js').ask = nothing
