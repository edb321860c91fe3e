/** The tools of the package, loaded when somebody begins to search. */

import { loadTools, type Tools } from 'faceid-response/tools'

let ready: Tools | undefined

/**
 * Preloads the tools, so that the first search is as quick as later ones. A failure is reported where they are used.
 */
export function fetchTools(): void {
  withTools(() => {}).catch(() => {})
}

/** Runs a function with the tools, loading them first if needed. */
export async function withTools(act: (tools: Tools) => void): Promise<void> {
  if (!ready) ready = await loadTools()
  act(ready)
}
