// Where an engine has Trusted Types, the page's policy asks for them.

/** The address of a script of this site. */
export const trusted = (address) =>
  self.trustedTypes
    ? self.trustedTypes.createPolicy('scripts', { createScriptURL: (same) => same }).createScriptURL(address)
    : address
