/** Draws a picture, hidden from screen readers: the text beside it says the same. */

import { type PictureId, pathsOf } from '../view/pictures.js'
import { makeSvg } from './dom.js'

/** Goes around what is being done. */
const RING = 'M16 2a14 14 0 0 1 14 14'
const DOTS = 'M10 16h0m6 0h0m6 0h0'

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
