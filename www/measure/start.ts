/** How long the package takes to start where nothing of it is there yet. */

import { median } from './timing.js'

/** Which core to start. */
export type Start = 'wasm' | 'js'

const STARTS = 5

/**
 * How long it takes from importing the script to the first outcome, in a runtime that has not met it; null where no
 * such runtime starts, as in browsers without module workers.
 */
export async function startTime(core: Start): Promise<number | null> {
  const times: number[] = []
  try {
    for (let done = 0; done < STARTS; done += 1) times.push(await startOnce(core))
  } catch (_) {
    return null
  }
  return median(times)
}

function startOnce(core: Start): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerAddress(), { type: 'module', name: core })
    worker.onmessage = ({ data }) => {
      worker.terminate()
      resolve(data)
    }
    worker.onerror = (event) => reject(new Error(event.message))
  })
}

/** The page's own file, and no other: the policy of the page asks for that promise. */
function workerAddress(): URL {
  const address = new URL('./worker.js', import.meta.url)
  const { trustedTypes } = window as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): URL } }
  }
  const policy = trustedTypes?.createPolicy('faceid-worker', { createScriptURL: () => address.href })
  return policy ? policy.createScriptURL('') : address
}
