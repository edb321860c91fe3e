// Runs the cases in a page or a worker and reports the results.

import { conform } from '../conformance.js'
import { send } from './send.js'

/** Runs the cases on the core that `open` returns, and reports the result. */
export async function report(open) {
  const errors = []
  self.addEventListener('error', ({ message }) => errors.push(message))
  self.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)))
  try {
    const material = await (await fetch('material.json')).json()
    const start = performance.now()
    const faceid = await open({ locale: 'en' })
    const lines = conform(faceid, material)
    await send({ errors, core: faceid.engine, lines, milliseconds: performance.now() - start })
  } catch (error) {
    errors.push(`${error}\n${error.stack}`)
    await send({ errors })
  }
}
