/** A phone in the page, and the message that it shows. */

import 'faceid-response/element'
import type { Outcome } from 'faceid-response'
import type { FaceidMessageElement } from 'faceid-response/element'
import { make } from './dom.js'

/** A phone with its app and its message. */
export interface Phone {
  root: HTMLElement
  /** The app on the phone, behind the message. */
  app: HTMLElement
  message: FaceidMessageElement
}

/** Makes a phone. `name` is its accessible name, and `app` are the nodes of the app. */
export function phone(name: string, ...app: readonly Node[]): Phone {
  const message = make('faceid-message', { contained: true })
  const content = make('div', 'phone-app', ...app)
  return {
    root: make(
      'div',
      { class: 'phone', role: 'group', 'aria-label': name },
      make('div', 'phone-screen', content, message),
    ),
    app: content,
    message,
  }
}

/** Returns a phone that presents one outcome after another. Its buttons leave the message open. */
export function showingPhone(name: string): { root: HTMLElement; show: (outcome: Outcome | null) => void } {
  // An app that waits for the person: grey bars where its words would be.
  const bars = [1, 2, 3, 4].map(() => make('div', 'phone-bar'))
  const { root, message } = phone(name, ...bars)
  let shown: Outcome | null = null
  const show = (outcome: Outcome | null) => {
    shown = outcome
    message.outcome = outcome
  }
  // Here the buttons lead nowhere: the message stays, so that it can be looked at.
  for (const answer of ['faceid-retry', 'faceid-abort', 'faceid-proceed', 'faceid-dismiss', 'faceid-way'] as const) {
    message.addEventListener(answer, (event) => {
      event.preventDefault()
      show(shown)
      message.focus()
    })
  }
  return { root, show }
}
