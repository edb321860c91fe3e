/** `faceid-response/element`: the element `<faceid-message>`, which presents an outcome. It decides nothing. */

import { enter, leave } from './element/back-button.js'
import { fill, make } from './element/dom.js'
import { Modal } from './element/modal.js'
import { dress } from './element/styles.js'
import { card, TEXT, TITLE, toast, WAIT } from './element/views.js'
import type { Action, Outcome, Step } from './types.js'

/** What the person answered, and to what. */
export type FaceidMessageEvent = CustomEvent<{ outcome: Outcome | Step }>

export interface FaceidMessageEventMap {
  /** The button of an outcome whose action is `retry`. */
  'faceid-retry': FaceidMessageEvent
  /** The button of an outcome whose action is `abort`. */
  'faceid-abort': FaceidMessageEvent
  /** The button of an outcome whose action is `proceed`. */
  'faceid-proceed': FaceidMessageEvent
  /** Not now: the other button, Escape, the back button. */
  'faceid-dismiss': FaceidMessageEvent
}

declare global {
  interface HTMLElementTagNameMap {
    'faceid-message': FaceidMessageElement
  }
  interface HTMLElementEventMap extends FaceidMessageEventMap {}
}

/** A screen reader hears what changes in a region that it has met before, ms. */
const REGION_KNOWN_AFTER = 100

const NAME = 'faceid-message'

// On a server there are no elements, and an import must do no harm.
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement

/**
 * Presents an outcome: what needs no action as a status, what does as an alert dialog. The attribute `theme`
 * (`light`, `dark`) overrides what the person's system prefers.
 */
export class FaceidMessageElement extends Base {
  static readonly observedAttributes: readonly string[] = ['theme']

  private presented: Outcome | Step | null = null
  private frame: HTMLElement | undefined
  private status: HTMLElement | undefined
  private modal: Modal | undefined
  private isRegionKnown = false
  private stop: () => void = () => {}

  /** What is presented; setting it presents it, null hides it. */
  get outcome(): Outcome | Step | null {
    return this.presented
  }

  set outcome(outcome: Outcome | Step | null) {
    if (outcome === this.presented) return
    this.presented = outcome
    if (this.isConnected) this.present()
  }

  show(outcome: Outcome | Step): void {
    this.outcome = outcome
  }

  hide(): void {
    this.outcome = null
  }

  connectedCallback(): void {
    if (!this.shadowRoot) this.build()
    setTimeout(() => {
      this.isRegionKnown = true
      if (this.presented && isStatus(this.presented)) this.present()
    }, REGION_KNOWN_AFTER)
    // Set before the element was defined, it is a property of its own that hides the accessor.
    if (Object.getOwnPropertyDescriptor(this, 'outcome')) {
      const { outcome } = this
      delete (this as Partial<this>).outcome
      this.presented = outcome
    }
    this.present()
  }

  disconnectedCallback(): void {
    this.isRegionKnown = false
    this.clear(() => {})
  }

  attributeChangedCallback(): void {
    this.dress()
  }

  private build(): void {
    const dialog = make('dialog', {
      role: 'alertdialog',
      'aria-modal': 'true',
      'aria-labelledby': TITLE,
      'aria-describedby': `${TEXT} ${WAIT}`,
      part: 'scrim',
    })
    this.status = make('div', { role: 'status' })
    this.frame = make('div', {}, this.status, dialog)
    this.modal = new Modal(dialog, this.onDismiss)
    this.attachShadow({ mode: 'open' }).append(this.frame)
    this.dress()
  }

  private readonly dress = (): void => {
    if (this.frame) this.frame.className = `message ${this.getAttribute('theme') || ''}`
    if (this.shadowRoot) dress(this.shadowRoot)
  }

  /** Shows what is to be presented in place of what was. */
  private present(): void {
    const { presented, status, modal } = this
    if (!status || !modal) return
    if (!presented || isStatus(presented)) {
      this.clear(() => {})
      if (presented && this.isRegionKnown) fill(status, toast(presented))
    } else {
      this.stop()
      fill(status)
      const { node, stop } = card(presented, () => this.answer(presented.action), this.onDismiss, this.dress)
      this.stop = stop
      const isOpen = modal.isOpen
      fill(modal.dialog, node)
      modal.open()
      if (!isOpen) enter(this.onDismiss)
    }
    this.dress()
  }

  /** Shows nothing; calls `then` when the page may navigate. */
  private clear(then: () => void): void {
    this.stop()
    const { status, modal } = this
    if (!status || !modal) return
    fill(status)
    modal.close()
    fill(modal.dialog)
    leave(this.onDismiss, then)
  }

  private readonly onDismiss = (): void => this.answer('dismiss')

  /** Answers once: what is presented is gone before the page hears of it. */
  private answer(answer: Action | 'dismiss'): void {
    const { presented } = this
    if (!presented) return
    this.presented = null
    this.clear(() => {
      this.dispatchEvent(
        new CustomEvent(`faceid-${answer}`, { detail: { outcome: presented }, bubbles: true, composed: true }),
      )
    })
  }
}

/** What the person need not answer. */
function isStatus({ message, retry }: Outcome): boolean {
  return message.button === null || retry?.by === 'auto'
}

if (typeof customElements !== 'undefined' && !customElements.get(NAME)) {
  customElements.define(NAME, FaceidMessageElement)
}
