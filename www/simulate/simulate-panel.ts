/**
 * The panel beside the phone of a simulation: the session's counters, the clock, the story, and the controls for
 * another story.
 */

import type { Channel } from 'faceid-response'
import type { Context } from '../app/view.js'
import { actionBadge } from '../ui/badges.js'
import { channelsOf } from '../ui/channels.js'
import { copyButton } from '../ui/copy.js'
import { AS_TYPED, button, field, fill, icon, make, select, set } from '../ui/dom.js'
import type { Act } from './simulate.js'
import { DAY, type Happened, MORNING, type Simulation } from './simulation.js'
import { linkToStory, PENDING, type StoryEvent } from './story.js'
import { TERMINALS, type Terminal } from './terminals.js'

const FORWARD = ['10', '60', '3600', '86400'] as const

/** The panel's root element and its functions. */
export interface SimulationPanel {
  root: HTMLElement
  /** Updates the panel, with a note if there is one. */
  show: (note?: string) => void
}

/** Makes the panel of a simulation. */
export function simulatePanel(context: Context, simulation: Simulation, act: Act): SimulationPanel {
  const { labels } = context
  const { simulator: words } = labels
  const note = make('p', { class: 'note', role: 'status' })
  const attempt = make('dd')
  const clock = make('dd')
  const next = make('dd')
  const counters = (['captures', 'billed', 'automatic'] as const).map((name) => ({ name, value: make('dd') }))
  const log = make('ol', 'log')
  const saved = make('code', { translate: 'no' })
  const savedText = make('p', 'quiet')

  const stories = make('p', 'chips')
  const ready = part(words.stories, stories)
  let shown: Terminal | undefined

  const another = anotherCode(context, simulation, act)

  const forward = (seconds: number) => act(() => simulation.forward(seconds), 'panel')
  const skip = button('chip', () => forward(simulation.waitSeconds), words.skip)
  const reload = () => {
    act(() => simulation.noteReload(), 'panel')
    location.reload()
  }

  function show(said = ''): void {
    const { waitSeconds, now, step, happened, remaining, full, terminal } = simulation
    note.textContent = said
    if (terminal !== shown) follow(terminal)
    shown = terminal
    attempt.textContent = String(step?.attempt ?? 0)
    clock.textContent = timeOf(now)
    next.textContent = waitSeconds ? words.waitUntil(timeOf(now + waitSeconds)) : words.noWait
    for (const { name, value } of counters) {
      fill(value, dots(remaining[name], full[name]), words.of(remaining[name], full[name]))
    }
    set(skip, { disabled: waitSeconds === 0 })
    fill(log, ...(happened.length ? happened.map(entry) : [make('li', 'quiet', words.storyEmpty)]))
    saved.textContent = simulation.saved
    savedText.textContent = words.savedText(simulation.saved.length)
  }

  /** Offers the ready stories of a terminal, and its channel for another code. */
  function follow(terminal: Terminal): void {
    another.follow(TERMINALS[terminal].channel)
    const offers = simulation.ready.map(([id, events]) =>
      make('a', { class: 'chip', href: linkToStory(events) }, words.storyNames[id]),
    )
    fill(stories, ...offers)
    set(ready, { hidden: offers.length === 0 })
  }

  /** Returns what happened, as a code or in words, apart from the message that follows. */
  function named(event: StoryEvent): (Node | string)[] {
    if (!('code' in event)) return [words.events[event.kind], ' · ']
    if (event.code === PENDING && event.kind === 'verdict') return [words.pending, ' · ']
    return [make('code', { translate: 'no' }, event.code), ' ']
  }

  function entry({ event, step, isBilled }: Happened): HTMLElement {
    const at = make('time', '', timeOf(event.at))
    if (!step) return make('li', '', at, make('span', '', words.events.reload))
    const notes = [
      step.escalated && words.escalated(step.escalated),
      step.reason && labels.words.reasons[step.reason],
      step.retry?.delayMs && words.waitUntil(timeOf(event.at + Math.ceil(step.retry.delayMs / 1000))),
    ].filter(Boolean)
    return make(
      'li',
      '',
      at,
      make('span', 'happened', ...named(event), step.message.title),
      make(
        'span',
        'marks',
        event.kind === 'verdict' ? make('span', 'mark', words.verdict) : null,
        actionBadge(step.action, labels),
        isBilled ? make('span', 'billed', words.billedMark) : null,
      ),
      notes.length ? make('span', 'quiet', notes.join(' · ')) : null,
    )
  }

  const timeOf = (seconds: number) => {
    const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
    const rest = (MORNING + seconds) % DAY
    const time = `${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}`
    return words.day(Math.floor((MORNING + seconds) / DAY) + 1, time)
  }

  const count = (name: string, value: HTMLElement, id: string) =>
    make('div', { 'data-counter': id }, make('dt', '', name), value)

  return {
    show,
    root: make(
      'div',
      'panel',
      note,
      ready,
      part(
        words.session,
        make(
          'dl',
          'counters',
          count(words.attempt, attempt, 'attempt'),
          count(words.clock, clock, 'clock'),
          count(words.next, next, 'next'),
          ...counters.map(({ name, value }) => count(words[name], value, name)),
        ),
        make(
          'div',
          { class: 'chips', role: 'group', 'aria-label': words.forward },
          make('span', 'quiet', words.forward),
          ...FORWARD.map((seconds) => button('chip', () => forward(Number(seconds)), words.steps[seconds])),
          skip,
        ),
      ),
      part(
        words.story,
        log,
        make(
          'p',
          'chips',
          copyButton(() => location.href, labels, words.share),
          button({}, reload, icon('retry'), words.reload),
          button({}, () => act(() => simulation.reset(), 'panel'), words.reset),
        ),
      ),
      part(words.anotherCode, another.root),
      part(words.saved, make('p', 'saved', saved), savedText),
      make('p', '', make('a', { class: 'more', href: 'flow.html' }, words.reallyLeave, icon('forward'))),
    ),
  }
}

/** Returns a part of the panel, with its heading. */
const part = (heading: string, ...children: readonly Node[]) =>
  make('section', '', make('h2', '', heading), ...children)

/** Returns the rest of a counter as dots, beside the words for it. */
function dots(left: number, all: number): HTMLElement {
  const each = Array.from({ length: all }, (_, index) => make('i', index < left ? 'left' : ''))
  return make('span', { class: 'dots', 'aria-hidden': 'true' }, ...each)
}

/** Returns the field for any other code of any channel. */
function anotherCode({ faceid, labels }: Context, simulation: Simulation, act: Act) {
  const { simulator: words } = labels
  const channels = channelsOf(faceid)
  let channel: Channel | undefined
  let isChosen = false
  const names = channels.map((each) => [each, labels.words.channels[each]] as const)
  const code = make('input', AS_TYPED)
  const from = select({}, names, '', (chosen) => {
    channel = chosen as Channel
    isChosen = true
  })
  const form = make(
    'form',
    { class: 'another', 'aria-label': words.anotherCode },
    field(labels.hero.channel, from),
    field(labels.hero.code, code),
    make('button', { type: 'submit' }, words.answer),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const given = code.value.trim()
    const named = channel
    if (given && named) act(() => simulation.end(named, given), 'panel')
  })
  /** Sets the channel to that of the phone's terminal, unless the visitor has chosen one. */
  const follow = (chosen: Channel) => {
    if (isChosen) return
    channel = chosen
    from.value = chosen
  }
  return { root: form, follow }
}
