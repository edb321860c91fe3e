/** What a row of the catalogue says in one glance. */

import type { Action } from 'faceid-response'
import { icon, make } from './dom.js'
import type { Labels } from './labels/index.js'

export function actionBadge(action: Action, labels: Labels): HTMLElement {
  return make('span', `action ${action}`, icon(action), labels.words.actions[action])
}
