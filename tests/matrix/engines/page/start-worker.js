// Starts the worker that its own script tag names. The worker reports the results; if it cannot start, this script
// reports that.

import { send } from './send.js'
import { trusted } from './trusted.js'

const { worker, type } = document.currentScript.dataset

try {
  const started = new Worker(trusted(worker), { type })
  started.addEventListener('error', ({ message }) => send({ errors: [message || 'the worker did not start'] }))
} catch (error) {
  send({ unsupported: String(error), errors: [] })
}
