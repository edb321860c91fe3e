/** A copy button that confirms the copy. */

import type { Labels } from '../labels/index.js'
import { button, icon, make } from './dom.js'

/** The duration of the confirmation, ms. */
const SAID_FOR = 2_000

/** Returns a copy button. `read` returns the text at the moment of the click. */
export function copyButton(read: () => string, labels: Labels, text = labels.copy): HTMLElement {
  const said = make('span', '', text)
  const made = button('copy', () => copy(), icon('copy'), said)
  const draw = (name: string) => made.firstChild?.replaceWith(icon(name))
  // What the button says of itself is heard when it changes.
  made.setAttribute('aria-live', 'polite')
  const copy = async () => {
    const isCopied = await write(read())
    said.textContent = isCopied ? labels.copied : labels.copyFailed
    draw(isCopied ? 'check' : 'copy')
    setTimeout(() => {
      said.textContent = text
      draw('copy')
    }, SAID_FOR)
  }
  return made
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (_) {
    return false
  }
}
