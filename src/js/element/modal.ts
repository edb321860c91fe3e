/**
 * The dialog. As a modal it has a focus trap, and returns the focus when it closes. Contained, it is a part of the page
 * like others.
 */

/** The controls of a dialog. */
export interface Modal {
  isOpen: () => boolean
  /**
   * Opens the dialog and, where it is modal, focuses its title, from which people read on. An open dialog is closed
   * first, so that it is announced anew.
   */
  open: (isContained: boolean) => void
  close: () => void
}

/**
 * Makes a dialog the message's. `onDismiss` is called when the person closes it by Escape, or by what their system has
 * for that.
 */
export function makeModal(dialog: HTMLDialogElement, onDismiss: () => void): Modal {
  const isNative = Boolean(dialog.showModal)
  let returnTo: Element | null = null

  const root = dialog.getRootNode() as ShadowRoot
  /**
   * Returns the element with the focus, also while the window is in the background and `:focus` matches nothing. The
   * host's own markup has another root.
   */
  const active = () => root.activeElement || (root.host.getRootNode() as Document).activeElement
  const isOpen = () => dialog.hasAttribute('open')
  /** Returns the elements that the Tab key reaches, the host's own markup among them. */
  const stops = () => {
    const reached: Element[] = []
    for (const element of dialog.querySelectorAll('button,a,slot')) {
      if (element.localName === 'slot') reached.push(...(element as HTMLSlotElement).assignedNodes().filter(isStop))
      else reached.push(element)
    }
    return reached as HTMLElement[]
  }
  /**
   * Focuses the next element, or the previous one, and wraps around at the ends. From the title it goes to the first or
   * the last.
   */
  const focusNext = (isBack = false) => {
    const all = stops()
    const at = all.indexOf(active() as HTMLElement)
    const { length } = all
    const next = all[isBack ? (at < 0 ? length : at) - 1 : at + 1] || all[isBack ? length - 1 : 0]
    if (next) next.focus()
  }
  const focusTitle = () => {
    const title = dialog.querySelector('h2')
    // It stands at the top already, and to scroll to it may move what lies around it.
    if (title) title.focus({ preventScroll: true })
  }
  /** Returns the focus to the title if it has left the dialog, for engines without a modal dialog of their own. */
  const keep = () => {
    if (!dialog.contains(active()) && stops().indexOf(active() as HTMLElement) < 0) focusTitle()
  }
  const shut = () => {
    returnTo = null
    document.removeEventListener('focusin', keep)
    if (!isOpen()) return
    if (isNative) dialog.close()
    else dialog.removeAttribute('open')
  }

  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onDismiss()
    else if (event.key === 'Tab' && returnTo) focusNext(event.shiftKey)
    else return
    // What lies behind must not hear of it.
    event.preventDefault()
    event.stopPropagation()
  })
  // Android's back button and screen readers' gestures close it natively.
  dialog.addEventListener('close', () => {
    if (returnTo && !isOpen()) onDismiss()
  })

  return {
    isOpen,
    open(isContained) {
      const before = returnTo || focused()
      shut()
      // Where styles are set one by one it would stay hidden, and what is hidden takes no focus.
      dialog.style.display = ''
      if (isContained) {
        dialog.removeAttribute('aria-modal')
        dialog.setAttribute('open', '')
        return
      }
      returnTo = before
      dialog.setAttribute('aria-modal', 'true')
      if (isNative) dialog.showModal()
      else {
        dialog.setAttribute('open', '')
        document.addEventListener('focusin', keep)
      }
      focusTitle()
    },
    close() {
      const before = returnTo
      shut()
      if (before && before !== document.body) (before as HTMLElement).focus({ preventScroll: true })
    },
  }
}

const isStop = (node: Node): node is HTMLElement => node instanceof Element && node.matches('button,a[href]')

/** Returns the element with the focus, also inside other elements' shadow roots. */
function focused(): Element {
  let element = document.activeElement || document.body
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element
}
