/** The phone of a simulation: an app, the vendor and the server that it calls, and the message over them. */

import type { Channel } from 'faceid-response'
import type { Context } from '../app/view.js'
import { button, field, fill, make, select, set } from '../ui/dom.js'
import { phone } from '../ui/phone.js'
import { TERMINALS, type Terminal, terminalOf } from './pretend-vendor.js'
import type { Act } from './simulate.js'
import type { Screen, Simulation } from './simulation.js'

/** The phone's root element and its functions. */
export interface SimulatedPhone {
  root: HTMLElement
  show: (isFocused: boolean) => void
  /** Updates the message only, where the app behind it stays the same. */
  showMessage: () => void
  stop: () => void
}

/** Makes the phone of a simulation. `follow` is called with the channel of the chosen terminal. */
export function simulatePhone(
  context: Context,
  simulation: Simulation,
  act: Act,
  follow: (channel: Channel) => void,
): SimulatedPhone {
  const { faceid, labels, locale } = context
  const { simulator: words } = labels
  const { root, app, message } = phone(words.phone)
  let terminal: Terminal = 'sdk'
  let timer: ReturnType<typeof setTimeout> | undefined

  const go = (screen: Screen) => act(() => simulation.show(screen), 'phone')
  const again = () => button({}, () => act(() => simulation.reset(), 'phone'), words.again)

  const screens: Record<Screen, () => (Node | null)[]> = {
    start: () => [...said(words.openAccount, words.openAccountText), ...form()],
    correct: () => [...said(words.openAccount, words.correct), ...form()],
    vendor: () => [...said(words.vendor, words.vendorText), ...endings()],
    server: () => {
      const { verdicts, verdictChannel } = TERMINALS[terminal]
      const list = choices(verdicts, verdictChannel, (code) => simulation.judge(code), words.serverPass)
      return [...said(words.server, words.serverText), list]
    },
    message: () => said(words.openAccount, words.openAccountText),
    done: () => [...said(words.done, words.doneText), again()],
    other: () => [...said(words.otherWay, words.otherWayText), again()],
    left: () => [
      ...said(words.dismissed, words.dismissedText),
      button('primary', () => go(simulation.step ? 'message' : 'start'), words.resume),
    ],
  }

  const said = (heading: string, text: string) => [make('h2', { tabindex: -1 }, heading), make('p', 'quiet', text)]

  function form(): Node[] {
    const pretend = (name: string, value: string) => field(name, make('input', { value, autocomplete: 'off' }))
    return [
      pretend(words.name, '张三'),
      pretend(words.idNumber, '110101199001011234'),
      button('primary', () => go('vendor'), words.begin),
    ]
  }

  /** Returns the buttons for the possible ends of an attempt, grouped by topic. */
  function endings(): Node[] {
    const { channel, endings } = TERMINALS[terminal]
    const groups = Object.keys(endings) as (keyof typeof endings)[]
    return groups
      .filter((group) => endings[group].length > 0)
      .map((group) =>
        make(
          'section',
          '',
          make('h3', '', words.groups[group]),
          choices(endings[group], channel, (code) => simulation.end(channel, code)),
        ),
      )
  }

  function choices(
    codes: readonly string[],
    channel: Channel,
    choose: (code: string) => void,
    nameOfPass?: string,
  ): HTMLElement {
    const nameOf = (code: string) => {
      const { action, message } = faceid.lookup(channel, code, { locale })
      return (action === 'proceed' && nameOfPass) || message.title
    }
    const choice = (code: string) =>
      button(
        { 'data-code': code },
        () => act(() => choose(code), 'phone'),
        make('span', '', nameOf(code)),
        make('code', { translate: 'no' }, code),
      )
    return make('ul', 'choices', ...codes.map((code) => make('li', '', choice(code))))
  }

  function show(isFocused: boolean): void {
    const { screen, channel } = simulation
    // The server asks about the attempt that was made, and a story goes on where it is.
    if (channel && (screen === 'server' || !isFocused)) terminal = terminalOf(channel) ?? terminal
    terminals.value = terminal
    follow(TERMINALS[terminal].channel)
    set(root, { 'data-screen': screen })
    fill(app, make('p', 'app-name', words.app), ...screens[screen]().filter((node) => node !== null))
    app.scrollTop = 0
    showMessage()
    if (!isFocused) return
    app.querySelector('h2')?.focus({ preventScroll: true })
    // Where there is something to answer, it has the focus, as on a real phone.
    message.focus()
  }

  /** Shows the last step as a message, and none while the person is elsewhere. */
  function showMessage(): void {
    const { screen, step, waitSeconds } = simulation
    const isSaid = screen === 'message' || screen === 'server'
    message.outcome = isSaid && step ? simulation.onRealClock(step) : null
    clearTimeout(timer)
    if (screen === 'message' && step?.retry?.by === 'auto') {
      timer = setTimeout(() => act(() => simulation.forward(waitSeconds), 'panel'), waitSeconds * 1000)
    }
  }

  message.addEventListener('faceid-retry', ({ detail: { second } }) =>
    act(() => {
      // Who answers after a wait has waited: the clock shows it.
      simulation.forward(simulation.waitSeconds)
      const needs = simulation.step?.retry?.needs
      simulation.show(needs === 'input' && !second ? 'correct' : needs === 'result' ? 'server' : 'vendor')
    }, 'phone'),
  )
  message.addEventListener('faceid-abort', () => go('other'))
  message.addEventListener('faceid-proceed', () => go('server'))
  message.addEventListener('faceid-dismiss', () => go('left'))

  const terminals = select({}, Object.entries(words.terminals), terminal, (chosen) => {
    terminal = chosen as Terminal
    follow(TERMINALS[terminal].channel)
    if (simulation.screen === 'vendor')
      fill(app, make('p', 'app-name', words.app), ...said(words.vendor, words.vendorText), ...endings())
  })

  return {
    root: make('div', 'stage', field(words.terminal, terminals, 'terminal'), root),
    show,
    showMessage,
    stop: () => clearTimeout(timer),
  }
}
