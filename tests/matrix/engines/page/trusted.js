// Where an engine has Trusted Types, the page's policy asks for them.

/** Returns the address of a script of this site as trusted types accept it. */
export const trusted = (address) =>
  self.trustedTypes
    ? self.trustedTypes.createPolicy('scripts', { createScriptURL: (same) => same }).createScriptURL(address)
    : address
