/** The guide to embedding. Each example is a file of the repository with a test that runs it. */

import type { Context, View } from '../app/view.js'
import type { Labels } from '../labels/index.js'
import { codeBlock } from '../ui/code.js'
import { make, title } from '../ui/dom.js'
import type { Example } from './examples.js'

/** Makes the view with the guide to embedding. */
export function embed({ labels }: Context): View {
  const { guide: words } = labels
  const columns = make('div', 'columns')
  import('./examples.js').then(
    ({ EXAMPLES }) => columns.append(contents(EXAMPLES, words), pieces(EXAMPLES, labels)),
    () => columns.append(make('p', { role: 'alert' }, labels.loadFailed)),
  )
  return { root: make('div', 'embed', title(words.heading), make('p', 'lead', words.lead), columns) }
}

/** Returns the table of contents. Its links scroll by script, since the page's addresses are hashes already. */
function contents(examples: readonly Example[], words: Labels['guide']): HTMLElement {
  const links = examples.map(({ id }) => {
    const link = make('a', { href: '#/embed' }, words.names[id])
    link.addEventListener('click', (event) => {
      event.preventDefault()
      const heading = document.getElementById(id)
      heading?.scrollIntoView()
      heading?.focus({ preventScroll: true })
    })
    return make('li', '', link)
  })
  return make('nav', { class: 'contents', 'aria-label': words.contents }, make('ul', '', ...links))
}

function pieces(examples: readonly Example[], labels: Labels): HTMLElement {
  const { names, about } = labels.guide
  const each = examples.map(({ id, files }) =>
    make(
      'section',
      '',
      make('h2', { id, tabindex: -1 }, names[id]),
      make('p', 'quiet', about[id]),
      ...files.map(([name, content]) => codeBlock(content, name, labels)),
    ),
  )
  return make('div', 'pieces', ...each)
}
