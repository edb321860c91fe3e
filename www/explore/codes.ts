/** The static pages, one for each code and language. They are written when the site is built, and need no script. */

import type { CatalogEntry, Faceid, Locale } from 'faceid-response'
import { LABELS, LANGUAGES, type Labels, LOCALES } from '../labels/index.js'
import { billingOf } from './catalog-search.js'
import { type Known, mendingLocale, nameOf } from './record.js'

/** The data for the pages. */
export interface Site {
  faceid: Faceid
  records: Readonly<Record<string, Known>>
  /** The address of the site, with a slash at its end; null where it is not known, as on a developer's machine. */
  address: string | null
  /** The site's icon, as the product page links it. */
  icon: string
}

export { LOCALES }

/** Returns the path of a code's page within the site. */
export const pathOf = (locale: Locale, { channel, code }: Pick<CatalogEntry, 'channel' | 'code'>) =>
  `codes/${locale}/${channel}/${encodeURIComponent(code)}.html`

/** Returns the path of a language's index page within the site. */
export const pathOfIndex = (locale: Locale) => `codes/${locale}/index.html`

const CHARACTERS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Returns a text as HTML, with its markup characters escaped. */
const text = (value: string) => value.replace(/[&<>"]/g, (character) => CHARACTERS[character] ?? character)

const chinese = (value: string) => `<span lang="zh-Hans">${text(value)}</span>`

/** Returns the page of a code. */
export function codePage(site: Site, entry: CatalogEntry, locale: Locale): string {
  const { faceid, records } = site
  const labels = LABELS[locale]
  const { card: words, words: said } = labels
  const { channel, code } = entry
  const { message } = faceid.lookup(channel, code, { locale })
  const record = records[`${channel} ${code}`]
  const told = mendingLocale(locale)
  const name = said.channels[channel]
  const isOfficial = entry.source === 'vendor-page'
  const sections = [
    section(
      words.messages,
      `<p class="say"><strong>${text(message.title)}</strong><br>${text(message.text)}</p>`,
      message.button && `<p class="quiet">[${text(message.button)}]</p>`,
    ),
    section(
      words.acting,
      facts([
        [words.fault, text(said.faults[entry.fault])],
        [words.check, record?.check && `<span lang="${told}">${text(record.check[told])}</span>`],
        [words.mend, record?.mend && `<span lang="${told}">${text(record.mend[told])}</span>`],
      ]),
      record && !record.check && `<p class="quiet">${text(words.byPerson)}</p>`,
    ),
    section(
      words.billing,
      `<p>${text(words.billedNow[billingOf(entry.billed)])}</p>`,
      entry.billedBefore && `<p>${text(words.billedBefore(entry.billedBefore))}</p>`,
    ),
    section(
      words.decision,
      facts([
        [words.action, text(said.actions[entry.action])],
        [words.remedy, text(said.remedies[entry.remedy])],
        [words.advice, `<code translate="no">${entry.advice}</code>`],
      ]),
    ),
    section(
      words.vendor,
      facts([
        [isOfficial ? words.meaning : words.meaningOurs, chinese(entry.meaning)],
        [words.english, record && `<span lang="en">${text(record.english)}</span>`],
        [words.handling, entry.handling && chinese(entry.handling)],
        [words.source, record && sourcesOf(record, labels)],
      ]),
    ),
    related(site, entry, locale),
  ]
  const title = `${code} · ${message.title}`
  return page(site, {
    locale,
    root: '../../../',
    title: `${title} · ${name}`,
    description: [message.text, record?.check?.[told], entry.meaning].filter(Boolean).join(' '),
    pathIn: (other) => pathOf(other, entry),
    hash: `#/${channel}/${encodeURIComponent(code)}`,
    main: `<article class="card">
<header><p class="eyebrow">${text(name)}</p><h1 translate="no"${code.length > 16 ? ' class="long"' : ''}>${text(code)}</h1></header>
${sections.filter(Boolean).join('\n')}
</article>`,
  })
}

/** Returns the index page of a language, which leads to all others. */
export function indexPage(site: Site, locale: Locale): string {
  const labels = LABELS[locale]
  const catalog = site.faceid.catalog()
  const channels = [...new Set(catalog.map(({ channel }) => channel))]
  const groups = channels.map((channel) => {
    const rows = catalog.filter((entry) => entry.channel === channel)
    const items = rows.map((entry) => {
      const { title } = site.faceid.lookup(channel, entry.code, { locale }).message
      return `<li><a href="${channel}/${encodeURIComponent(entry.code)}.html"><code translate="no">${text(entry.code)}</code> <span class="said">${text(title)}</span></a></li>`
    })
    return `<section class="links"><h2>${text(labels.words.channels[channel])}</h2><ul>${items.join('')}</ul></section>`
  })
  return page(site, {
    locale,
    root: '../../',
    title: `${labels.explorer.heading} · ${labels.title}`,
    description: labels.hero.lead,
    pathIn: pathOfIndex,
    hash: '#/explore',
    main: `<h1>${text(labels.explorer.heading)}</h1><div class="card">${groups.join('\n')}</div>`,
  })
}

/**
 * Returns the sitemap for search engines, which need absolute addresses; null where the site's address is not known.
 */
export function sitemap({ faceid, address }: Site): string | null {
  if (address === null) return null
  const catalog = faceid.catalog()
  const paths = LOCALES.flatMap((locale) => [pathOfIndex(locale), ...catalog.map((entry) => pathOf(locale, entry))])
  const urls = ['', ...paths].map((path) => `<url><loc>${text(address + path)}</loc></url>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`
}

interface Page {
  locale: Locale
  /** The relative path to the site's root. */
  root: string
  title: string
  description: string
  pathIn: (locale: Locale) => string
  /** The address of the same contents in the interactive page. */
  hash: string
  main: string
}

/**
 * Returns a page as HTML. Its links are relative, so that the site works in any folder. The canonical link is absolute
 * where the site's address is known.
 */
function page({ address, icon }: Site, { locale, root, title, description, pathIn, hash, main }: Page): string {
  const labels = LABELS[locale]
  const whole = (path: string) => text((address ?? root) + path)
  const others = LOCALES.filter((other) => other !== locale)
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${text(title)} · faceid-response</title>
<meta name="description" content="${text(description)}">
<link rel="canonical" href="${whole(pathIn(locale))}">
${LOCALES.map((each) => `<link rel="alternate" hreflang="${each}" href="${whole(pathIn(each))}">`).join('\n')}
<meta property="og:type" content="article">
<meta property="og:site_name" content="faceid-response">
<meta property="og:title" content="${text(title)}">
<meta property="og:description" content="${text(description)}">
<meta property="og:url" content="${whole(pathIn(locale))}">
<meta property="og:locale" content="${locale}">
<meta name="twitter:card" content="summary">
${icon}
<link rel="stylesheet" href="${root}style.css">
</head>
<body>
<header class="header">
<a class="brand" href="${root}" translate="no">faceid-response</a>
<nav class="views" aria-label="${text(labels.views)}"><a href="${root}index.html${text(hash)}">${text(labels.find.label)}</a><a href="${root}${pathOfIndex(locale)}">${text(labels.card.back)}</a></nav>
<nav class="settings" aria-label="${text(labels.language)}">${others.map((other) => `<a class="more" lang="${other}" hreflang="${other}" href="${root}${pathIn(other)}">${text(LANGUAGES[other].name)}</a>`).join('')}</nav>
</header>
<main id="main">
${main}
</main>
<footer class="footer"><p>${text(labels.sameOnEveryDevice)}</p><p>${text(labels.disclaimer)}</p></footer>
</body>
</html>
`
}

const section = (title: string, ...parts: readonly (string | null | undefined | false)[]) =>
  `<section><h2>${text(title)}</h2>${parts.filter(Boolean).join('')}</section>`

/** Returns a description list of terms and values; a term without a value is left out. */
function facts(rows: readonly (readonly [term: string, value: string | null | undefined])[]): string {
  const cells = rows.flatMap(([term, value]) => (value ? [`<div><dt>${text(term)}</dt><dd>${value}</dd></div>`] : []))
  return `<dl class="facts">${cells.join('')}</dl>`
}

function sourcesOf({ sources, confidence }: Known, labels: Labels): string {
  const items = sources.map(({ document, part, url }) => {
    const name = url
      ? `<a href="${text(url)}" rel="noreferrer" translate="no">${text(nameOf(document))}</a>`
      : `<code translate="no">${text(document)}</code>`
    return `<li>${name}${part ? ` ${chinese(part)}` : ''}</li>`
  })
  return `<ul class="sources">${items.join('')}<li class="quiet">${text(labels.words.confidences[confidence])}</li></ul>`
}

/** Returns the other codes with the same advice, grouped by channel. */
function related({ faceid }: Site, own: CatalogEntry, locale: Locale): string | null {
  const labels = LABELS[locale]
  const entries = faceid
    .catalog()
    .filter(({ advice, channel, code }) => advice === own.advice && !(channel === own.channel && code === own.code))
  const channels = [...new Set(entries.map(({ channel }) => channel))]
  if (channels.length === 0) return null
  const groups = channels.map((channel) => {
    const items = entries
      .filter((entry) => entry.channel === channel)
      .map(
        ({ code, meaning }) =>
          `<li><a href="../${channel}/${encodeURIComponent(code)}.html"><code translate="no">${text(code)}</code> <span class="quiet" lang="zh-Hans">${text(meaning)}</span></a></li>`,
      )
    return `<details><summary>${text(labels.words.channels[channel])} · ${items.length}</summary><ul>${items.join('')}</ul></details>`
  })
  return `<section class="links related"><h2>${text(labels.card.related)}</h2>${groups.join('')}</section>`
}
