// What a page takes from the rehearsal in development, and from its App and its server in a build.

/**
 * Returns the `ask` and the `verify` that a page uses. `own` has the page's own: `ask`, and `verify` where an App or a
 * mini-program verifies. Call it before the page's session begins.
 */
export async function partners(own) {
  // A bundler leaves out what is not for development, and the drawer with it.
  if (!import.meta.env.DEV) return own
  const { ask, verify } = await import('faceid-response/rehearse')
  return { ...own, ask, verify }
}
