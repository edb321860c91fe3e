// An outcome of every advice, from the package itself: by a code, by an input, or after earlier answers.

import { readFileSync } from 'node:fs'

/** Returns an outcome or a step of every advice that this Faceid can give, and further ones where billing matters. */
export function outcomesOf(faceid) {
  const found = new Map()
  const keep = (outcome) => {
    const { advice, retry } = outcome
    found.set([advice, retry?.by, retry?.needs].join(' '), outcome)
    return outcome
  }
  keep(faceid.handle({}))
  keep(faceid.lookup('sdk', 'on no table'))
  for (const { channel, code } of faceid.catalog()) {
    keep(faceid.lookup(channel, code))
    const session = faceid.session({ at: 0, seed: 1, policy: { captures: 100, billed: 100, sameAdvice: 1 } })
    for (let at = 1; at < 4; at += 1) keep(session.step({ code, orderNo: `o${at}` }, { channel, at: at * 1e9 }))
  }
  for (const policy of [{ captures: 1 }, { billed: 0 }]) {
    const session = faceid.session({ at: 0, seed: 1, policy })
    for (let at = 1; at < 4; at += 1)
      keep(session.step({ code: '66660037', orderNo: `o${at}` }, { channel: 'sdk', at }))
  }
  for (const answer of [true, false, 'pending']) {
    const session = faceid.session({ at: 0, seed: 1 })
    session.step({ code: '0', orderNo: 'o1' }, { channel: 'sdk', at: 1 })
    keep(session.confirm(answer, { at: 2 }))
  }
  return [...found.values()]
}

/** All advices in the declarations. */
export const advices = [
  .../AdviceId = ([^;]+);/
    .exec(readFileSync(new URL('../../pkg/core/types.d.ts', import.meta.url), 'utf8'))[1]
    .matchAll(/'(\w+)'/g),
].map(([, advice]) => advice)
