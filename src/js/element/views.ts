/** An outcome as nodes: a toast, or the card of a dialog. */

import type { Outcome, Step } from '../types.js'
import { countDown, sayWait } from '../view/countdown.js'
import type { Labels } from '../view/labels.js'
import { make } from './dom.js'
import { picture } from './picture.js'

/** The names by which the dialog refers to what is in its card. */
export const TITLE = 'title'
export const TEXT = 'text'
export const WAIT = 'wait'

export function makeToast(outcome: Outcome): HTMLElement {
  const { message } = outcome
  const title = make('p', { part: 'title' }, message.title)
  const text = make('p', { part: 'text' }, message.text)
  return make(
    'div',
    { part: 'card toast', lang: message.locale, dir: 'auto' },
    picture(outcome),
    make('div', {}, title, text),
  )
}

export interface Card {
  node: HTMLElement
  /** Ends what runs by the clock. */
  stop: () => void
}

/**
 * `onAnswer`: the person chose what the outcome offers, by its first button or its second. `onChange`: something looks
 * different by itself.
 */
export function makeCard(
  outcome: Outcome | Step,
  labels: Labels,
  onAnswer: (second: boolean) => void,
  onDismiss: () => void,
  onChange: () => void,
): Card {
  const { message, action } = outcome
  const answers: HTMLElement[] = []
  const buttons = make('div', { part: 'buttons' })
  const offer = (part: string, label: string, isSecond: boolean) => {
    const button = make('button', { type: 'button', part }, label)
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') onAnswer(isSecond)
    })
    answers.push(button)
    buttons.append(button)
  }
  offer('primary', message.button || '', false)
  if (message.second) offer('second', message.second, true)
  // Where nothing more can be done here, to acknowledge it is all there is to choose.
  if (action !== 'abort') {
    const dismiss = make('button', { type: 'button', part: 'dismiss' }, labels.dismiss)
    dismiss.addEventListener('click', onDismiss)
    buttons.prepend(dismiss)
  }
  const node = make(
    'div',
    { part: 'card', lang: message.locale, dir: 'auto' },
    picture(outcome),
    make('h2', { id: TITLE, part: 'title' }, message.title),
    make('p', { id: TEXT, part: 'text' }, message.text),
    buttons,
  )

  const end = waitEnds(outcome)
  const now = Date.now()
  if (end <= now) return { node, stop: () => {} }
  const wait = make('p', { id: WAIT, role: 'timer', part: 'wait' }, sayWait(end, now, labels).sentence)
  const announced = make('p', { 'aria-live': 'polite' })
  node.insertBefore(wait, buttons)
  node.append(announced)
  // They can be reached and read, and do nothing yet.
  const bar = (isBarred: boolean) => {
    for (const button of answers) button.setAttribute('aria-disabled', String(isBarred))
  }
  bar(true)
  for (const button of answers) button.setAttribute('aria-describedby', WAIT)
  const stop = countDown(
    end,
    (left, isAnnounced) => {
      wait.textContent = sayWait(end, end - left, labels).sentence
      if (isAnnounced) announced.textContent = wait.textContent
    },
    () => {
      wait.textContent = announced.textContent = labels.ready
      bar(false)
      onChange()
    },
  )
  return { node, stop }
}

/** When the next attempt may begin, ms since 1970 UTC. */
function waitEnds(outcome: Outcome | Step): number {
  const { retry } = outcome
  if (!retry) return 0
  const notBefore = 'notBefore' in outcome ? outcome.notBefore : null
  return notBefore || retry.notBefore || Date.now() + retry.delayMs
}
