/**
 * The simulation of a whole flow on a phone with a pretend vendor. The visitor chooses how each attempt ends, and sees
 * the session's counters.
 */

import type { Address } from '../app/route.js'
import type { Context, View } from '../app/view.js'
import { make, set, title } from '../ui/dom.js'
import type { Vendor } from './pretend-vendor.js'
import { simulatePanel } from './simulate-panel.js'
import { simulatePhone } from './simulate-phone.js'
import { Simulation } from './simulation.js'
import { linkToStory } from './story.js'

/** Applies a change to the simulation and shows its effect. After a change on the phone, the focus moves there. */
export type Act = (change: () => void, where: 'phone' | 'panel') => void

/** Makes the view with the simulation, which begins when the pretend vendor is loaded. */
export function simulate(context: Context): View {
  const { labels } = context
  const { simulator: words } = labels
  const root = make(
    'div',
    { class: 'simulate', 'aria-busy': 'true' },
    title(words.heading),
    make('p', 'lead', words.lead),
  )
  let address: Address | undefined
  let running: Running | undefined
  let isClosed = false

  import('./pretend-vendor.js').then(
    (vendor) => {
      if (isClosed) return
      running = run(context, vendor)
      root.append(running.root)
      if (address) running.open(address)
      set(root, { 'aria-busy': false })
    },
    () => {
      root.append(make('p', { role: 'alert' }, labels.loadFailed))
      set(root, { 'aria-busy': false })
    },
  )

  return {
    root,
    open(given) {
      address = given
      running?.open(given)
    },
    close() {
      isClosed = true
      running?.close()
    },
  }
}

type Running = Required<Pick<View, 'root' | 'open' | 'close'>>

function run(context: Context, vendor: Vendor): Running {
  const { faceid, labels, locale, go } = context
  const { simulator: words } = labels
  const simulation = new Simulation(faceid, locale, vendor)

  const act: Act = (change, where) => {
    const { screen, terminal } = simulation
    change()
    go(linkToStory(simulation.story), 'replace')
    panel.show()
    const isAnother = screen !== simulation.screen || terminal !== simulation.terminal
    if (where === 'phone' || isAnother) phone.show(where === 'phone')
    else phone.showMessage()
  }
  const panel = simulatePanel(context, simulation, act)
  const phone = simulatePhone(context, simulation, act)

  return {
    root: make('div', 'columns', phone.root, panel.root),
    open({ path }) {
      const isTold = simulation.tell(path[1])
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
