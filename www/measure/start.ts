/** The start time of the package in a runtime where nothing of it is loaded yet. */

import { median } from './timing.js'

/** The core to start. */
export type Start = 'wasm' | 'js'

const STARTS = 5

/**
 * Returns the median time from importing the script to the first outcome, each time in a new worker; null where no such
 * worker starts, as in browsers without module workers.
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

/** Returns the address of the worker's script. Where trusted types are required, a policy allows this file only. */
function workerAddress(): URL {
  const address = new URL('./worker.js', import.meta.url)
  const { trustedTypes } = window as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): URL } }
  }
  const policy = trustedTypes?.createPolicy('faceid-worker', { createScriptURL: () => address.href })
  return policy ? policy.createScriptURL('') : address
}
