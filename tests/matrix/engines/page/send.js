/** Sends a report of this engine to the server, which waits for one a visit. */
export function send(report) {
  const engine = { userAgent: navigator.userAgent, hasWebAssembly: typeof WebAssembly !== 'undefined' }
  return fetch('report', { method: 'POST', body: JSON.stringify({ ...engine, ...report }) })
}
