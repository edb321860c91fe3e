/** What a page can be handed over to in a rehearsal: the terminals of `faceid-response/samples`, and how each does it. */

import { SHAPES } from '../core/shapes.js'
import {
  answer,
  callback,
  redirect,
  type SampleApi,
  type SampleOptions,
  type SamplePlatform,
  type SampleProduct,
} from '../samples.js'
import type { Channel } from '../types.js'
import type { Told } from './stories.js'

export interface Terminal {
  name: SampleProduct | SamplePlatform
  door: 'redirect' | 'callback'
  /** The channel of its stories. */
  channel: Told
  /** The call with which a server asks about it. */
  api: SampleApi
}

const namesOf = (door: Terminal['door'], channel: Told) =>
  SHAPES.filter((shape) => shape.door === door && shape.channels.includes(channel)).flatMap(({ names }) => names)

/** Every terminal, each once. */
export const TERMINALS: readonly Terminal[] = (['redirect', 'callback'] as const).flatMap((door) =>
  (['sdk', 'wechat'] as const).flatMap((channel) =>
    Array.from(new Set(namesOf(door, channel)), (name) => ({
      name: name as Terminal['name'],
      door,
      channel,
      api: apiOf(name, channel),
    })),
  ),
)

function apiOf(name: string, channel: Told): SampleApi {
  if (channel === 'sdk') return 'queryfacerecord'
  return name.startsWith('eid') ? 'GetEidResult' : 'GetDetectInfoEnhanced'
}

/** What a terminal hands over of a code; undefined where it never does. */
export function handed(
  { name, door }: Terminal,
  channel: Channel,
  code: string,
  options: SampleOptions & { page?: string } = {},
): unknown {
  try {
    return door === 'redirect'
      ? redirect(channel, code, { ...options, product: name as SampleProduct })
      : callback(name as SamplePlatform, channel, code, options)
  } catch (_) {
    return undefined
  }
}

/** What a server may forward of a code. */
export const answered = ({ api, channel }: Terminal, code: string, options: SampleOptions): unknown =>
  answer(api, code, { ...options, channel })

/** The names of all that a redirect brings. */
const RESULTS = new Set(
  SHAPES.filter(({ door }) => door === 'redirect').flatMap(({ input }) => [
    ...new URLSearchParams(input as string).keys(),
  ]),
)

/** An address without the result of the last attempt, also inside a hash route. `session` is what the recipes put there. */
export function withoutResult(address: string): string {
  const url = new URL(address)
  const strip = (query: URLSearchParams) => {
    for (const name of [...RESULTS, 'session']) query.delete(name)
    return query
  }
  strip(url.searchParams)
  const [route = '', query] = url.hash.split('?')
  const rest = query === undefined ? '' : `${strip(new URLSearchParams(query))}`
  url.hash = rest ? `${route}?${rest}` : route
  return url.href
}

/** Where the vendor's pages are. */
const VENDORS = /(?:^|\.)(?:qcloud\.com|webank\.com|faceid\.qq\.com|tencentcloudapi\.com)$/

/** What an address of the vendor's says of the attempt; null where it is none. */
export function departure(address: string): { orderNo?: string; page?: string } | null {
  const { hostname, searchParams } = new URL(address)
  if (!VENDORS.test(hostname)) return null
  const [orderNo, page] = [searchParams.get('orderNo'), searchParams.get('url')]
  return { ...(orderNo && { orderNo }), ...(page && { page }) }
}
