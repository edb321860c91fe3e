// Sends what `onOutcome` reports to your own server: some events at a time, and the rest when the person leaves.

const TOGETHER = 20

/** Returns a function for `onOutcome`. `address` is on your server, such as '/outcomes'. */
export function analytics(address) {
  let waiting = []
  const send = () => {
    // The browser says no when too much is on its way: the events then wait for the next time, the oldest go.
    if (waiting.length > 0 && navigator.sendBeacon(address, JSON.stringify(waiting))) waiting = []
    waiting = waiting.slice(-5 * TOGETHER)
  }
  // A page that is hidden may never be seen again; a redirect hides it too. Older Safari says only `pagehide`.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && send())
  addEventListener('pagehide', send)
  return (event) => {
    waiting.push({ ...event, at: Date.now() })
    if (waiting.length % TOGETHER === 0) send()
  }
}
