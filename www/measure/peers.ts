/** The comparison of the package with the parts that a team would assemble instead. */

import type { Labels } from '../labels/index.js'
import { bars, figure, kilobytes } from '../ui/bars.js'
import { make } from '../ui/dom.js'
import type { Bench, Figure } from './bench.js'

/**
 * Returns the section of the comparison. It is filled when the figures have loaded, and stays hidden if there are none.
 */
export function peers(labels: Labels): HTMLElement {
  const section = make('section', { class: 'peers', hidden: true })
  import('./bench.js').then(
    ({ BENCH }) => {
      if (!BENCH) return
      section.append(...comparison(BENCH, labels))
      section.hidden = false
    },
    // What the visitor's own device measured stands without them.
    () => {},
  )
  return section
}

function comparison({ date, machine, bytes, start, handle }: Bench, { meter: words }: Labels): HTMLElement[] {
  const part = (heading: string, figures: readonly Figure[], say: (value: number) => string) =>
    make('div', '', make('h3', '', heading), bars(figures.map((each) => ({ ...each, text: say(each.value) }))))
  return [
    make('h2', '', words.peers),
    make('p', 'quiet', words.peersLead(date, machine)),
    make(
      'div',
      'comparisons',
      part(words.peerBytes, bytes, kilobytes),
      part(words.peerStart, start, (value) => words.milliseconds(figure(value))),
      part(words.peerHandle, handle, (value) => words.microseconds(figure(value))),
    ),
  ]
}
