// An H5 page that sends a person to the verification and takes them back, as often as it makes sense.
import { load, persist } from 'faceid-response'

/**
 * Runs the flow. `key` names the person and the purpose. `ways` are those that your page can offer when the verification
 * cannot go on. `show` shows a step: its message, its ways, and its buttons where it gets `press`: the first calls
 * `press(false)`, the second `press(true)`. `correct` lets the person correct the input, `begin` gets a new order number
 * from your server and goes to the vendor, `ask` asks your server for the verdict, `done` goes on.
 */
export async function verificationPage({ key, channel, locale, ways, show, correct, begin, ask, done }) {
  const faceid = await load({ locale, ways })
  // Storages fail and are cleared: the address to come back to carries the same text.
  const saved = new URLSearchParams(location.search).get('session') || undefined
  const session = persist(faceid.session({ saved }), { key })
  const first = session.step(location.href, { channel })

  async function go(step) {
    const { action, advice, retry } = step
    show(step, null)
    if (advice === 'verified') return done()
    if (action === 'abort') return // the end: its message and its ways stay, and nothing begins
    if (retry) await new Promise((resolve) => setTimeout(resolve, retry.delayMs))
    const fetch = async () => go(session.confirm(await ask(first.reference.orderNo).catch(() => 'pending')))
    if (!retry || retry.by === 'auto') return fetch()
    show(step, async (second) => {
      show(step, null) // whoever presses twice begins once
      if (retry.needs === 'result') return fetch()
      if (retry.needs === 'input' && !second) await correct()
      begin(session.save())
    })
  }

  // The back button may bring back a page as it was left.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  return go(first)
}
