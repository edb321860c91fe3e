/**
 * The search field in the header. It finds a code by any text that somebody was told. If the current view shows the
 * results itself, the field lists none.
 */

import type { SearchHit } from 'faceid-response/tools'
import type { Labels } from '../labels/index.js'
import { AS_TYPED, fill, icon, make, set } from '../ui/dom.js'
import { fetchTools, withTools } from '../ui/tools.js'
import { link, linkToCode } from './route.js'
import type { Context, Finding, View } from './view.js'

/** The most results below the field; the list of codes has the rest. */
const OFFERED = 8
/** A limit above the number of results of any text. */
const ALL = 1000

interface Given {
  labels: Labels
  locale: string
  go: Context['go']
  /** Returns the current view. */
  view: () => View | undefined
}

/** Makes the search field, with its results in a list box. */
export function finder({ labels, locale, go, view }: Given): Finding & { root: HTMLElement } {
  const { find: words } = labels
  const list = make('ul', { role: 'listbox', id: 'found', 'aria-label': words.results, hidden: true })
  const said = make('p', { role: 'status', class: 'unseen' })
  const input = make('input', {
    id: 'find',
    type: 'search',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
    'aria-label': words.label,
    placeholder: words.hint,
    enterkeyhint: 'search',
    ...AS_TYPED,
  })
  /** The offered results and their addresses; the last one may lead to the whole list. */
  let offers: { root: HTMLElement; hash: string }[] = []
  let active = -1
  let question = 0

  function close(): void {
    question += 1
    activate(-1)
    offers = []
    set(list, { hidden: true })
    set(input, { 'aria-expanded': 'false' })
  }

  function activate(index: number): void {
    active = index
    for (const [at, { root }] of offers.entries()) set(root, { 'aria-selected': String(at === index) })
    const root = offers[index]?.root
    set(input, { 'aria-activedescendant': root?.id })
    root?.scrollIntoView({ block: 'nearest' })
  }

  function look(): void {
    const text = input.value.trim()
    if (view()?.find?.(text) || !text) {
      close()
      return
    }
    question += 1
    const asked = question
    withTools((tools) => {
      if (asked === question) offer(text, tools.search(text, { locale, limit: ALL }))
    }).catch(() => {
      said.textContent = labels.loadFailed
    })
  }

  function offer(text: string, hits: readonly SearchHit[]): void {
    const shown = hits.slice(0, OFFERED).map((hit, index) => ({ root: option(hit, index), hash: hashOf(hit) }))
    const whole = { root: make('li', { role: 'option', id: 'found-all' }, words.all(hits.length)), hash: linkTo(text) }
    offers = hits.length > shown.length ? [...shown, whole] : shown
    for (const { root, hash } of offers) root.addEventListener('click', () => follow(hash))
    const none = make('li', { role: 'option', 'aria-disabled': 'true', class: 'quiet' }, words.none)
    fill(list, ...(hits.length > 0 ? offers.map(({ root }) => root) : [none]))
    set(list, { hidden: false })
    set(input, { 'aria-expanded': 'true' })
    activate(-1)
    said.textContent = hits.length > 0 ? words.found(hits.length) : words.none
  }

  function option({ channel, code, title, near }: SearchHit, index: number): HTMLElement {
    return make(
      'li',
      { role: 'option', id: `found-${index}` },
      make('code', { translate: 'no' }, code),
      make('span', 'quiet', labels.words.channels[channel]),
      make('span', 'said', near ? `${words.near} ${title}` : title),
    )
  }

  const hashOf = ({ channel, code }: SearchHit) => linkToCode(channel, code)
  const linkTo = (text: string) => link(['explore'], { q: text })

  function follow(hash: string): void {
    close()
    go(hash)
  }

  /** Opens the best result on Enter without a choice. Where results are only similar to the text, it opens the list. */
  function enter(): void {
    const text = input.value.trim()
    if (!text) return
    question += 1
    withTools((tools) => {
      const [best] = tools.search(text, { locale, limit: 1 })
      follow(best && !best.near ? hashOf(best) : linkTo(text))
    }).catch(() => follow(linkTo(text)))
  }

  input.addEventListener('focus', fetchTools)
  input.addEventListener('input', look)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (offers.length > 0) activate((active + step + offers.length + 1) % (offers.length + 1))
      else if (step > 0) view()?.enter?.()
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault()
      const chosen = offers[active]
      if (chosen) follow(chosen.hash)
      else enter()
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    }
  })
  // A press on an offer must not take the focus before it is a click.
  list.addEventListener('mousedown', (event) => event.preventDefault())

  return {
    root: make('search', 'find', icon('search'), input, list, said),
    focus: () => input.focus(),
    write(text) {
      if (input.value.trim() !== text) input.value = text
    },
  }
}
