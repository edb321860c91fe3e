/** A dialog: modal, it takes the focus, keeps it and gives it back; contained, it is a part of the page like others. */

export interface Modal {
  isOpen: () => boolean
  /** Focuses the first button. Where it is open already, it is closed first, so that it is announced anew. */
  open: (isContained: boolean) => void
  close: () => void
}

/** `onDismiss`: the person wants it gone, by Escape or whatever else their system has for that. */
export function makeModal(dialog: HTMLDialogElement, onDismiss: () => void): Modal {
  const isNative = Boolean(dialog.showModal)
  let returnTo: Element | null = null

  /** Also where the window itself is not in front, and `:focus` names nothing. */
  const active = () => (dialog.getRootNode() as ShadowRoot).activeElement
  const isOpen = () => dialog.hasAttribute('open')
  /** To the next button, or the one before, around the corner; to the first from anywhere else. */
  const focusNext = (isBack = false) => {
    const buttons = Array.from(dialog.querySelectorAll('button'))
    const at = buttons.indexOf(active() as HTMLButtonElement)
    const { length } = buttons
    const next = buttons[at < 0 ? 0 : (at + (isBack ? length - 1 : 1)) % length]
    if (next) next.focus()
  }
  /** Where the engine does not keep the focus by itself. */
  const keep = () => {
    if (!dialog.contains(active())) focusNext()
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
        focusNext()
      }
      // In large text the button may be below what fits; people read from the top.
      dialog.scrollTop = 0
    },
    close() {
      const before = returnTo
      shut()
      if (before && before !== document.body) (before as HTMLElement).focus({ preventScroll: true })
    },
  }
}

/** What has the focus, also inside other elements' shadow roots. */
function focused(): Element {
  let element = document.activeElement || document.body
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element
}
