/**
 * The simulation of a whole flow on a phone with a pretend vendor. The visitor chooses how each attempt ends, and sees
 * the session's counters.
 */

import type { Address } from '../app/route.js'
import type { Context, View } from '../app/view.js'
import { make, title } from '../ui/dom.js'
import { simulatePanel } from './simulate-panel.js'
import { simulatePhone } from './simulate-phone.js'
import { recall, Simulation } from './simulation.js'
import { linkToStory } from './story.js'

/** Applies a change to the simulation and shows its effect. After a change on the phone, the focus moves there. */
export type Act = (change: () => void, where: 'phone' | 'panel') => void

/** Makes the view with the simulation. */
export function simulate(context: Context): View {
  const { faceid, labels, locale, go } = context
  const { simulator: words } = labels
  const simulation = new Simulation(faceid, locale)

  const act: Act = (change, where) => {
    const { screen } = simulation
    change()
    go(linkToStory(simulation.story), 'replace')
    panel.show()
    if (where === 'phone' || screen !== simulation.screen) phone.show(where === 'phone')
    else phone.showMessage()
  }
  const panel = simulatePanel(context, simulation, act)
  const phone = simulatePhone(context, simulation, act, panel.follow)

  return {
    root: make(
      'div',
      'simulate',
      title(words.heading),
      make('p', 'lead', words.lead),
      make('div', 'columns', phone.root, panel.root),
    ),
    open({ path }: Address) {
      const isTold = simulation.tell(path[1] ?? recall()?.story ?? '')
      go(linkToStory(simulation.story), 'replace')
      panel.show(isTold ? (simulation.isKept ? words.kept : '') : words.invalidStory)
      phone.show(false)
    },
    close() {
      phone.stop()
      simulation.stop()
    },
  }
}
