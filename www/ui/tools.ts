/** The tools of the package, fetched when somebody begins to look for something. */

import { loadTools, type Tools } from 'faceid-response/tools'

let ready: Tools | undefined

/** Fetches them, so that the first search is as quick as others. A failure is told where they are used. */
export function fetchTools(): void {
  withTools(() => {}).catch(() => {})
}

/** Acts with the tools: at once where they are there already. */
export async function withTools(act: (tools: Tools) => void): Promise<void> {
  if (!ready) ready = await loadTools()
  act(ready)
}
