/** `faceid-response/element`: the element `<faceid-message>`, which presents an outcome. It decides nothing. */

import { ATTRIBUTES, makeStage } from './element/stage.js'
import type { Action, MessageLabels, Offer, Outcome, Step } from './types.js'

export type { MessageLabels as FaceidMessageLabels } from './types.js'

/** The outcome that was presented when the person answered. */
type Presented<Chosen extends Action = Action> = (Outcome | Step) & { action: Chosen }

/**
 * The event of a new attempt. `second` is true where the person says that the input was right, and wants to try again
 * with it.
 */
export type FaceidRetryEvent = CustomEvent<{ outcome: Presented<'retry'>; second: boolean }>
/** The event of the end. */
export type FaceidAbortEvent = CustomEvent<{ outcome: Presented<'abort'> }>
/** The event of going on. */
export type FaceidProceedEvent = CustomEvent<{ outcome: Presented<'proceed'> }>
/** The event of leaving everything as it is. */
export type FaceidDismissEvent = CustomEvent<{ outcome: Presented }>
/** The event of a way on that the person chose. */
export type FaceidWayEvent = CustomEvent<{ outcome: Presented; way: Offer }>

/** The events of the element, by name. */
export interface FaceidMessageEventMap {
  /** A press on one of the buttons of an outcome whose action is `retry`. */
  'faceid-retry': FaceidRetryEvent
  /** A press on the button of an outcome whose action is `abort`. */
  'faceid-abort': FaceidAbortEvent
  /** A press on the button of an outcome whose action is `proceed`. */
  'faceid-proceed': FaceidProceedEvent
  /** A dismissal: the button that leaves everything as it is, Escape, or the back button. */
  'faceid-dismiss': FaceidDismissEvent
  /**
   * A press on a way on. A link is followed and `change_browser` copies the page's address, while the message stays.
   * This default action can be prevented. For any other way the message closes, and the page goes on.
   */
  'faceid-way': FaceidWayEvent
}

declare global {
  interface HTMLElementTagNameMap {
    'faceid-message': FaceidMessageElement
  }
  interface HTMLElementEventMap extends FaceidMessageEventMap {}
}

const NAME = 'faceid-message'

// On a server there are no elements, and an import must do no harm.
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement

/**
 * The element that presents an outcome. An outcome that needs no action is a status; one that does is an alert dialog.
 * Attributes: `theme` (`light`, `dark`) overrides what the person's system prefers. `present="toast"` presents every
 * outcome as a toast, which stays until it is answered. `cover` covers the page while something is going on.
 * `support="off"` never shows the reference for support. `history="off"` leaves the back button alone. With `contained`
 * it fills its positioned ancestor in place of the screen, as one part of the page among others. Then it takes neither
 * the focus nor the back button.
 */
export class FaceidMessageElement extends Base {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES

  /**
   * Your own words, such as those for a language that you brought. Default: those of the message's language, else
   * English.
   */
  labels?: Partial<MessageLabels> | null

  private readonly stage = makeStage(this)

  /** The outcome that is presented. To set it presents the outcome; to set null hides the message. */
  get outcome(): Outcome | Step | null {
    return this.stage.presented()
  }

  set outcome(outcome: Outcome | Step | null) {
    this.stage.present(outcome)
  }

  show(outcome: Outcome | Step): void {
    this.outcome = outcome
  }

  hide(): void {
    this.outcome = null
  }

  /** Focuses the title of a dialog, or the first button of a toast. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('h2,button,a')?.focus(options)
  }

  connectedCallback(): void {
    // Set before the element was defined, it is a property of its own that hides the accessor.
    const early = Object.getOwnPropertyDescriptor(this, 'outcome')
    if (early) {
      delete (this as Partial<this>).outcome
      this.outcome = early.value
    }
    this.stage.connect()
  }

  disconnectedCallback(): void {
    this.stage.disconnect()
  }

  attributeChangedCallback(name: string): void {
    this.stage.change(name)
  }
}

if (typeof customElements !== 'undefined' && !customElements.get(NAME)) {
  customElements.define(NAME, FaceidMessageElement)
}
