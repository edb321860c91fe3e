// A helper for Trusted Types, which the page's policy requires in engines that have them.

/** Returns the address of a script of this site as trusted types accept it. */
export const trusted = (address) =>
  self.trustedTypes
    ? self.trustedTypes.createPolicy('scripts', { createScriptURL: (same) => same }).createScriptURL(address)
    : address
