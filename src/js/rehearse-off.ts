/** `faceid-response/rehearse` where it must not be: there is no rehearsal, and this says so. */

const SAID =
  'faceid-response/rehearse does nothing in a production build. Import it only in development: see the recipes.'

console.warn(SAID)

const nothing = () => Promise.reject(new Error(SAID))

export const verify: typeof import('./rehearse.js').verify = nothing

export const ask: typeof import('./rehearse.js').ask = nothing
