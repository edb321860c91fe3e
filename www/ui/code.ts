/** Code blocks with a copy button. */

import type { Labels } from '../labels/index.js'
import { copyButton } from './copy.js'
import { fill, make } from './dom.js'
import type { Part } from './highlight.js'

/** Loads the syntax highlighter; null where it cannot be loaded, for code is readable without it. */
export const fetchColours = () => import('./highlight.js').catch(() => null)

/** Returns a scrollable block of code with its name and a copy button. It is highlighted where that is possible. */
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

/** Tells whether the highlighter can read a file. Rust and shell commands differ too much from JavaScript. */
const isReadable = (name: string) => /^(JavaScript|JSON|.*\.(jsx?|html|vue))$/.test(name)
