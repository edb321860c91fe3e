/** The drawer in the host's page, with the choices and the outcomes. A text is always set as text. */

import { fill, make } from '../element/dom.js'
import { STORIES, type StoryId, type StoryMove } from '../samples/stories.js'
import { loadTools, type Tools } from '../tools.js'
import { asTest } from './as-test.js'
import { now, untilMidnight } from './clock.js'
import type { Heard } from './memory.js'
import type { Rehearsal } from './rehearsal.js'
import { dress } from './styles.js'
import { TERMINALS, withoutResult } from './terminals.js'
import { localeOf, type Words, wordsOf } from './words.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The most codes that a search shows, and the most among which it chooses. */
const [SHOWN, FOUND] = [8, 80]

/** Makes the page's dialogs open without being modal. Beside a modal dialog nobody could use the drawer. */
export function reach(): void {
  if (typeof HTMLDialogElement === 'undefined') return
  const dialogs = HTMLDialogElement.prototype
  dialogs.showModal = dialogs.show
}

/** Adds the drawer to the page. */
export function mount(rehearsal: Rehearsal): void {
  const locale = localeOf(navigator.languages)
  const words = wordsOf(locale)
  const { memory } = rehearsal

  const status = make('p', { role: 'status' })
  const outcome = make('p', {})
  const terminal = selectOf(
    TERMINALS.map(({ name, delivery }) => [name, `${name} · ${delivery}`]),
    rehearsal.terminal.name,
  )
  terminal.addEventListener('change', () => {
    rehearsal.choose(terminal.value)
    show(hits)
  })
  const story = selectOf(
    [['', words.noStory], ...STORIES.map((id) => [id, words.stories[id]] as const)],
    memory.story ?? '',
  )
  const begin = buttonOf(words.begin, () => rehearsal.begin((story.value || null) as StoryId | null))
  const next = make('p', {})
  const play = buttonOf(words.next, () => rehearsal.play())

  const code = make('input', { type: 'search', autocomplete: 'off', spellcheck: 'false', placeholder: words.codeHint })
  const hits = make('ul', {})
  let tools: Tools | null = null
  /** Shows the codes that match the search and that this terminal can hand over. */
  const show = (list: HTMLElement) => {
    const text = code.value.trim()
    const found = tools && text ? tools.search(text, { locale, limit: FOUND }) : []
    const possible = found.filter((hit) => rehearsal.canHand(hit.code, hit.channel)).slice(0, SHOWN)
    const rows = possible.map(({ channel, code, title }) =>
      make(
        'li',
        {},
        buttonOf(`${code} · ${title} (${channel})`, () => rehearsal.hand(channel, code)),
      ),
    )
    fill(list, ...(tools && text && rows.length === 0 ? [make('li', {}, words.noCode)] : rows))
  }
  code.addEventListener('input', async () => {
    tools = tools ?? (await loadTools())
    show(hits)
  })

  const refused = () => (rehearsal.terminal.channel === 'sdk' ? '66660004' : '2016')
  const server = make(
    'div',
    { class: 'row', role: 'group', 'aria-label': words.server },
    buttonOf(words.answers.true, () => rehearsal.answer(true)),
    buttonOf(words.answers.pending, () => rehearsal.answer('pending')),
    buttonOf(words.answers.code.replace('#', '…'), () => rehearsal.answer({ code: code.value.trim() || refused() })),
  )
  const time = make('p', {})
  const clock = make(
    'div',
    { class: 'row', role: 'group', 'aria-label': words.clock },
    buttonOf(words.minute, () => rehearsal.forward(MINUTE)),
    buttonOf(words.hour, () => rehearsal.forward(HOUR)),
    buttonOf(words.wait, () => rehearsal.forward(rehearsal.waitMs)),
    buttonOf(words.midnight, () => rehearsal.forward(untilMidnight())),
  )
  const counters = make('dl', {})
  const log = make('ol', { class: 'log' })

  const written = make('textarea', { readonly: '', rows: '12', 'aria-label': words.copyTest, translate: 'no' })
  written.hidden = true

  const panel = make(
    'div',
    { class: 'panel', id: 'panel' },
    status,
    outcome,
    ...labelled(words.terminal, terminal),
    ...labelled(words.story, story),
    make('div', { class: 'row' }, begin, play),
    next,
    ...labelled(words.code, code),
    hits,
    make('h2', {}, words.server),
    server,
    make('h2', {}, words.clock),
    time,
    clock,
    make('h2', {}, words.session),
    counters,
    make('h2', {}, words.outcomes),
    written,
    log,
  )
  const tab = buttonOf(words.heading, () => toggle(!memory.isOpen))
  tab.className = 'tab'
  tab.setAttribute('aria-controls', 'panel')
  // From inside a dialog of the page, whose Tab key goes round in it.
  tab.setAttribute('aria-keyshortcuts', 'Alt+R')
  document.addEventListener('keydown', ({ altKey, code: key }) => {
    if (altKey && key === 'KeyR') tab.focus()
  })
  const toggle = (isOpen: boolean) => {
    memory.isOpen = isOpen
    rehearsal.changed()
  }
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    toggle(false)
    tab.focus()
  })

  const copy = async (heard: Heard) => {
    if (!heard.given) return
    const text = asTest(heard.given, heard, withoutResult(location.href))
    written.hidden = false
    written.value = text
    written.select()
    // Only a secure page has a clipboard; elsewhere the selected text is there to be copied by hand.
    await navigator.clipboard?.writeText(text).then(
      () => say(status, words.copied),
      () => {},
    )
  }

  const row = (heard: Heard) => {
    const { channel, code, title, advice, action, meaning, handling, problem, given } = heard
    const notes = [meaning, handling, problem && `${words.problem}: ${problem}`].filter((note) => note !== null)
    return make(
      'li',
      {},
      `${timeOf(heard.at)} ${channel ?? '–'} ${code ?? '–'} → ${action}, ${advice}: ${title}`,
      ...notes.map((note) => make('p', {}, note)),
      ...(given ? [buttonOf(words.copyTest, () => void copy(heard))] : []),
    )
  }

  const update = () => {
    panel.hidden = !memory.isOpen
    tab.setAttribute('aria-expanded', String(memory.isOpen))
    terminal.value = rehearsal.terminal.name
    say(status, statusOf(rehearsal, words))
    const { next: move } = rehearsal
    next.textContent = move ? describe(move, words) : memory.story ? words.storyEnds : ''
    play.disabled = !move
    time.textContent = new Date(now()).toLocaleString()
    const [last] = memory.heard
    outcome.textContent = last ? `${last.code ?? '–'} → ${last.action}, ${last.advice}` : ''
    const counted = memory.heard.find(({ remaining }) => remaining)
    fill(counters, ...(counted ? countersOf(counted, words) : []))
    fill(log, ...(memory.heard.length > 0 ? memory.heard.map(row) : [make('li', {}, words.noOutcomes)]))
  }

  const host = make('div', { id: 'faceid-rehearsal' })
  const root = host.attachShadow({ mode: 'open' })
  root.append(make('section', { 'aria-label': words.heading, lang: locale }, panel, tab))
  dress(root)
  document.body.append(host)
  rehearsal.onChange = update
  update()
}

