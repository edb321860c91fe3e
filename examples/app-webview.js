// A page in an App's WebView: the App runs the verification, and its bridge hands over what the SDK said.
import { load, persist } from 'faceid-response'

/**
 * Runs the flow. `key` names the person and the purpose. `verify` lets the App verify, with a new order number from your
 * server, and gives what came back: an object, or JSON text. The others are as for an H5 page.
 */
export async function verificationPage({ key, locale, ways, show, correct, verify, ask, done }) {
  const faceid = await load({ locale, ways })
  const session = persist(faceid.session(), { key })
  let orderNo

  async function go(step) {
    const { action, advice, retry } = step
    show(step, null)
    if (advice === 'verified') return done()
    if (action === 'abort') return
    if (retry) await new Promise((resolve) => setTimeout(resolve, retry.delayMs))
    const fetch = async () => go(session.confirm(await ask(orderNo).catch(() => 'pending')))
    if (!retry || retry.by === 'auto') return fetch()
    show(step, async (second) => {
      show(step, null) // whoever presses twice begins once
      if (retry.needs === 'result') return fetch()
      if (retry.needs === 'input' && !second) await correct()
      // An App that was closed meanwhile, or threw, has said nothing: the person can begin again.
      const next = session.step(await verify().catch(() => null))
      orderNo = next.reference.orderNo || orderNo
      return go(next)
    })
  }

  return go(session.now())
}
