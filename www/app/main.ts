/** The product page: a header, and the view that the address names. */

import { type Locale, load } from 'faceid-response'
import { embed } from '../embed/embed.js'
import { explore } from '../explore/explore.js'
import { home } from '../home/home.js'
import { LABELS, LANGUAGES, type Labels, LOCALES } from '../labels/index.js'
import { measure } from '../measure/measure.js'
import { CALLED, FIRST_OUTCOME } from '../measure/timing.js'
import { messages } from '../messages/messages.js'
import { simulate } from '../simulate/simulate.js'
import { tryOut } from '../try/try.js'
import { button, fill, icon, make, set } from '../ui/dom.js'
import { finder } from './finder.js'
import {
  applyTheme,
  chooseLocale,
  chooseTheme,
  chosenLocale,
  chosenTheme,
  currentTheme,
  THEMES,
} from './preferences.js'
import { type Address, parse } from './route.js'
import type { Context, MakeView, View } from './view.js'

/** The views in the order of the navigation. */
const VIEWS = { home, explore, try: tryOut, simulate, messages, measure, embed } satisfies Record<string, MakeView>

type Name = keyof typeof VIEWS

const NAMES = Object.keys(VIEWS) as Name[]

applyTheme(chosenTheme())
performance.mark(CALLED)
load()
  .then((faceid) => {
    faceid.lookup('sdk', null)
    performance.measure(FIRST_OUTCOME, CALLED)
    document.documentElement.dataset.engine = faceid.engine
    new Page({ faceid, locale: chosenLocale() ?? (faceid.locale as Locale) }).open()
  })
  .catch((error: unknown) => {
    const { 'zh-Hans': zhHans, en } = LABELS
    document.body.append(make('p', { role: 'alert', class: 'failure' }, zhHans.loadFailed, ' ', en.loadFailed))
    throw error
  })

/**
 * Returns the name of the view for an address. The address of a code has its channel in the place of a view's name, so
 * that any unknown name leads to the codes.
 */
function nameOf({ path }: Address): Name {
  return path[0] ? (NAMES.find((name) => name === path[0]) ?? 'explore') : 'home'
}

/** The page: its header and footer, and the view that is shown between them. */
class Page {
  private readonly main = make('main', { id: 'main', tabindex: -1 })
  private shown: { name: Name; locale: Locale; view: View } | undefined
  private header = make('header')
  private footer = make('footer')

  constructor(private readonly given: Pick<Context, 'faceid' | 'locale'>) {
    this.locale = given.locale
    this.finding = this.finder()
    document.body.append(this.header, this.main, this.footer)
    addEventListener('hashchange', () => this.open())
  }

  private locale: Locale

  private finding: ReturnType<typeof finder>

  private finder(): ReturnType<typeof finder> {
    const { labels, locale, go } = this
    return finder({ labels, locale, go, view: () => this.shown?.view })
  }

  private get labels(): Labels {
    return LABELS[this.locale]
  }

  private readonly go: Context['go'] = (hash, how = 'push') => {
    if (hash === location.hash) return
    // The visitor has left, and the event that tells of it is still to come: what loads late must not lead them back.
    if (how === 'replace' && nameOf(parse(location.hash)) !== this.shown?.name) return
    if (how === 'push') location.hash = hash
    else history.replaceState(history.state, '', hash)
  }

  /** Shows the view for the current address. */
  open(): void {
    const address = parse(location.hash)
    const name = nameOf(address)
    const before = this.shown
    if (before?.name !== name || before.locale !== this.locale) {
      before?.view.close?.()
      if (before && before.locale !== this.locale) this.finding = this.finder()
      const { locale, labels, go, finding } = this
      const view = VIEWS[name]({ ...this.given, locale, labels, go, finding })
      this.shown = { name, locale: this.locale, view }
      this.dress(name)
      fill(this.main, view.root)
    }
    this.shown?.view.open?.(address)
    this.entitle(name)
    // Whoever follows a link to another view starts reading there.
    if (before && before.name !== name) {
      scrollTo(0, 0)
      this.main.focus({ preventScroll: true })
    }
  }

  /** Sets the tab's title: the code of a card, else the name of the view. */
  private entitle(name: Name): void {
    const own = this.shown?.view.title?.() ?? (name === 'home' ? null : this.labels[name])
    document.title = own === null ? `faceid-response · ${this.labels.title}` : `${own} · faceid-response`
  }

  private dress(name: Name): void {
    const { labels } = this
    const root = document.documentElement
    root.lang = this.locale
    root.dataset.view = name
    const header = make(
      'header',
      'header',
      make('a', { class: 'skip', href: '#main' }, labels.skip),
      make('a', { class: 'brand', href: '#/', 'aria-label': `faceid-response, ${labels.home}` }, 'faceid-response'),
      make(
        'nav',
        { class: 'views', 'aria-label': labels.views },
        ...NAMES.filter((each) => each !== 'home').map((each) =>
          make('a', { href: `#/${each}`, 'aria-current': each === name && 'page' }, labels[each]),
        ),
      ),
      this.finding.root,
      make('div', 'settings', this.languages(), this.theme()),
    )
    // A skip link must not change the address, which is the page's own.
    header.querySelector('.skip')?.addEventListener('click', (event) => {
      event.preventDefault()
      this.main.focus()
    })
    const footer = make('footer', 'footer', make('p', '', labels.sameOnEveryDevice), make('p', '', labels.disclaimer))
    this.header.replaceWith(header)
    this.footer.replaceWith(footer)
    this.header = header
    this.footer = footer
  }

  private languages(): HTMLElement {
    const choose = (locale: Locale) => {
      this.locale = locale
      chooseLocale(locale)
      this.open()
      this.header.querySelector<HTMLElement>(`[lang=${locale}]`)?.focus()
    }
    return make(
      'div',
      { class: 'languages', role: 'group', 'aria-label': this.labels.language },
      ...LOCALES.map((locale) =>
        button(
          {
            lang: locale,
            'aria-pressed': String(locale === this.locale),
            'aria-label': `${LABELS[locale].short} ${LANGUAGES[locale].name}`,
          },
          () => choose(locale),
          LABELS[locale].short,
        ),
      ),
    )
  }

  private theme(): HTMLElement {
    const { labels } = this
    const made = button('theme', () => {
      chooseTheme(THEMES[(THEMES.indexOf(currentTheme()) + 1) % THEMES.length] ?? 'system')
      say()
    })
    const say = () => {
      const theme = currentTheme()
      const said = labels.named(labels.theme, labels.themes[theme])
      set(made, { 'aria-label': said, title: said })
      fill(made, icon(theme))
    }
    say()
    return made
  }
}
