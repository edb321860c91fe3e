/** The card of a dialog, of a toast or of a line, as nodes. */

import { countDown, sayWait } from '../view/countdown.js'
import { clausesOf } from '../view/lines.js'
import { STILL_AFTER, type Support, type View, type ViewButton } from '../view/view.js'
import { copy } from './copy.js'
import { fill, make } from './dom.js'
import { picture } from './picture.js'

/** The ids by which the dialog refers to the parts of its card: the title, the text and the wait. */
export const TITLE = 'title'
export const TEXT = 'text'
export const WAIT = 'wait'

/** A card and the function that ends it. */
export interface Card {
  node: HTMLElement
  /** Stops the card's timers. */
  stop: () => void
}

/** The functions that a card calls. */
export interface Acts {
  /** Handles a press on a button that closes the message. */
  onAnswer: (button: ViewButton) => void
  /** Handles a press on a way for which the message stays open. Returns false where the page does it in another way. */
  onWay: (button: ViewButton) => boolean
  /** Handles a change of the card that nobody pressed a button for, such as the end of a wait. */
  onChange: () => void
}

/** Makes the card of a view. `isDialog` is true where it lies in the dialog, whatever kind the view has. */
export function makeCard(view: View, isDialog: boolean, { onAnswer, onWay, onChange }: Acts): Card {
  const { labels, waitEnds } = view
  const timers: (() => void)[] = []
  const hidden = (attributes: Readonly<Record<string, string>>) => make('p', { class: 'hidden', ...attributes })
  /** The live region for what has just happened. It is also visible. */
  const said = make('div', { part: 'said', 'aria-live': 'polite' })
  const announced = hidden({ 'aria-live': 'polite' })
  const say = (text: string) => {
    said.textContent = text
    onChange()
  }

  const title = isDialog ? make('h2', { id: TITLE, part: 'title', tabindex: '-1' }) : make('p', { part: 'title' })
  fill(title, ...breakable(view.title))
  const text = make('p', { id: TEXT, part: 'text' }, ...breakable(view.text))
  const words = make('div', { part: 'words' }, title, text)
  const buttons = make('div', { part: 'buttons' })
  const node = make('div', { part: `card ${isDialog ? 'dialog' : view.kind}`, lang: view.locale, dir: 'auto' })
  if (view.picture) node.append(picture(view.picture, view.isBusy))
  node.append(words)

  if (view.isBusy) {
    const timer = setTimeout(say, STILL_AFTER, labels.still)
    timers.push(() => clearTimeout(timer))
  }
  words.append(said)
  if (view.support) words.append(makeSupport(view.support))

  const waiting: [button: ViewButton, node: HTMLElement][] = []
  for (const button of view.buttons) {
    const made = makeButton(button)
    // Where it ends, what the host's own markup offers stands before what only acknowledges it.
    if (button.event === 'abort') buttons.append(make('slot', { name: 'ways' }))
    buttons.append(made)
    if (button.isWaiting) waiting.push([button, made])
  }
  if (view.buttons.length) node.append(buttons)
  if (waitEnds !== null) runWait(waitEnds)
  const stop = () => {
    for (const end of timers) end()
  }
  return { node, stop }

  function makeButton(button: ViewButton): HTMLElement {
    const { label, way, event } = button
    const part = way && button.role === 'primary' ? 'primary way' : button.role
    const href = way?.href
    const made = href
      ? make('a', { part, href }, ...breakable(label))
      : make('button', { type: 'button', part }, ...breakable(label))
    // In clauses it would be read with a blank between them.
    if (made.firstElementChild) made.setAttribute('aria-label', label)
    made.addEventListener('click', (click) => {
      if (made.getAttribute('aria-disabled') === 'true') return
      if (event !== 'way' || !(href || isCopied(button))) return onAnswer(button)
      if (!onWay(button)) click.preventDefault()
      else if (!href) copyAndAnnounce(location.href, labels.addressCopied)
    })
    return made
  }

  /** Copies a text, the address or the reference, and announces `done` or that it did not work. */
  function copyAndAnnounce(text: string, done: string): void {
    copy(text, node).then((isDone) => say(isDone ? done : labels.notCopied))
  }

  function makeSupport({ code, spoken }: Support): HTMLElement {
    const button = make('button', { type: 'button', part: 'copy' }, labels.copy)
    button.addEventListener('click', () => copyAndAnnounce(code, labels.copied))
    return make(
      'div',
      { part: 'support' },
      make(
        'p',
        {},
        labels.support,
        make('bdi', { part: 'reference', dir: 'ltr', 'aria-hidden': 'true' }, code),
        make('span', { class: 'hidden' }, spoken),
      ),
      button,
    )
  }

  function runWait(end: number): void {
    const wait = hidden({ id: WAIT, role: 'timer', 'aria-live': 'off' })
    node.append(wait, announced)
    const show = (now: number) => {
      const { sentence, rest } = sayWait(end, now, labels)
      wait.textContent = sentence
      waiting.forEach(([{ label }, made], index) => {
        // Of several that wait one counts. Its name stays what it is, or it would be read out each second.
        if (index > 0) return
        if (rest === null) fill(made, sentence)
        else {
          const counted = make('span', { class: 'clause', 'aria-hidden': 'true' }, rest.trim())
          fill(made, ...breakable(label), rest.slice(0, rest.search(/\S/)), counted)
        }
      })
    }
    for (const [, made] of waiting) {
      made.setAttribute('aria-disabled', 'true')
      made.setAttribute('aria-describedby', WAIT)
    }
    show(end - Math.max(1, end - Date.now()))
    timers.push(
      countDown(
        end,
        (left, isAnnounced) => {
          show(end - left)
          if (isAnnounced) announced.textContent = wait.textContent
        },
        () => {
          wait.textContent = announced.textContent = labels.ready
          for (const [{ label }, made] of waiting) {
            fill(made, ...breakable(label))
            made.setAttribute('aria-disabled', 'false')
          }
          onChange()
        },
      ),
    )
  }
}

/** Returns true for the way into another browser: it needs the address, and the page stays. */
const isCopied = ({ way }: ViewButton) => way !== null && way.id === 'change_browser'

/** Returns a text as nodes, so that it breaks where a reader would pause. */
function breakable(text: string): (Node | string)[] {
  const clauses = clausesOf(text)
  return clauses.length > 1 ? clauses.map((clause) => make('span', { class: 'clause' }, clause)) : clauses
}
