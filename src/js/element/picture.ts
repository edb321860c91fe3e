/** Draws a picture, hidden from screen readers: the text beside it says the same. */

import type { Outcome } from '../types.js'
import { pathsOf, pictureOf } from '../view/pictures.js'
import { makeSvg } from './dom.js'

export function picture(outcome: Outcome): SVGElement {
  const [base = '', badge] = pathsOf(pictureOf(outcome))
  const svg = makeSvg(
    'svg',
    { viewBox: '0 0 32 32', part: 'picture', 'aria-hidden': 'true' },
    makeSvg('path', { d: base }),
  )
  if (badge) svg.append(makeSvg('circle', { cx: '24', cy: '24', r: '8' }), makeSvg('path', { d: badge }))
  return svg
}
