/** The picture beside the text. It is hidden from screen readers, since the text says the same. */

import { DOTS, type PictureId, pathsOf, RING } from '../view/pictures.js'
import { makeSvg } from './dom.js'

/** Returns the picture as SVG. While something is going on, it is a ring that turns. */
export function picture(id: PictureId, isBusy: boolean): SVGElement {
  const path = (d: string) => makeSvg('path', { d })
  const svg = makeSvg('svg', { viewBox: '0 0 32 32', part: 'picture', 'aria-hidden': 'true' })
  // No sheet of an old engine can hold it: under a strict policy there is none.
  if (isBusy && 'animate' in svg && !matchMedia('(prefers-reduced-motion:reduce)').matches) {
    const ring = path(RING)
    ring.style.transformOrigin = '16px 16px'
    ring.animate([{ transform: 'rotate(0)' }, { transform: 'rotate(360deg)' }], { duration: 1_200, iterations: 1 / 0 })
    svg.append(path(DOTS), ring)
    return svg
  }
  const [base = '', badge] = pathsOf(id)
  svg.append(path(base))
  if (badge) svg.append(makeSvg('circle', { cx: '24', cy: '24', r: '8' }), path(badge))
  return svg
}
