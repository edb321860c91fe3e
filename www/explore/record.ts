/**
 * The further facts of a code, for those who have to act: what to check, how to fix it, the texts in English, and the
 * sources.
 */

import type RECORDS from 'core:records'
import type { CatalogEntry, Locale } from 'faceid-response'
import type { Labels } from '../labels/index.js'
import { make } from '../ui/dom.js'

/** The record of a code. */
export type Known = NonNullable<(typeof RECORDS)[string]>

/**
 * Loads the record of a code; null for a code on no table. All records are a file of their own, since the page starts
 * without them.
 */
export const recordOf = ({ channel, code }: Pick<CatalogEntry, 'channel' | 'code'>): Promise<Known | null> =>
  import('core:records').then(({ default: records }) => records[`${channel} ${code}`] ?? null)

/** Returns the language of the hints for fixing, which are written in two languages. */
export const mendingLocale = (locale: Locale) => (locale === 'en' ? 'en' : 'zh-Hans')

/** Returns the list of a code's sources and the confidence in them. */
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

/** Returns the host of an address, since addresses are long; any other name as it is. */
export const nameOf = (document: string) => (/^https?:/.test(document) ? new URL(document).host : document)
