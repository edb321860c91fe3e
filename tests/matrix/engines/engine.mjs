// The tests of one browser: every entry of the package, under every policy, with the same answers in all of them.

import { after, before, describe, test } from 'node:test'
import { damaged } from './damage.mjs'
import { visitor } from './visitor.mjs'

const BY_KEYWORD = { scriptSources: "'self' 'wasm-unsafe-eval'" }
const BY_EVAL = { scriptSources: "'self' 'unsafe-eval'" }
const FORBIDDEN = { scriptSources: "'self'" }
const DAMAGED = { ...BY_EVAL, faults: { 'package/index.js': damaged } }
const SWITCHED_OFF = { hasWebAssembly: false }

/**
 * Defines the tests of a browser. `cores` has the expected core for each policy. `workerCores` has that in a module
 * worker, or null where the browser has no such workers.
 */
export function conformance({ name, userAgent, start, cores, workerCores }) {
  describe(name, () => {
    const visits = visitor({ name, userAgent, start })
    before(visits.open)
    after(visits.close)

    const check = (visit) => test(visit.mode, () => visits.check(visit))
    const inEachPolicy = (page, place, expected) => {
      const under = (about, scene, core, settings) => check({ page, mode: `${place}: ${about}`, scene, core, settings })
      under("'wasm-unsafe-eval'", BY_KEYWORD, expected.byKeyword)
      under("'unsafe-eval'", BY_EVAL, expected.byEval)
      under("'self' alone", FORBIDDEN, expected.forbidden)
      under('the binary is damaged', DAMAGED, 'js')
      under('WebAssembly is switched off', BY_EVAL, 'js', SWITCHED_OFF)
    }
    inEachPolicy('load', 'page', cores)
    const worker = { page: 'module-worker', mode: 'module worker' }
    const none = { ...worker, scene: FORBIDDEN, reason: /Module scripts are not supported/ }
    if (workerCores) inEachPolicy(worker.page, worker.mode, workerCores)
    else test('it has no module workers, and says so', () => visits.checkUnsupported(none))

    const plain = { scene: FORBIDDEN, core: 'js' }
    check({ ...plain, page: 'sync', mode: 'the plain core as a module' })
    check({ ...plain, page: 'script', mode: 'the script tag' })
    check({ ...plain, page: 'classic-worker', mode: 'the script tag in a classic worker' })
  })
}
