/** The view for any result of a terminal: how it is read, the outcome, and the message on a phone. */

import type { Channel, Outcome } from 'faceid-response'
import { linkToCode } from '../app/route.js'
import type { Context, View } from '../app/view.js'
import type { Labels } from '../labels/index.js'
import { actionBadge } from '../ui/badges.js'
import { channelsOf } from '../ui/channels.js'
import { codeBlock, fetchColours } from '../ui/code.js'
import { AS_TYPED, afterwards, button, facts, field, fill, icon, make, select, set, title } from '../ui/dom.js'
import { showingPhone } from '../ui/phone.js'
import type { Sample } from './samples.js'

/** The visitor's input. It is kept while they visit other views, and stored nowhere. */
const given: { text: string; channel: Channel | '' } = { text: '', channel: '' }

/** Makes the view for any result of a terminal. */
export function tryOut(context: Context): View {
  const { faceid, labels, locale } = context
  const { reader: words } = labels
  const channels = channelsOf(faceid)
  const phone = showingPhone(labels.onPhone)
  const result = make('div', 'result')
  const problem = make('div', { role: 'alert' })
  /** The live region that announces the result to those who do not see the phone. */
  const said = make('p', { role: 'status', class: 'unseen' })
  /** The question that is shown. The same one is not rendered again with every key. */
  let asked = ''

  const input = make('textarea', {
    rows: 8,
    placeholder: words.placeholder,
    ...AS_TYPED,
  })
  const channel = select(
    {},
    [['', words.channelFromInput], ...channels.map((each) => [each, labels.words.channels[each]] as const)],
    given.channel,
    (chosen) => take(given.text, chosen as Channel | ''),
  )
  input.addEventListener('input', () => take(input.value, given.channel))

  function take(text: string, chosen: Channel | ''): void {
    Object.assign(given, { text, channel: chosen })
    if (input.value !== text) input.value = text
    channel.value = chosen
    const outcome = text.trim() ? read() : null
    const unsettled = outcome?.problem
    if (unsettled === 'channel_required' || unsettled === 'channel_mismatch') {
      present(null)
      ask(unsettled)
    } else {
      present(outcome)
      fill(problem)
      asked = ''
    }
  }

  const read = (named = given.channel): Outcome =>
    faceid.handle(given.text, { locale, at: Date.now(), ...(named && { channel: named }) })

  /** Returns every channel, those first whose table has the code, since only the visitor knows which one it is. */
  function likely(): Channel[] {
    const has = (each: Channel) => read(each).known
    return [...channels.filter(has), ...channels.filter((each) => !has(each))]
  }

  function present(outcome: Outcome | null): void {
    phone.show(outcome)
    set(result, { class: outcome ? 'result' : 'result empty' })
    said.textContent = outcome ? announcement(outcome, labels) : ''
    if (!outcome) {
      fill(result, make('p', 'quiet', words.nothing))
      return
    }
    fill(
      result,
      make('section', 'read', make('h2', '', words.readAs), reading(outcome, context)),
      make('section', '', make('h2', '', words.outcome), codeBlock(JSON.stringify(outcome, null, 2), 'JSON', labels)),
    )
  }

  /** Asks for the channel where the input does not tell it or tells another one. */
  function ask(unsettled: 'channel_required' | 'channel_mismatch'): void {
    const isRequired = unsettled === 'channel_required'
    const offered: readonly (Channel | '')[] = isRequired ? likely() : ['']
    const question = [unsettled, ...offered].join()
    if (question === asked) return
    asked = question
    fill(
      problem,
      make('p', '', isRequired ? words.channelRequired : words.channelMismatch),
      make(
        'p',
        'chips',
        ...offered.map((each) =>
          button(
            'chip',
            () => {
              take(given.text, each)
              channel.focus()
            },
            each ? labels.words.channels[each] : words.useInput,
          ),
        ),
      ),
    )
  }

  const samples = make('div', { class: 'samples', role: 'group', 'aria-label': words.samples })
  import('./samples.js').then(
    (module) =>
      samples.append(...choices(module, labels, (sample) => take(module.textOf(sample), sample.channel ?? ''))),
    () => samples.append(make('p', { role: 'alert' }, labels.loadFailed)),
  )
  const clear = button(
    'text',
    () => {
      take('', '')
      input.focus()
    },
    words.clear,
  )

  // What is pasted must cause no request: everything is fetched before.
  fetchColours()
  // Once it stands in the page, where a status is heard.
  afterwards(() => take(given.text, given.channel))

  return {
    root: make(
      'div',
      'try workbench',
      title(words.heading),
      make('p', 'lead', words.lead),
      make('p', 'privacy', icon('lock'), words.privacy),
      make(
        'div',
        'columns',
        make(
          'div',
          'giving',
          samples,
          field(words.input, input, 'input'),
          make('div', 'under', field(words.channel, channel), clear),
          problem,
        ),
        make('div', 'stage', phone.root),
      ),
      said,
      result,
    ),
  }
}

/** Returns the result in a sentence. */
function announcement({ channel, code, message }: Outcome, { reader: words, words: said }: Labels): string {
  const name = [channel && said.channels[channel], code ?? words.noCode].filter(Boolean).join(' ')
  return words.announced(name, message.title)
}

function reading(outcome: Outcome, { labels }: Context): HTMLElement {
  const { reader: words, words: said } = labels
  const { channel, code, known, problem, passed, reference, action } = outcome
  const tokens = Object.values(reference)
  const answer = (value: boolean | null) => (value === null ? labels.notStated : value ? labels.yes : labels.no)
  return facts([
    [words.channel, channel && [`${said.channels[channel]} `, make('code', { translate: 'no' }, channel)]],
    [
      words.code,
      code === null || channel === null
        ? (code ?? words.noCode)
        : make(
            'a',
            { href: linkToCode(channel, code), 'aria-label': labels.named(words.link, code) },
            make('code', { translate: 'no' }, code),
          ),
    ],
    [words.known, known ? labels.yes : labels.no],
    [words.problem, problem ? make('strong', 'doubt', said.problems[problem]) : words.noProblem],
    [words.passed, answer(passed)],
    [labels.card.action, actionBadge(action, labels)],
    [words.reference, tokens.length ? make('code', { translate: 'no' }, tokens.join(', ')) : null],
  ])
}

/** Returns buttons for one sample of each shape, and a list of all samples by their descriptions. */
function choices(
  { SAMPLES, SHAPES, sampleOf }: typeof import('./samples.js'),
  { reader: words }: Labels,
  choose: (sample: Sample) => void,
): Node[] {
  const shapes = SHAPES.map(([name, about]) => {
    const sample = sampleOf(about)
    return sample ? button('chip', () => choose(sample), words.sampleNames[name]) : null
  })
  const groups = [...new Set(SAMPLES.map(({ family }) => family))].map((family) =>
    make(
      'optgroup',
      { label: family },
      ...SAMPLES.flatMap((sample, index) =>
        sample.family === family ? [make('option', { value: index }, sample.about)] : [],
      ),
    ),
  )
  const all = make('select', { lang: 'en' }, make('option', { value: '' }, '—'), ...groups)
  all.addEventListener('change', () => {
    const sample = SAMPLES[Number(all.value)]
    if (all.value && sample) choose(sample)
  })
  return [
    make('p', 'eyebrow', words.samples),
    make('p', 'chips', ...shapes),
    field(words.moreSamples(SAMPLES.length), all),
  ]
}
