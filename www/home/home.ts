/** The home page: the idea of the package, an example to try, and links to the rest. */

import type { Channel, Outcome } from 'faceid-response'
import { linkToCode } from '../app/route.js'
import type { Context, View } from '../app/view.js'
import { noteMessage } from '../measure/timing.js'
import { actionBadge } from '../ui/badges.js'
import { channelsOf } from '../ui/channels.js'
import { copyButton } from '../ui/copy.js'
import { AS_TYPED, afterwards, button, field, fill, icon, make, select, title } from '../ui/dom.js'
import { showingPhone } from '../ui/phone.js'

const INSTALL = 'npm install faceid-response'

type Pair = readonly [Channel, string]

const FIRST: Pair = ['sdk', '66660018']

const EXAMPLES: readonly Pair[] = [
  FIRST,
  ['wechat', '1201'],
  ['sdk', '66660010'],
  ['nfc-terminal', '66664020'],
  ['sdk', '400101'],
  ['sdk', '0'],
]

/** The codes for which the vendor's words and ours differ most. */
const COMPARED: readonly Pair[] = [
  ['wechat', '2010'],
  ['sdk', '66660018'],
  ['sdk', '400101'],
]

/** Makes the home view. */
export function home(context: Context): View {
  const { faceid, labels } = context
  const catalog = faceid.catalog()
  const channels = channelsOf(faceid)
  const figures = labels.hero.figures(catalog.length, channels.length)
  return {
    root: make(
      'div',
      'home',
      hero(context, channels),
      make(
        'dl',
        'figures',
        ...figures.map(([number, what]) => make('div', '', make('dt', '', what), make('dd', '', number))),
      ),
      comparison(context),
      principles(context),
      onward(context),
    ),
  }
}

function hero(context: Context, channels: readonly Channel[]): HTMLElement {
  const { labels, locale, faceid, go } = context
  const { hero: words } = labels
  const phone = showingPhone(labels.onPhone)
  const verdict = make('p', 'verdict')
  let [channel, code] = FIRST

  const show = () => {
    const outcome = code ? faceid.lookup(channel, code, { locale, at: Date.now() }) : null
    phone.show(outcome)
    fill(verdict, ...(outcome ? decision(outcome, context) : []))
    if (outcome) noteMessage()
  }
  const channelSelect = select(
    { name: 'channel' },
    channels.map((each) => [each, labels.words.channels[each]]),
    channel,
    (value) => {
      channel = value as Channel
      show()
    },
  )
  const input = make('input', {
    name: 'code',
    value: code,
    ...AS_TYPED,
    enterkeyhint: 'go',
  })
  input.addEventListener('input', () => {
    code = input.value.trim()
    show()
  })
  const form = make(
    'form',
    { class: 'try-code', 'aria-label': words.tryCode },
    field(words.channel, channelSelect),
    field(words.code, input),
    make('button', { type: 'submit', class: 'primary' }, words.openCard, icon('forward')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (code) go(linkToCode(channel, code))
  })
  const examples = EXAMPLES.map((example) =>
    button(
      'chip',
      () => {
        ;[channel, code] = example
        channelSelect.value = channel
        input.value = code
        show()
      },
      example[1],
    ),
  )
  // Once it stands in the page, where a status is heard.
  afterwards(show)

  return make(
    'section',
    'hero',
    make('div', 'statement', make('p', 'eyebrow', words.forWhom), title(words.heading), make('p', 'lead', words.lead)),
    make('div', 'stage', phone.root, verdict),
    make(
      'div',
      'trying',
      make('h2', 'eyebrow', words.tryCode),
      form,
      make('p', 'chips', make('span', 'quiet', words.examples), ...examples),
      make(
        'div',
        { class: 'install', role: 'group', 'aria-label': words.install },
        make('code', { translate: 'no' }, INSTALL),
        copyButton(() => INSTALL, labels),
      ),
    ),
  )
}

/** Returns the page's next action, in a line. */
function decision({ action, remedy }: Outcome, { labels }: Context): (Node | string)[] {
  return [actionBadge(action, labels), make('span', 'quiet', labels.words.remedies[remedy])]
}

function comparison(context: Context): HTMLElement {
  const { faceid, labels, locale } = context
  const { hero: words } = labels
  const rows = COMPARED.map(([channel, code]) => {
    const outcome = faceid.lookup(channel, code, { locale })
    return make(
      'tr',
      '',
      make('th', { scope: 'row' }, make('a', { href: linkToCode(channel, code) }, make('code', '', code))),
      make('td', { 'data-name': words.vendorSays, lang: 'zh-Hans', class: 'quiet' }, outcome.meaning ?? ''),
      make('td', { 'data-name': words.personReads }, make('strong', '', outcome.message.title), outcome.message.text),
      make('td', { 'data-name': words.pageDoes }, ...decision(outcome, context)),
    )
  })
  const heads = [words.code, words.vendorSays, words.personReads, words.pageDoes]
  return make(
    'section',
    'comparison',
    make('h2', '', words.compareHeading),
    make('p', 'lead', words.compareLead),
    make(
      'table',
      '',
      make('thead', '', make('tr', '', ...heads.map((head) => make('th', { scope: 'col' }, head)))),
      make('tbody', '', ...rows),
    ),
  )
}

function principles({ labels: { hero: words } }: Context): HTMLElement {
  return make(
    'section',
    'principles',
    make('h2', '', words.principlesHeading),
    make('ul', '', ...words.principles.map(([rule, why]) => make('li', '', make('h3', '', rule), make('p', '', why)))),
  )
}

function onward({ labels }: Context): HTMLElement {
  const names = Object.keys(labels.hero.about) as (keyof typeof labels.hero.about)[]
  return make(
    'section',
    'onward',
    make('h2', '', labels.hero.viewsHeading),
    make(
      'ul',
      '',
      ...names.map((name) =>
        make(
          'li',
          '',
          make(
            'a',
            { href: `#/${name}` },
            make('strong', '', labels[name], icon('forward')),
            make('span', '', labels.hero.about[name]),
          ),
        ),
      ),
    ),
  )
}
