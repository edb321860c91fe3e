// An H5 page in a mini-program's `web-view`. It can begin no verification itself: a native page of the mini-program does.
import { load, persist } from 'faceid-response'

/**
 * Runs the flow. `wx` is what WeChat's script for web pages (1.3.2 or later) gives. `newToken` gets a token from your
 * server; the others are as for an H5 page.
 */
export async function verificationPage({ wx, key, locale, ways, show, correct, newToken, ask, done }) {
  const faceid = await load({ locale, ways })
  const address = new URL(location.href)
  const [saved, result] = ['session', 'result'].map((name) => address.searchParams.get(name))
  const session = persist(faceid.session({ saved: saved || undefined }), { key })
  const first = result ? session.step(result) : session.now()
  // What came back counts once, also where the person reloads the page.
  for (const name of ['session', 'result', 'at']) address.searchParams.delete(name)
  history.replaceState(history.state, '', address)

  async function go(step) {
    const { action, advice, retry } = step
    show(step, null)
    if (advice === 'verified') return done()
    if (action === 'abort') return // the end: its message and its ways stay, and nothing begins
    if (retry) await new Promise((resolve) => setTimeout(resolve, retry.delayMs))
    const fetch = async () => go(session.confirm(await ask().catch(() => 'pending')))
    if (!retry || retry.by === 'auto') return fetch()
    show(step, async (second) => {
      show(step, null) // whoever presses twice begins once
      if (retry.needs === 'result') return fetch()
      if (retry.needs === 'input' && !second) await correct()
      const query = `session=${session.save()}&token=${await newToken()}`
      wx.miniProgram.navigateTo({ url: `/pages/verification/verification?${query}` })
    })
  }

  // The back button may bring back a page as it was left.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  return go(first)
}
