/** A host's own words: the texts that they change, their problems, and the message on a phone. */

import {
  type AdviceId,
  type Channel,
  type Faceid,
  load,
  type MessageOverrides,
  type MessageProblem,
} from 'faceid-response'
import type { Tools } from 'faceid-response/tools'
import type { Context, View } from '../app/view.js'
import { LANGUAGES, LOCALES } from '../labels/index.js'
import { AS_TYPED, afterwards, button, facts, field, fill, make, select, set, title } from '../ui/dom.js'
import { showingPhone } from '../ui/phone.js'
import { OWN_WORDS, type OwnWords } from './own-words.js'

/** The promise of the tools. They are larger than the whole page, and only this view checks words. */
let tools: Promise<Tools> | undefined

const fetchTools = () => import('faceid-response/tools').then(({ loadTools }) => loadTools())

/** The visitor's input. It is kept while they visit other views, and stored nowhere. */
const given: OwnWords = { text: '', brand: '', advice: 'attempts_exhausted', locale: '' }

/** Makes the view for a host's own words. */
export function messages(context: Context): View {
  const { faceid, labels, locale } = context
  const { ownWords: words } = labels
  const codes = codeOfEachAdvice(faceid)
  const phone = showingPhone(labels.onPhone)
  const found = make('div', { class: 'found', role: 'status' })
  const whose = make('div', 'whose')
  let asked = 0

  const input = make('textarea', {
    rows: 12,
    placeholder: '{ "zh-Hans": { "attempts_exhausted": { "text": "…" } } }',
    ...AS_TYPED,
    translate: 'no',
  })
  input.addEventListener('input', () => take({ text: input.value }))
  const brand = make('input', { autocomplete: 'off', placeholder: words.brandHint })
  brand.addEventListener('input', () => take({ brand: brand.value }))
  const advice = select(
    { translate: 'no' },
    [...codes.keys()].map((id) => [id, id]),
    given.advice,
    (chosen) => take({ advice: chosen as AdviceId }),
  )
  const language = select({}, [], '', (chosen) => take({ locale: chosen }))

  function take(change: Partial<OwnWords>): void {
    Object.assign(given, change)
    if (input.value !== given.text) input.value = given.text
    if (brand.value !== given.brand) brand.value = given.brand
    advice.value = given.advice
    const own = parse(given.text)
    const languages = languagesOf(own)
    if (!languages.includes(given.locale)) given.locale = locale
    fill(language, ...languages.map((tag) => make('option', { value: tag }, nameOf(tag))))
    language.value = given.locale
    present(own)
  }

  /** Shows the message with the given words, unless other words came in the meantime. */
  async function present(own: MessageOverrides | undefined): Promise<void> {
    asked += 1
    const turn = asked
    const brandName = given.brand
    const speaking = await load({ locale: given.locale, ...(own && { messages: own, brand: brandName }) })
    if (turn !== asked) return
    const [channel, code] = codes.get(given.advice) as Pair
    const outcome = speaking.lookup(channel, code, { at: Date.now() })
    const ours = faceid.lookup(channel, code, { locale: given.locale, at: Date.now() }).message
    phone.show(outcome)
    const isOurs = (part: 'title' | 'text' | 'button') => outcome.message[part] === ours[part]
    fill(
      whose,
      facts([
        [words.locale, make('code', { translate: 'no' }, outcome.message.locale)],
        ...(['title', 'text', 'button'] as const).map(
          (part) =>
            [
              part,
              outcome.message[part] === null ? null : isOurs(part) ? words.ours : make('strong', '', words.yours),
            ] as const,
        ),
      ]),
    )
    await showProblems(own, brandName, turn)
  }

  /**
   * Shows the problems of the given words, unless other words came in the meantime: `turn` is no longer the latest then.
   * Undefined words stand for a text that is not JSON, or for none.
   */
  async function showProblems(own: MessageOverrides | undefined, brandName: string, turn: number): Promise<void> {
    const isBroken = own === undefined && given.text.trim() !== ''
    tools = tools ?? fetchTools()
    try {
      const { messageProblems } = await tools
      const problems = own ? messageProblems(own, { brand: brandName }) : []
      if (turn !== asked) return
      set(found, { 'data-problems': String(problems.length) })
      fill(found, ...findings(problems, isBroken))
    } catch (_) {
      tools = undefined
      if (turn === asked) fill(found, make('p', 'doubt', labels.loadFailed))
    }
  }

  function findings(problems: readonly MessageProblem[], isBroken: boolean): Node[] {
    if (isBroken) return [make('p', 'doubt', words.notJson)]
    if (!problems.length) return [make('p', 'quiet', words.noProblems)]
    return [
      make(
        'ul',
        '',
        ...problems.map(({ code, path, nearest }) =>
          make(
            'li',
            '',
            make('code', { translate: 'no' }, path.join(' › ') || 'messages'),
            ' ',
            words.problems[code],
            nearest ? ` ${words.nearest(nearest)}` : null,
          ),
        ),
      ),
    ]
  }

  const nameOf = (tag: string) => {
    const ours = LOCALES.find((each) => each === tag)
    return ours ? LANGUAGES[ours].name : tag
  }
  const samples = make(
    'div',
    { class: 'samples', role: 'group', 'aria-label': words.samples },
    make('p', 'eyebrow', words.samples),
    make(
      'p',
      'chips',
      ...OWN_WORDS.map(([name, sample]) => button('chip', () => take(sample), words.sampleNames[name])),
      button(
        'text',
        () => {
          take({ text: '', brand: '' })
          input.focus()
        },
        words.clear,
      ),
    ),
  )

  // Once it stands in the page, where a status is heard.
  afterwards(() => take(given.text ? {} : (OWN_WORDS[0]?.[1] ?? {})))

  return {
    root: make(
      'div',
      'own-words workbench',
      title(words.heading),
      make('p', 'lead', words.lead),
      make(
        'div',
        'columns',
        make(
          'div',
          'giving',
          samples,
          field(words.input, input, 'input'),
          field(words.brand, brand),
          make('section', 'problems', make('h2', '', words.problemsHeading), found),
        ),
        make(
          'div',
          'stage',
          make('div', 'asking', field(words.advice, advice), field(words.language, language)),
          phone.root,
          whose,
        ),
      ),
    ),
  }
}

type Pair = readonly [Channel, string]

/** Returns the first code that gives each advice. */
function codeOfEachAdvice(faceid: Faceid): Map<AdviceId, Pair> {
  const codes = new Map<AdviceId, Pair>()
  for (const { advice, channel, code } of faceid.catalog()) if (!codes.has(advice)) codes.set(advice, [channel, code])
  return codes
}

/** Returns our languages, and those that the words add. */
function languagesOf(own: MessageOverrides | undefined): string[] {
  const added = Object.keys(own ?? {}).filter((key) => /^[a-z]{2,3}([-_]|$)/i.test(key))
  return [...new Set([...LOCALES, ...added])]
}

/** Parses the typed text; returns undefined where it is no JSON object. */
function parse(text: string): MessageOverrides | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return value && typeof value === 'object' ? (value as MessageOverrides) : undefined
  } catch (_) {
    return undefined
  }
}
