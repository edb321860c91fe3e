/**
 * Lets the back button close what is open, and leaves the page's history as it was.
 *
 * While something is open, the history has an entry on top with the same address and the page's own state. Going back
 * leaves it; closing in any other way does too. Whoever comes upon it later is led past it. The page's router hears
 * nothing of all this.
 */

const MARK = 'faceidMessage'

/** Where going back is not answered within this time, ms, there is nothing to wait for. */
const LONGEST_ANSWER = 500

/** Those that are open, the last on top. */
const open: (() => void)[] = []

/** The address of our entry. */
let address = ''

/** What waits for our entry to be gone. */
let leaving: (() => void) | null = null

const isOnTop = () => Boolean(history.state?.[MARK])

let isListening = false

/** `onBack` is called when the person goes back. */
export function enter(onBack: () => void): void {
  if (!isListening) addEventListener('popstate', onPopState, true)
  isListening = true
  open.push(onBack)
  push()
}

/** Calls `then` once the page's own entry is on top again, so that the page may navigate. */
export function leave(onBack: () => void, then: () => void): void {
  const index = open.indexOf(onBack)
  if (index >= 0) open.splice(index, 1)
  if (index >= 0 && open.length === 0 && !leaving && isOnTop()) goBack(then)
  else then()
}

function push(): void {
  if (open.length === 0 || leaving || isOnTop()) return
  address = location.href
  try {
    history.pushState({ ...history.state, [MARK]: true }, '')
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
  const isPassing = isOnTop() && open.length === 0
  const isBack = !isOnTop() && (open.length > 0 || leaving)
  if (isPassing || isBack) event.stopImmediatePropagation()
  if (isPassing) goBack(() => {})
  else if (isBack && leaving) finish(leaving)
  else if (isBack) {
    open.pop()?.()
    push()
  }
}
