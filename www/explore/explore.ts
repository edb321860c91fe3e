/** The list of all codes of all channels, searchable by number or words, with the details of one of them. */

import type { CatalogEntry } from 'faceid-response'
import type { SearchHit } from 'faceid-response/tools'
import { type Address, link, linkToCode } from '../app/route.js'
import type { Context, View } from '../app/view.js'
import { actionBadge } from '../ui/badges.js'
import { button, field, fill, make, select, set, title } from '../ui/dom.js'
import { withTools } from '../ui/tools.js'
import { card } from './card.js'
import { BILLINGS, isWanted, type Wanted } from './catalog-search.js'
import { exportButtons } from './export.js'

/** The latest search and filters, as in the list's address. The way back from a card leads there, in any language. */
const wanted: Wanted = { words: '', channel: '', action: '', fault: '', billed: '' }

/** The scroll position of the list, which is restored on the way back on a small screen. */
let scrolledTo = 0

/** A limit above the number of results of any text. */
const ALL = 1000
/** The most results that are shown at first; the rest is folded. */
const SHOWN = 50

/** Makes the view with the list of codes. */
export function explore(context: Context): View {
  const { faceid, labels, locale, go, finding: header } = context
  const { explorer: words } = labels
  const known = faceid.catalog()
  const items = new Map(known.map((entry) => [entry, make('li', '', rowLink(entry))]))
  const groups = [...new Set(known.map(({ channel }) => channel))].map((channel) =>
    make(
      'section',
      { 'aria-labelledby': `group-${channel}` },
      make('h2', { id: `group-${channel}` }, labels.words.channels[channel]),
      make('ul', '', ...known.filter((entry) => entry.channel === channel).map((entry) => items.get(entry) ?? null)),
    ),
  )
  /** The list of results, the best first. */
  const ranked = make('div', { class: 'ranked', hidden: true })
  /** The rows shown at present, for the export as a file. */
  let shown: readonly CatalogEntry[] = known
  let question = 0

  function rowLink(entry: CatalogEntry, isApart = false): HTMLAnchorElement {
    const { channel, code, meaning, action, billed } = entry
    return make(
      'a',
      { href: linkToCode(channel, code), tabindex: -1 },
      make('code', { translate: 'no' }, code),
      // Apart from its group a row says its channel.
      isApart ? make('span', 'channel', labels.words.channels[channel]) : null,
      make('span', 'said', faceid.lookup(channel, code, { locale }).message.title),
      make('span', { class: 'meaning', lang: 'zh-Hans' }, meaning),
      actionBadge(action, labels),
      billed ? make('span', 'billed', words.billedMark) : null,
    )
  }

  const count = make('p', { role: 'status' })
  const clear = button(
    'text',
    () => {
      look({ words: '', channel: '', action: '', fault: '', billed: '' })
      header.focus()
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

  /** Changes the search or the filters. The address is updated, so that the results can be shared. */
  function look(change: Partial<Wanted>): void {
    Object.assign(wanted, change)
    go(linkToList(), 'replace')
    show()
  }

  function show(): void {
    const text = wanted.words.trim()
    header.write(text)
    for (const name of ['channel', 'action', 'fault', 'billed'] as const) selects[name].value = wanted[name]
    set(clear, { hidden: !Object.values(wanted).some(Boolean) })
    question += 1
    const asked = question
    if (!text) {
      showAll()
      return
    }
    withTools((tools) => {
      if (asked === question) showFound(text, tools.search(text, { locale, limit: ALL }))
    }).catch(() => {
      count.textContent = labels.loadFailed
    })
  }

  /** Shows the rows in their channels, where there is no text to search for. */
  function showAll(): void {
    shown = known.filter((entry) => isWanted(entry, wanted))
    const are = new Set(shown)
    for (const [entry, item] of items) set(item, { hidden: !are.has(entry) })
    for (const group of groups) set(group, { hidden: !group.querySelector('li:not([hidden])') })
    set(ranked, { hidden: true })
    fill(ranked)
    settle()
  }

  function showFound(text: string, hits: readonly SearchHit[]): void {
    const rows = hits.flatMap((hit) => {
      const entry = known.find(({ channel, code }) => channel === hit.channel && code === hit.code)
      return entry && isWanted(entry, wanted) ? [{ entry, near: hit.near }] : []
    })
    shown = rows.map(({ entry }) => entry)
    for (const hidden of [...groups, ...items.values()]) set(hidden, { hidden: true })
    // Whoever gives a code wants that one, of each channel that has it.
    const [best] = shown
    const same = shown.filter(({ code }) => code === best?.code)
    const isCode = best !== undefined && !rows[0]?.near && bare(text).includes(bare(best.code))
    const open = isCode ? same.length : SHOWN
    const isNear = rows.some(({ near }) => near)
    fill(
      ranked,
      ...part(
        rows.filter(({ near }) => !near).map(({ entry }) => entry),
        open,
      ),
      ...(isNear ? [make('h2', '', labels.find.near)] : []),
      ...part(
        rows.filter(({ near }) => near).map(({ entry }) => entry),
        SHOWN,
      ),
    )
    set(ranked, { hidden: false })
    settle()
  }

  /** Returns rows as a list. Those after the first few are hidden until they are asked for. */
  function part(entries: readonly CatalogEntry[], open: number): HTMLElement[] {
    const rows = entries.map((entry, index) => make('li', { hidden: index >= open }, rowLink(entry, true)))
    const list = make('ul', '', ...rows)
    if (rows.length <= open) return rows.length > 0 ? [list] : []
    const rest = button(
      'text',
      () => {
        for (const row of rows) set(row, { hidden: false })
        rest.remove()
        const [first] = rows.slice(open)
        first?.querySelector('a')?.focus()
      },
      labels.find.rest(rows.length - open),
    )
    return [list, rest]
  }

  /** Announces how many rows are shown, and puts the first into the tab order. */
  function settle(): void {
    const text = words.shown(shown.length, known.length)
    if (count.textContent !== text) count.textContent = text
    set(none, { hidden: shown.length > 0 })
    mark()
    enterAt(visible()[0])
  }

  const visible = () => Array.from(list.querySelectorAll('a')).filter(isVisible)

  const isVisible = (anchor: HTMLElement) => !anchor.closest('[hidden]')

  /** Moves the roving tabindex to a row: Tab reaches one row, and the arrow keys move among the rest. */
  function enterAt(anchor: HTMLAnchorElement | undefined): void {
    for (const other of list.querySelectorAll('a[tabindex="0"]')) set(other, { tabindex: -1 })
    if (anchor) set(anchor, { tabindex: 0 })
  }

  function move(event: KeyboardEvent): void {
    const rows = visible()
    const at = rows.indexOf(document.activeElement as HTMLAnchorElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const anchor = rows[to]
    if (to < 0) header.focus()
    if (!anchor) return
    enterAt(anchor)
    anchor.focus()
  }

  const list = make('div', { class: 'list', role: 'group', 'aria-label': words.list }, ranked, ...groups, none)
  list.addEventListener('keydown', move)
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
      field(words.channel, selects.channel),
      field(words.action, selects.action),
      field(words.fault, selects.fault),
      field(words.billed, selects.billed),
    ),
    make('div', 'found', count, clear, make('p', 'keys', words.keys)),
    make('p', 'chips exports', ...exportButtons(context, () => shown)),
    list,
  )
  const detail = make('div', 'detail')
  // The card that somebody was sent to comes before the list of all.
  const root = make('div', 'explore', detail, finding)
  let opened = ''
  let isArriving = true

  /** Marks the row whose card is open; returns it. */
  function mark(): HTMLAnchorElement | undefined {
    let row: HTMLAnchorElement | undefined
    for (const anchor of list.querySelectorAll('a')) {
      const isOpen = opened !== '' && anchor.hash === opened
      set(anchor, { 'aria-current': isOpen && 'true' })
      if (isOpen && isVisible(anchor)) row = anchor
    }
    return row
  }

  function open({ path, query }: Address): void {
    const [channel = '', code = ''] = path[0] === 'explore' ? [] : [path[0], path.slice(1).join('/')]
    const before = opened
    opened = channel !== '' ? linkToCode(channel, code) : ''
    root.classList.toggle('open', opened !== '')
    if (opened) {
      const made = card(channel, code, context, linkToList(), close)
      fill(detail, made)
      show()
      const anchor = mark()
      if (anchor) {
        enterAt(anchor)
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
      if (before) {
        scrollTo(0, scrolledTo)
        const anchor = visible().find((each) => each.hash === before)
        if (anchor) {
          enterAt(anchor)
          anchor.focus({ preventScroll: true })
        } else header.focus()
      }
    }
    isArriving = false
  }

  const close = () => go(linkToList())

  /**
   * Scrolls a row into the list's own viewport, where the list is beside the card. Positions of rows out of sight are
   * approximate.
   */
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

  return {
    root,
    open,
    find(text) {
      if (opened) return false
      look({ words: text })
      return true
    },
    enter: () => visible()[0]?.focus(),
    title() {
      const code = detail.querySelector('h1')?.textContent
      const said = detail.querySelector('.messages strong')?.textContent
      return code ? [code, said].filter(Boolean).join(' · ') : null
    },
  }
}

/** Returns a code without its sign and its dots, for comparison with the typed text. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

const linkToList = () => {
  const { words, ...rest } = wanted
  return link(['explore'], { q: words, ...rest })
}
