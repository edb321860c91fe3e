/** The contents of the element: the live region of a status, the dialog, and the choice between them. */

import type { FaceidMessageElement } from '../element.js'
import type { Outcome, Step } from '../types.js'
import { type View, type ViewButton, viewOf } from '../view/view.js'
import { enter, isSafe, leave } from './back-button.js'
import { fill, make } from './dom.js'
import { makeModal } from './modal.js'
import { dress } from './styles.js'
import { type Acts, makeCard, TEXT, TITLE, WAIT } from './views.js'

/**
 * The time, ms, after which a screen reader knows a live region. It announces only changes in a region that it knows.
 */
const REGION_KNOWN_AFTER = 100

/** The host's attributes that its looks depend on. */
const LOOKS = ['theme', 'contained']

/** The host's attributes that what is presented depends on. */
const CONTENTS = ['present', 'support', 'cover']

/** The attributes that the element observes. */
export const ATTRIBUTES = [...LOOKS, ...CONTENTS]

/** The controls of the contents. */
export interface Stage {
  presented: () => Outcome | Step | null
  /** Presents an outcome in place of the previous one; null hides it. */
  present: (outcome: Outcome | Step | null) => void
  connect: () => void
  disconnect: () => void
  /** Applies a change of one of the host's attributes. */
  change: (attribute: string) => void
}

/** Makes the contents of an element, in a shadow root. */
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
  let since = 0
  let view: View | null = null
  let isRegionKnown = false
  let timer: ReturnType<typeof setTimeout> | undefined
  /** True where the person's system has closed the cover of the page. What goes on is then shown without it. */
  let isUncovered = false
  let stop = () => {}

  const tell = (name: string, detail: object, cancelable = false) =>
    host.dispatchEvent(new CustomEvent(`faceid-${name}`, { detail, bubbles: true, composed: true, cancelable }))
  /** Answers once. What is presented is hidden before the page gets the event. */
  const answer = (name: string, more?: object | false) => {
    const outcome = presented
    if (!outcome) return
    presented = null
    clear(() => tell(name, Object.assign({ outcome }, more)))
  }
  const acts: Acts = {
    onAnswer: ({ event, isSecond, way }) =>
      answer(event, event === 'way' ? { way } : event === 'retry' && { second: isSecond }),
    onWay: ({ way }: ViewButton) => tell('way', { outcome: presented, way }, true),
    onChange: () => applyLooks(),
  }
  const isCovering = () => Boolean(view?.isBusy) && host.hasAttribute('cover') && !isUncovered
  const dismiss = () => {
    if (!isCovering()) return answer('dismiss')
    if (modal.isOpen()) return
    isUncovered = true
    show()
  }
  const modal = makeModal(dialog, dismiss)
  status.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && view?.buttons.length) dismiss()
  })

  /** Hides everything, and calls `then` when the page may navigate. */
  const clear = (then: () => void) => {
    stop()
    fill(status)
    modal.close()
    fill(dialog)
    applyLooks()
    leave(dismiss, then)
  }
  const show = () => {
    const outcome = presented
    // What has no words cannot be shown.
    view = outcome?.message ? look(outcome) : null
    if (!view || (view.kind !== 'dialog' && !isCovering())) {
      clear(() => {})
      if (view && isRegionKnown) fill(status, draw(view, false))
    } else {
      stop()
      fill(status)
      fill(dialog, draw(view, true))
      const isContained = host.hasAttribute('contained')
      const isNew = !modal.isOpen()
      modal.open(isContained)
      // What covers the page waits for the page: to go back from it is to leave.
      if (isCovering()) leave(dismiss, () => {})
      else if (isNew && !isContained && isSafe(host)) enter(dismiss)
    }
    applyLooks()
  }
  const look = (outcome: Outcome | Step) =>
    viewOf(outcome, {
      labels: host.labels,
      present: host.getAttribute('present'),
      isSupportShown: host.getAttribute('support') !== 'off',
      hasOwnWays: Boolean(host.querySelector('[slot=ways]')),
      now: Date.now(),
      since,
    })
  const draw = (view: View, isDialog: boolean) => {
    const card = makeCard(view, isDialog, acts)
    stop = card.stop
    return card.node
  }
  const applyLooks = () => {
    for (const name of LOOKS) frame.setAttribute(`data-${name}`, String(host.getAttribute(name)))
    dress(root)
  }

  return {
    presented: () => presented,
    present(outcome) {
      if (outcome === presented) return
      presented = outcome
      since = Date.now()
      isUncovered = false
      if (host.isConnected) show()
    },
    connect() {
      timer = setTimeout(() => {
        isRegionKnown = true
        // A dialog needs no region. One that the system has just closed must not open again before its event comes.
        if (presented && view?.kind !== 'dialog' && !modal.isOpen()) show()
      }, REGION_KNOWN_AFTER)
      show()
    },
    disconnect() {
      clearTimeout(timer)
      isRegionKnown = false
      clear(() => {})
    },
    change(attribute) {
      if (!host.isConnected) return
      if (presented && CONTENTS.indexOf(attribute) >= 0) show()
      else applyLooks()
    },
  }
}