/** Sets the text of a live region if it has changed, since a screen reader would repeat it. */
function say(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text
}

function statusOf(rehearsal: Rehearsal, words: Words): string {
  const { armed } = rehearsal.memory
  if (rehearsal.isServerAwaited) return words.serverAwaited
  if (rehearsal.isTerminalAwaited) return words.terminalAwaited
  return armed ? words.armed.replace('#', armed.code) : words.idle
}

function describe(move: StoryMove, { moves, answers }: Words): string {
  const said = moves[move.move]
  if (move.move === 'hand') return said.replace('#', move.code)
  if (move.move !== 'answer') return said
  const { answer } = move
  return said.replace('#', typeof answer === 'object' ? answers.code.replace('#', answer.code) : answers[`${answer}`])
}

function countersOf({ attempt, remaining, reason, notBefore }: Heard, words: Words): Node[] {
  const pairs: [string, number | string | null | undefined][] = [
    [words.attempt, attempt],
    [words.captures, remaining?.captures],
    [words.billed, remaining?.billed],
    [words.automatic, remaining?.automatic],
    [words.reason, reason],
    [words.notBefore, notBefore && timeOf(notBefore)],
  ]
  return pairs
    .filter(([, value]) => value != null)
    .flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, String(value))])
}

const timeOf = (at: number) => new Date(at).toLocaleTimeString()

function buttonOf(text: string, press: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button' }, text)
  button.addEventListener('click', press)
  return button
}

let labels = 0

function labelled(text: string, control: HTMLElement): [HTMLElement, HTMLElement] {
  labels += 1
  control.id = `control${labels}`
  return [make('label', { for: control.id }, text), control]
}

function selectOf(choices: readonly (readonly [value: string, text: string])[], chosen: string): HTMLSelectElement {
  const select = make('select', {}, ...choices.map(([value, text]) => make('option', { value }, text)))
  select.value = chosen
  return select
}
