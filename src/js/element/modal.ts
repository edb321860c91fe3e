/** A modal dialog that takes the focus, keeps it, and gives it back. */

export class Modal {
  private returnTo: Element | null = null

  /** `onDismiss`: the person wants it gone, by Escape or whatever else their system has for that. */
  constructor(
    readonly dialog: HTMLDialogElement,
    private readonly onDismiss: () => void,
  ) {
    dialog.addEventListener('keydown', (event) => this.onKey(event))
    // Android's back button and screen readers' gestures come as `cancel`, or as `close` alone.
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      onDismiss()
    })
    dialog.addEventListener('close', () => {
      if (this.returnTo && !this.isOpen) onDismiss()
    })
  }

  get isOpen(): boolean {
    return this.dialog.hasAttribute('open')
  }

  /** Focuses the first button. Where it is open already, it is closed first, so that it is announced anew. */
  open(): void {
    const returnTo = this.returnTo || focused() || document.body
    this.shut()
    this.returnTo = returnTo
    if (this.dialog.showModal) this.dialog.showModal()
    else {
      this.dialog.setAttribute('open', '')
      document.addEventListener('focusin', this.keep)
    }
    this.buttons()[0]?.focus()
  }

  close(): void {
    const { returnTo } = this
    this.shut()
    if (returnTo instanceof HTMLElement && returnTo !== document.body) returnTo.focus({ preventScroll: true })
  }

  private shut(): void {
    this.returnTo = null
    document.removeEventListener('focusin', this.keep)
    if (!this.isOpen) return
    if (this.dialog.close) this.dialog.close()
    else this.dialog.removeAttribute('open')
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.onDismiss()
    else if (event.key === 'Tab') this.focusNext(event.shiftKey ? -1 : 1)
    else return
    // What lies behind must not hear of it.
    event.preventDefault()
    event.stopPropagation()
  }

  private focusNext(step: number): void {
    const buttons = this.buttons()
    const index = buttons.findIndex((button) => button.matches(':focus'))
    buttons[(index + step + buttons.length) % buttons.length]?.focus()
  }

  /** Where the engine does not keep the focus by itself. */
  private readonly keep = (): void => {
    const { activeElement } = this.dialog.getRootNode() as ShadowRoot
    if (!this.dialog.contains(activeElement)) this.buttons()[0]?.focus()
  }

  private buttons(): HTMLButtonElement[] {
    return Array.from(this.dialog.querySelectorAll('button'))
  }
}

/** What has the focus, also inside other elements' shadow roots. */
function focused(): Element | null {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element
}
