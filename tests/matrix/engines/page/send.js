/** The visit's folder, which contains its pages. */
const [visit] = /^\/\d+\//.exec(location.pathname)

/** Sends the report of this engine to the server, which expects one for each visit. */
export function send(report) {
  const engine = { userAgent: navigator.userAgent, hasWebAssembly: typeof WebAssembly !== 'undefined' }
  return fetch(`${visit}report`, { method: 'POST', body: JSON.stringify({ ...engine, ...report }) })
}
