/** Code that can be read and copied. */

import type { Labels } from '../labels/index.js'
import { copyButton } from './copy.js'
import { fill, make } from './dom.js'
import type { Part } from './highlight.js'

/** What colours code; null where it is not to be had. Without it code says the same. */
export const fetchColours = () => import('./highlight.js').catch(() => null)

/** Code under its name in a box that scrolls by itself, with a button that copies it. It is coloured when it can be. */
export function codeBlock(code: string, name: string, labels: Labels): HTMLElement {
  const text = make('code', { translate: 'no' }, code)
  if (isReadable(name)) {
    fetchColours().then((colours) => {
      if (colours) fill(text, ...colours.partsOf(code).map(node))
    })
  }
  return make(
    'div',
    'code',
    make(
      'div',
      'code-head',
      make('span', { translate: 'no' }, name),
      copyButton(() => code, labels),
    ),
    // Keyboards scroll what has the focus.
    make('pre', { tabindex: 0, role: 'region', 'aria-label': name }, text),
  )
}

function node({ kind, text }: Part): Node | string {
  const isPlain = kind === 'space' || kind === 'break' || kind === 'identifier'
  return isPlain ? text : make('span', `code-${kind}`, text)
}

/** Rust and commands are not like JavaScript. */
const isReadable = (name: string) => /^(JavaScript|JSON|.*\.(jsx?|html|vue))$/.test(name)
