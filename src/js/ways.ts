/** The ways that a page has, and texts that name only those. Rust does the same on a server (`src/copy/ways.rs`). */

import type { Bindings } from './bindings.js'
import { WAY_ID } from './core/vocabulary.js'
import { FaceidError } from './error.js'
import { readSafely } from './input.js'
import type { Ways } from './types.js'

/** A way that the page has, as its option `ways` gives it. Its place in `GivenWays` tells which way it is. */
export interface GivenWay {
  /** The host's label: a text, or texts by locale; nothing for ours. */
  label: unknown
  /** The address that it leads to; null for none. */
  href: string | null
}

/** The ways that the page has, each at its index in the vocabulary; null where the page has not told them. */
export type GivenWays = readonly (GivenWay | undefined)[] | null

const wrong = (what: string) => new FaceidError('invalid_option', what)

/** Reads the option `ways`. Throws for a mistake, since it is one on every run. */
export function readWays(ways: Ways | null | undefined): GivenWays {
  if (ways == null) return null
  if (typeof ways !== 'object') throw wrong('ways: takes an object')
  for (const name of Object.keys(ways)) {
    if (WAY_ID.indexOf(name as never) < 0) throw wrong(`ways: no way '${name}'; there are ${WAY_ID.join(', ')}`)
  }
  return WAY_ID.map((id) => {
    const way: unknown = ways[id]
    if (way == null || way === false) return undefined
    if (way !== true && typeof way !== 'object') throw wrong(`ways.${id}: takes true, false or { label, href }`)
    const { label, href } = (way === true ? {} : way) as { label?: unknown; href?: unknown }
    if (label != null && typeof label !== 'string' && typeof label !== 'object') {
      throw wrong(`ways.${id}.label: takes a text, or texts by locale`)
    }
    // Browsers leave these characters out before they look for a scheme.
    const isAddress = typeof href === 'string' && !/^(javascript|vbscript|data):/i.test(href.replace(/[\0- ]/g, ''))
    if (href != null && !isAddress) throw wrong(`ways.${id}.href: takes an address that runs no script`)
    return { label, href: (href as string) || null }
  })
}

/** Returns the host's labels of its ways, by the way, in a person's languages. A way without one has our label. */
export function labelsOf(
  ways: GivenWays,
  bindings: Bindings,
  tags: readonly unknown[],
): { [id: string]: string | undefined } {
  const labels: { [id: string]: string } = {}
  if (ways) {
    ways.forEach((way, place) => {
      let label = way?.label
      if (label && typeof label === 'object') {
        const keys = Object.keys(label)
        const [, own, foreign] = bindings.choose(tags, keys)
        label = readSafely(label, keys[(foreign || own) - 1] as string)
      }
      if (typeof label === 'string' && label.trim()) labels[WAY_ID[place] as string] = label
    })
  }
  return labels
}

/**
 * Fills a template for these ways. A part in brackets, `[some/none]`, is about what can be done elsewhere. Where the
 * page has such ways, `some` stays, and `{}` in it becomes their list; else `none` stays. The part behind `|` is the
 * template of a page that lacks the advice's own way. Where the page's ways are unknown, `{1}` becomes the first of the
 * list alone. `names` are those of another method and of support, and the conjunction between them.
 */
export function fillTemplate(
  template: string,
  ways: readonly number[],
  areKnown: boolean,
  names: readonly string[],
): string {
  const listed = ways.filter((way) => way < 2).map((way) => names[way])
  const [own, without = own] = template.split('|') as [string, string?]
  return (ways.length > listed.length ? own : without).replace(
    /\[([^/\]]*)\/?([^\]]*)\]/,
    (_, some: string, none: string) => {
      const list = listed.join(names[2])
      return list ? some.replace('{1}', areKnown ? list : (listed[0] as string)).replace('{}', list) : none
    },
  )
}
