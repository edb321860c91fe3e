/** What is known of a code beside its row, for whoever has to act: what to check, how to mend it, English, sources. */

import type RECORDS from 'core:records'
import type { CatalogEntry, Locale } from 'faceid-response'
import type { Labels } from '../labels/index.js'
import { make } from '../ui/dom.js'

export type Known = NonNullable<(typeof RECORDS)[string]>

/** They come by themselves: all of them together are no part of what a page begins with. Null for a code on no table. */
export const recordOf = ({ channel, code }: Pick<CatalogEntry, 'channel' | 'code'>): Promise<Known | null> =>
  import('core:records').then(({ default: records }) => records[`${channel} ${code}`] ?? null)

/** What is told to whoever mends it is written in two languages. */
export const mendingLocale = (locale: Locale) => (locale === 'en' ? 'en' : 'zh-Hans')

/** The documents that tell of a code, and how far to trust them. */
export function sources({ sources, confidence }: Known, labels: Labels): HTMLElement {
  const items = sources.map(({ document, part, url }) =>
    make(
      'li',
      '',
      url
        ? make('a', { href: url, rel: 'noreferrer', translate: 'no' }, nameOf(document))
        : make('code', { translate: 'no' }, document),
      part && make('span', { lang: 'zh-Hans' }, ` ${part}`),
    ),
  )
  return make('ul', 'sources', ...items, make('li', 'quiet', labels.words.confidences[confidence]))
}

/** An address is long, and its host says whose it is. */
export const nameOf = (document: string) => (/^https?:/.test(document) ? new URL(document).host : document)
