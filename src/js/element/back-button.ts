/**
 * The back button, which closes the message. The page's history is as before afterwards.
 *
 * While a message is open, the history has an entry on top with the same address and the page's own state. Going back
 * removes it, and so does closing in any other way. A person who comes upon such an entry later is led past it. The
 * page's router gets no event of all this.
 */

const MARK = 'faceidMessage'

/** The longest time, ms, that going back may take. */
const LONGEST_ANSWER = 500

/** The function that closes what is open; of several, the last that opened. */
let close: (() => void) | null = null

/** The address of our entry. */
let address = ''

/** The function that waits for our entry to be gone. */
let leaving: (() => void) | null = null

const isOnTop = () => Boolean(history.state?.[MARK])

/**
 * Returns true in WeChat on iOS. It shows a bar with arrows over a page with a history, and does not always give an
 * event when the person goes back.
 */
const hasUnreliableHistory = () => /MicroMessenger/.test(navigator.userAgent) && /iPhone|iPad/.test(navigator.userAgent)

/** Returns true where the host allows the use of the history and the browser is reliable. */
export const isSafe = (host: Element): boolean => host.getAttribute('history') !== 'off' && !hasUnreliableHistory()

/** Adds an entry to the history. `onBack` is called when the person goes back. */
export function enter(onBack: () => void): void {
  close = onBack
  push()
}

/** Calls `then` once the page's own entry is on top again, so that the page may navigate. */
export function leave(onBack: () => void, then: () => void): void {
  const isOurs = close === onBack
  if (isOurs) close = null
  if (isOurs && !leaving && isOnTop()) goBack(then)
  else then()
}

function push(): void {
  if (!close || leaving || isOnTop()) return
  address = location.href
  try {
    history.pushState(Object.assign({}, history.state, { [MARK]: true }), '')
  } catch (_) {
    // Without an entry (a sandboxed frame, too many at once) there are still the buttons and Escape.
  }
}

function goBack(then: () => void): void {
  leaving = then
  history.back()
  setTimeout(finish, LONGEST_ANSWER, then)
}

function finish(then: () => void): void {
  if (leaving !== then) return
  leaving = null
  then()
  push()
}

function onPopState(event: PopStateEvent): void {
  // At another address the page itself went elsewhere.
  if (location.href !== address) return
  const onBack = close
  if (isOnTop() ? onBack : !onBack && !leaving) return
  event.stopImmediatePropagation()
  if (isOnTop()) goBack(() => {})
  else if (leaving) finish(leaving)
  else if (onBack) {
    close = null
    onBack()
  }
}

// Before the page's router listens: of one window's listeners the first comes first. A server has no window.
if (typeof addEventListener === 'function') addEventListener('popstate', onPopState)
