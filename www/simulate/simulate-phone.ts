/** The phone of a simulation: an app, the vendor and the server that it calls, and the message over them. */

import type { Channel } from 'faceid-response'
import type { Context } from '../app/view.js'
import { button, field, fill, make, select, set } from '../ui/dom.js'
import { phone } from '../ui/phone.js'
import type { Act } from './simulate.js'
import type { Screen, Simulation } from './simulation.js'
import { PENDING } from './story.js'
import { TERMINALS, type Terminal, terminalOf } from './terminals.js'

/** The phone's root element and its functions. */
export interface SimulatedPhone {
  root: HTMLElement
  show: (isFocused: boolean) => void
  /** Updates the message only, where the app behind it stays the same. */
  showMessage: () => void
  stop: () => void
}

/** Makes the phone of a simulation. */
export function simulatePhone(context: Context, simulation: Simulation, act: Act): SimulatedPhone {
  const { faceid, labels, locale } = context
  const { simulator: words } = labels
  const { root, app, message } = phone(words.phone)
  let timer: ReturnType<typeof setTimeout> | undefined

  const go = (screen: Screen) => act(() => simulation.show(screen), 'phone')
  const again = () => button({}, () => act(() => simulation.reset(), 'phone'), words.again)

  const screens: Record<Screen, () => (Node | null)[]> = {
    start: () => [...said(words.openAccount, words.openAccountText), ...form()],
    correct: () => [...said(words.openAccount, words.correct), ...form()],
    vendor: () => [...said(words.vendor, words.vendorText), ...endings(), ...withoutResult()],
    server: () => {
      // The server asks about the attempt that was made, whatever terminal is chosen for the next.
      const attempted = simulation.channel && terminalOf(simulation.channel)
      const { verdicts, verdictChannel } = TERMINALS[attempted || simulation.terminal]
      const list = choices(verdicts, verdictChannel, (code) => simulation.judge(code), words.serverPass)
      list.append(
        make(
          'li',
          '',
          choice(PENDING, words.pending, () => simulation.judge(PENDING)),
        ),
      )
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
    const { channel, endings } = TERMINALS[simulation.terminal]
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
    const listed = (code: string) =>
      make(
        'li',
        '',
        choice(code, nameOf(code), () => choose(code), make('code', { translate: 'no' }, code)),
      )
    return make('ul', 'choices', ...codes.map(listed))
  }

  const choice = (id: string, name: string, choose: () => void, ...more: readonly Node[]) =>
    button({ 'data-code': id }, () => act(choose, 'phone'), make('span', '', name), ...more)

  /** Returns the buttons for the ways back from a mini-program's native page without a result. */
  function withoutResult(): Node[] {
    if (simulation.terminal !== 'web-view') return []
    const ways = (['back', 'killed'] as const).map((kind) =>
      make(
        'li',
        '',
        choice(kind, words.events[kind], () => simulation.comeBack(kind)),
      ),
    )
    return [make('section', '', make('h3', '', words.withoutResult), make('ul', 'choices', ...ways))]
  }

  /** Returns the head of the screen: the app's name, or the mini-program with the address of the page that it shows. */
  function head(): Node[] {
    if (simulation.terminal !== 'web-view') return [make('p', 'app-name', words.app)]
    const isNative = simulation.screen === 'vendor'
    const frame = make(
      'p',
      'frame',
      make('span', '', words.miniProgram),
      make('span', { class: 'capsule', 'aria-hidden': 'true' }, '•••'),
    )
    const where = isNative ? words.nativePage : words.webView
    const address = isNative ? simulation.nativePage : simulation.address
    return [frame, make('p', 'address', make('span', '', where), make('code', { translate: 'no' }, shortened(address)))]
  }

  function show(isFocused: boolean): void {
    const { screen, terminal } = simulation
    terminals.value = terminal
    set(root, { 'data-screen': screen })
    fill(app, ...head(), ...screens[screen]().filter((node) => node !== null))
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

  const terminals = select({}, Object.entries(words.terminals), simulation.terminal, (chosen) =>
    act(() => simulation.choose(chosen as Terminal), 'panel'),
  )

  return {
    root: make('div', 'stage', field(words.terminal, terminals, 'terminal'), root),
    show,
    showMessage,
    stop: () => clearTimeout(timer),
  }
}

/** The most characters of a value that are shown of an address. */
const SHOWN = 10

/** Returns an address with its values decoded, and the long ones cut. */
const shortened = (address: string) =>
  address.replace(/=([^&]+)/g, (_, value: string) => {
    const text = decodeURIComponent(value)
    return `=${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}`
  })
