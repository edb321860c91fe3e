// A host's page, which presents outcomes and records the answers.
import { create } from './sync.js'
import './element.js'

const faceid = create()
const message = document.querySelector('faceid-message')

window.heard = []
for (const name of ['retry', 'abort', 'proceed', 'dismiss', 'way']) {
  document.addEventListener(`faceid-${name}`, ({ target, detail }) =>
    window.heard.push({
      name,
      tag: target.localName,
      advice: detail.outcome.advice,
      second: detail.second,
      way: detail.way?.id,
    }),
  )
}
window.catalog = () => faceid.catalog()
window.session = (options) => faceid.session(options)
window.outcome = (channel, code, options) => faceid.lookup(channel, code, { at: Date.now(), ...options })
/** Returns the outcome of a code on a page that has the given ways. */
window.outcomeWith = (ways, channel, code, options) =>
  create({ ways }).lookup(channel, code, { at: Date.now(), ...options })
window.show = (...code) => message.show(window.outcome(...code))
