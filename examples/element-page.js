// An H5 page that lets <faceid-message> present each step, and acts on what the person answers.
import { load, persist } from 'faceid-response'
import 'faceid-response/element'

/**
 * Runs the flow, and returns what a button of the page's own does: it goes on where the flow stands. `key` names the
 * person and the purpose. `ways` are those that your page can offer when the verification cannot go on; `leave` gets the
 * one that the person chose, or null. `correct` lets the person correct the input, `begin` gets a new order number from
 * your server and goes to the vendor, `ask` asks your server for the verdict, `done` goes on.
 */
export async function verificationPage({ key, channel, locale, ways, correct, begin, ask, leave, done }) {
  const faceid = await load({ locale, ways })
  const saved = new URLSearchParams(location.search).get('session') || undefined
  const session = persist(faceid.session({ saved }), { key })
  const element = document.body.appendChild(document.createElement('faceid-message'))
  const first = session.step(location.href, { channel })
  const fetch = async () => go(session.confirm(await ask(first.reference.orderNo).catch(() => 'pending')))

  function go(step) {
    const { action, advice, retry } = step
    element.show(step)
    if (advice === 'verified') done()
    else if (action === 'proceed')
      fetch() // the verdict is your server's
    else if (retry?.by === 'auto') setTimeout(fetch, retry.delayMs)
  }

  // The element lets nobody press before a wait is over.
  element.addEventListener('faceid-retry', async ({ detail: { outcome, second } }) => {
    const { needs } = outcome.retry
    if (needs === 'result') return fetch()
    if (needs === 'input' && !second) await correct()
    begin(session.save())
  })
  element.addEventListener('faceid-way', ({ detail }) => leave(detail.way))
  element.addEventListener('faceid-abort', () => leave(null))
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  go(first)
  return () => go(session.now())
}
