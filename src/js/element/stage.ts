/** What is inside the element: the region for a status, the dialog, and which of them is in use. */

import type { FaceidMessageElement } from '../element.js'
import type { Action, Outcome, Step } from '../types.js'
import { labelsFor } from '../view/labels.js'
import { enter, leave } from './back-button.js'
import { fill, make } from './dom.js'
import { makeModal } from './modal.js'
import { dress } from './styles.js'
import { makeCard, makeToast, TEXT, TITLE, WAIT } from './views.js'

/** A screen reader hears what changes in a region that it has met before, ms. */
const REGION_KNOWN_AFTER = 100

/** The host's attributes that its looks depend on. */
export const ATTRIBUTES = ['theme', 'contained']

export interface Stage {
  presented: () => Outcome | Step | null
  /** Presents an outcome in place of what was; null = nothing. */
  present: (outcome: Outcome | Step | null) => void
  connect: () => void
  disconnect: () => void
  /** Looks right again after a change of the host. */
  dress: () => void
}

export function makeStage(host: FaceidMessageElement): Stage {
  const status = make('div', { role: 'status' })
  const dialog = make('dialog', {
    role: 'alertdialog',
    'aria-labelledby': TITLE,
    'aria-describedby': `${TEXT} ${WAIT}`,
    part: 'scrim',
  })
  const frame = make('div', { class: 'message' }, status, dialog)
  const root = host.attachShadow({ mode: 'open' })
  root.append(frame)

  let presented: Outcome | Step | null = null
  let isRegionKnown = false
  let stop = () => {}

  /** Answers once: what is presented is gone before the page hears of it. */
  const answer = (name: Action | 'dismiss', more?: { second: boolean } | false) => {
    const outcome = presented
    if (!outcome) return
    presented = null
    clear(() => {
      const detail = Object.assign({ outcome }, more)
      host.dispatchEvent(new CustomEvent(`faceid-${name}`, { detail, bubbles: true, composed: true }))
    })
  }
  const dismiss = () => answer('dismiss')
  const modal = makeModal(dialog, dismiss)

  /** Shows nothing; calls `then` when the page may navigate. */
  const clear = (then: () => void) => {
    stop()
    fill(status)
    modal.close()
    fill(dialog)
    wear()
    leave(dismiss, then)
  }
  const show = () => {
    const outcome = presented
    if (!outcome || isStatus(outcome)) {
      clear(() => {})
      if (outcome && isRegionKnown) fill(status, makeToast(outcome))
    } else {
      stop()
      fill(status)
      const card = makeCard(
        outcome,
        labelsFor(outcome.message.locale, host.labels),
        (second) => answer(outcome.action, outcome.retry !== null && { second }),
        dismiss,
        wear,
      )
      stop = card.stop
      fill(dialog, card.node)
      const isContained = host.hasAttribute('contained')
      const isNew = !modal.isOpen()
      modal.open(isContained)
      if (isNew && !isContained) enter(dismiss)
    }
    wear()
  }
  const wear = () => {
    for (const name of ATTRIBUTES) frame.setAttribute(`data-${name}`, String(host.getAttribute(name)))
    dress(root)
  }

  return {
    presented: () => presented,
    present(outcome) {
      if (outcome === presented) return
      presented = outcome
      if (host.isConnected) show()
    },
    connect() {
      setTimeout(() => {
        isRegionKnown = true
        if (presented && isStatus(presented)) show()
      }, REGION_KNOWN_AFTER)
      show()
    },
    disconnect() {
      isRegionKnown = false
      clear(() => {})
    },
    dress: wear,
  }
}

/** What the person need not answer. */
function isStatus({ message, retry }: Outcome): boolean {
  return message.button === null || (retry !== null && retry.by === 'auto')
}
