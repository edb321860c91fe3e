/** The terminals of a rehearsal, those of `faceid-response/samples`, with the way in which each hands over. */

import { SHAPES } from '../core/shapes.js'
import type { StoryChannel } from '../samples/stories.js'
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

/** A terminal of a rehearsal. */
export interface Terminal {
  name: SampleProduct | SamplePlatform
  delivery: 'redirect' | 'callback'
  /** The channel of the stories that it plays. */
  channel: StoryChannel
  /** The call with which a server asks about its attempts. */
  api: SampleApi
}

const namesOf = (delivery: Terminal['delivery'], channel: StoryChannel) =>
  SHAPES.filter((shape) => shape.delivery === delivery && shape.channels.includes(channel)).flatMap(
    ({ names }) => names,
  )

/** Every terminal, each once. */
export const TERMINALS: readonly Terminal[] = (['redirect', 'callback'] as const).flatMap((delivery) =>
  (['sdk', 'wechat'] as const).flatMap((channel) =>
    Array.from(new Set(namesOf(delivery, channel)), (name) => ({
      name: name as Terminal['name'],
      delivery,
      channel,
      api: apiOf(name, channel),
    })),
  ),
)

function apiOf(name: string, channel: StoryChannel): SampleApi {
  if (channel === 'sdk') return 'queryfacerecord'
  return name.startsWith('eid') ? 'GetEidResult' : 'GetDetectInfoEnhanced'
}

/** Returns what a terminal hands over for a code; undefined where it never hands over that code. */
export function handed(
  { name, delivery }: Terminal,
  channel: Channel,
  code: string,
  options: SampleOptions & { page?: string } = {},
): unknown {
  try {
    return delivery === 'redirect'
      ? redirect(channel, code, { ...options, product: name as SampleProduct })
      : callback(name as SamplePlatform, channel, code, options)
  } catch (_) {
    return undefined
  }
}

/** Returns what a server may forward for a code. */
export const answered = ({ api, channel }: Terminal, code: string, options: SampleOptions): unknown =>
  answer(api, code, { ...options, channel })

/** The names of all parameters that a redirect adds. */
const RESULTS = new Set(
  SHAPES.filter(({ delivery }) => delivery === 'redirect').flatMap(({ input }) => [
    ...new URLSearchParams(input as string).keys(),
  ]),
)

/**
 * Returns an address without the result of the last attempt, also in a hash route. `session` is the parameter that the
 * recipes add.
 */
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

/** The hosts of the vendor's pages. */
const VENDORS = /(?:^|\.)(?:qcloud\.com|webank\.com|faceid\.qq\.com|tencentcloudapi\.com)$/

/** Returns the order number and the page that an address of the vendor's names; null for any other address. */
export function departure(address: string): { orderNo?: string; page?: string } | null {
  const { hostname, searchParams } = new URL(address)
  if (!VENDORS.test(hostname)) return null
  const [orderNo, page] = [searchParams.get('orderNo'), searchParams.get('url')]
  return { ...(orderNo && { orderNo }), ...(page && { page }) }
}
