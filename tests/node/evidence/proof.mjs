// The proof of an outcome's claim in an input, by the specification alone.

import { contradiction } from './contradictions.mjs'
import { HISTORIES } from './names.mjs'
import { SOURCES } from './sources.mjs'
import { nodes, tree } from './tree.mjs'

/** Returns what the tables say about codes, read from a Faceid. */
export function listings(faceid) {
  const actions = new Map()
  const failures = new Set()
  for (const { channel, code, action } of faceid.catalog()) {
    actions.set(`${channel} ${code}`, action)
    if (action !== 'proceed') failures.add(code)
  }
  const actionOf = (channel, code) => actions.get(`${channel} ${code}`)
  return {
    channels: [...new Set(faceid.catalog().map(({ channel }) => channel))],
    proceeds: (channel, code) => actionOf(channel, code) === 'proceed',
    fails: (channel, code) => ['retry', 'abort'].includes(actionOf(channel, code)),
    failsAnywhere: (code) => failures.has(code),
    passes: (channel, code) => actionOf(channel, code) === 'proceed' && faceid.lookup(channel, code).passed === true,
  }
}

/** Returns an outcome's claim: 'pass', 'finish' or null. */
export function claim({ passed, action }) {
  if (passed === true) return 'pass'
  return action === 'proceed' ? 'finish' : null
}

/**
 * Returns null where something in the input proves the claim, else the reasons why nothing does. A pass also proves a
 * finish. `said` is the outcome's channel, which has to be one of the answer's.
 */
export function refutation(input, { claimed, named, said, catalog }) {
  const why = new Set()
  const context = { named, catalog }
  for (const node of nodes(tree(input), HISTORIES)) {
    for (const source of SOURCES) {
      if (claimed === 'pass' && source.gives !== 'pass') continue
      const channels = source.channels ?? [named]
      if (!source.proof(node, context)) continue
      const found = against(node, source, channels, context, said)
      if (!found) return null
      why.add(`${source.name}, against it: ${found}`)
    }
  }
  return why.size > 0 ? [...why].sort().join('; ') : 'no mark of a terminal'
}

function against(node, { gives, isSpread, channels: own }, channels, { named, catalog }, said) {
  if (named && !channels.includes(named)) return 'another channel is named'
  if (said !== undefined && !channels.includes(said)) return `taken for ${said}`
  const accepts = (code) =>
    (gives === 'finish' || own === null) && channels.some((channel) => catalog.proceeds(channel, code))
  return contradiction(node, { channels, accepts, isSpread }, catalog)
}
