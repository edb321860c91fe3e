/** The badges of a row of the catalogue. */

import type { Action } from 'faceid-response'
import type { Labels } from '../labels/index.js'
import { icon, make } from './dom.js'

/** Returns the badge of an action. */
export function actionBadge(action: Action, labels: Labels): HTMLElement {
  return make('span', `action ${action}`, icon(action), labels.words.actions[action])
}
