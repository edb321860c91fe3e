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
import type { Happened, Simulation } from './simulation.js'

/** The stories to choose from. */
const STORIES = {
  success: 'sdk:0@20,verdict:0@22',
  threeFailures: 'sdk:-5023@20,sdk:66660037@60,sdk:66660035@100',
  sameTwice: 'wechat:1201@20,wechat:1201@60',
  billedTwice: 'sdk:66660010@20,sdk:66660004@80',
  rateLimited: 'sdk:400506@20,sdk:400506@70',
  dailyLimit: 'wechat:2018@20',
  resultLate: 'nfc-terminal:0@20,verdict:66664006@22',
  serverDisagrees: 'sdk:0@20,verdict:66660004@22',
}

const FORWARD = ['10', '60', '3600', '86400'] as const

/** The time of day at which the story begins. */
const MORNING = 9 * 3600
const DAY = 24 * 3600

/** The panel's root element and its functions. */
export interface SimulationPanel {
  root: HTMLElement
  /** Updates the panel, with a note if there is one. */
  show: (note?: string) => void
  /** Sets the channel of the field for another code, unless the visitor has chosen one. */
  follow: (channel: Channel) => void
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

  const another = anotherCode(context, simulation, act)

  const forward = (seconds: number) => act(() => simulation.forward(seconds), 'panel')
  const skip = button('chip', () => forward(simulation.waitSeconds), words.skip)
  const reload = () => {
    act(() => simulation.noteReload(), 'panel')
    location.reload()
  }

  function show(said = ''): void {
    const { waitSeconds, now, step, happened, remaining, full } = simulation
    note.textContent = said
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

  function entry({ event, step, isBilled }: Happened): HTMLElement {
    const at = make('time', '', timeOf(event.at))
    if (!step) return make('li', '', at, make('span', '', words.reloaded))
    const notes = [
      step.escalated && words.escalated(step.escalated),
      step.reason && labels.words.reasons[step.reason],
      step.retry?.delayMs && words.waitUntil(timeOf(event.at + Math.ceil(step.retry.delayMs / 1000))),
    ].filter(Boolean)
    return make(
      'li',
      '',
      at,
      make(
        'span',
        'happened',
        make('code', { translate: 'no' }, event.kind === 'reload' ? '' : event.code),
        ` ${step.message.title}`,
      ),
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
  const part = (heading: string, ...children: readonly Node[]) =>
    make('section', '', make('h2', '', heading), ...children)
  const stories = (Object.keys(STORIES) as (keyof typeof STORIES)[]).map((name) =>
    make('a', { class: 'chip', href: `#/simulate/${STORIES[name]}` }, words.storyNames[name]),
  )

  return {
    show,
    follow: another.follow,
    root: make(
      'div',
      'panel',
      note,
      part(words.stories, make('p', 'chips', ...stories)),
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
