/** Every code of every channel: found by number or words, and one of them in detail. */

import type { CatalogEntry } from 'faceid-response'
import { actionBadge } from './badges.js'
import { card } from './card.js'
import { BILLINGS, finder, type Row, rows, type Wanted } from './catalog-search.js'
import { AS_TYPED, button, field, fill, make, select, set, title } from './dom.js'
import { type Address, link, linkToCode } from './route.js'
import type { Context, View } from './view.js'

/** What was last looked for, as the list's address has it: the way back from a card leads there, in any language. */
const wanted: Wanted = { words: '', channel: '', action: '', fault: '', billed: '' }

/** Where the list was, for the way back to it on a small screen. */
let scrolledTo = 0

export function explore(context: Context): View {
  const { faceid, labels, locale, go } = context
  const { explorer: words } = labels
  const known = rows(faceid)
  const shownAs = new Map<Row, HTMLElement>()
  const links: HTMLAnchorElement[] = []
  const groups = [...new Set(known.map(({ entry }) => entry.channel))].map((channel) => {
    const items = known
      .filter(({ entry }) => entry.channel === channel)
      .map((row) => {
        const anchor = rowLink(row.entry)
        const item = make('li', '', anchor)
        shownAs.set(row, item)
        links.push(anchor)
        return item
      })
    return make(
      'section',
      { 'aria-labelledby': `group-${channel}` },
      make('h2', { id: `group-${channel}` }, labels.words.channels[channel]),
      make('ul', '', ...items),
    )
  })

  function rowLink({ channel, code, meaning, action, billed }: CatalogEntry): HTMLAnchorElement {
    return make(
      'a',
      { href: linkToCode(channel, code), tabindex: -1 },
      make('code', { translate: 'no' }, code),
      make('span', 'said', faceid.lookup(channel, code, { locale }).message.title),
      make('span', { class: 'meaning', lang: 'zh-Hans' }, meaning),
      actionBadge(action, labels),
      billed ? make('span', 'billed', words.billedMark) : null,
    )
  }

  const search = make('input', {
    type: 'search',
    placeholder: words.searchHint,
    ...AS_TYPED,
  })
  search.addEventListener('input', () => look({ words: search.value }))
  const count = make('p', { role: 'status' })
  const clear = button(
    'text',
    () => {
      look({ words: '', channel: '', action: '', fault: '', billed: '' })
      search.focus()
    },
    words.clear,
  )
  const none = make('p', { class: 'none', hidden: true }, words.none)
  const choices = (names: Record<string, string>, used: readonly string[] = Object.keys(names)) => [
    ['', words.all] as const,
    ...used.map((name) => [name, names[name] ?? name] as const),
  ]
  const selects = {
    channel: select({}, choices(labels.words.channels), '', (channel) => look({ channel })),
    action: select({}, choices(labels.words.actions), '', (action) => look({ action })),
    fault: select({}, choices(labels.words.faults), '', (fault) => look({ fault })),
    billed: select({}, choices(words.billing, BILLINGS), '', (billed) => look({ billed })),
  }

  /** Looks for something else: the address follows, so that what is found can be shared. */
  function look(change: Partial<Wanted>): void {
    Object.assign(wanted, change)
    go(linkToList(), 'replace')
    show()
  }

  function show(): void {
    if (search.value !== wanted.words) search.value = wanted.words
    for (const name of ['channel', 'action', 'fault', 'billed'] as const) selects[name].value = wanted[name]
    const isWanted = finder(wanted)
    let shown = 0
    for (const row of known) {
      const isShown = isWanted(row)
      if (isShown) shown += 1
      set(shownAs.get(row) as HTMLElement, { hidden: !isShown })
    }
    for (const group of groups) set(group, { hidden: !group.querySelector('li:not([hidden])') })
    const text = words.shown(shown, known.length)
    if (count.textContent !== text) count.textContent = text
    set(none, { hidden: shown > 0 })
    set(clear, { hidden: !Object.values(wanted).some(Boolean) })
    enterAt(links.find(isVisible))
  }

  const isVisible = (anchor: HTMLElement) => !anchor.closest('[hidden]')

  /** One row at a time is in the order of the Tab key; the arrow keys move among the rest. */
  function enterAt(anchor: HTMLAnchorElement | undefined): void {
    for (const other of list.querySelectorAll('a[tabindex="0"]')) set(other, { tabindex: -1 })
    if (anchor) set(anchor, { tabindex: 0 })
  }

  function move(event: KeyboardEvent): void {
    const visible = links.filter(isVisible)
    const at = visible.indexOf(document.activeElement as HTMLAnchorElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: visible.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const anchor = visible[to]
    if (to < 0) search.focus()
    if (!anchor) return
    enterAt(anchor)
    anchor.focus()
  }

  const list = make('div', { class: 'list', role: 'group', 'aria-label': words.list }, ...groups, none)
  list.addEventListener('keydown', move)
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    links.find(isVisible)?.focus()
  })
  list.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLAnchorElement) enterAt(target)
  })
  list.addEventListener('click', () => {
    scrolledTo = scrollY
  })

  const finding = make(
    'div',
    'finding',
    title(words.heading),
    make('p', 'lead', words.lead),
    make(
      'search',
      'filters',
      field(words.search, search, 'search'),
      field(words.channel, selects.channel),
      field(words.action, selects.action),
      field(words.fault, selects.fault),
      field(words.billed, selects.billed),
    ),
    make('div', 'found', count, clear, make('p', 'keys', words.keys)),
    list,
  )
  const detail = make('div', 'detail')
  const root = make('div', 'explore', finding, detail)
  let opened = ''
  let isArriving = true

  function open({ path, query }: Address): void {
    const [channel = '', code = ''] = path[0] === 'explore' ? [] : [path[0], path.slice(1).join('/')]
    const isOpen = channel !== ''
    root.classList.toggle('open', isOpen)
    for (const current of list.querySelectorAll('[aria-current]')) set(current, { 'aria-current': null })
    if (isOpen) {
      show()
      const made = card(channel, code, context, linkToList(), close)
      fill(detail, made)
      const anchor = links.find((each) => each.hash === linkToCode(channel, code))
      if (anchor) {
        set(anchor, { 'aria-current': 'true' })
        if (isVisible(anchor)) enterAt(anchor)
        reveal(anchor)
      }
      // On arrival the page's own beginning is the place to start; later the card is what was asked for.
      if (!isArriving) {
        made.querySelector('h1')?.focus({ preventScroll: true })
        if (getComputedStyle(finding).display === 'none') scrollTo(0, 0)
      }
    } else {
      fill(detail)
      for (const name of Object.keys(wanted) as (keyof Wanted)[]) {
        wanted[name] = query.get(name === 'words' ? 'q' : name) ?? ''
      }
      show()
      if (opened) {
        scrollTo(0, scrolledTo)
        const anchor = links.find((each) => each.hash === opened)
        if (anchor && isVisible(anchor)) {
          enterAt(anchor)
          anchor.focus({ preventScroll: true })
        } else search.focus({ preventScroll: true })
      }
    }
    opened = isOpen ? linkToCode(channel, code) : ''
    isArriving = false
  }

  const close = () => go(linkToList())

  /** Brings a row into the list's own view, where the list is beside the card. Rows out of sight have no exact place. */
  function reveal(anchor: HTMLElement): void {
    requestAnimationFrame(() => {
      if (list.scrollHeight > list.clientHeight) list.scrollTop += offset(anchor)
    })
  }

  function offset(anchor: HTMLElement): number {
    const { top, bottom } = anchor.getBoundingClientRect()
    const frame = list.getBoundingClientRect()
    return top < frame.top || bottom > frame.bottom ? top - frame.top - frame.height / 3 : 0
  }

  return { root, open }
}

const linkToList = () => {
  const { words, ...rest } = wanted
  return link(['explore'], { q: words, ...rest })
}
