/** Warnings about codes that end the verification although the page could offer a way on. */

import { ADVICE_ID, HELPFUL, WAY_ID } from '../core/vocabulary.js'
import type { Channel, Faceid, Options } from '../types.js'
import { warn } from './warn.js'

/**
 * Warns of codes that end the verification, if the page has named its ways. Codes that the same ways would help stand
 * together.
 */
export function warnOfEnds(faceid: Faceid, { ways }: Options): void {
  if (ways == null) return
  const codes = new Map<string, Map<Channel, string[]>>()
  for (const { action, advice, channel, code } of faceid.catalog()) {
    const helpful = Array.from(HELPFUL[ADVICE_ID.indexOf(advice)] as string, (way) => WAY_ID[Number(way)])
    if (action !== 'abort' || helpful.some((way) => way && ways[way])) continue
    const wanted = helpful.join(', ')
    const ofWays = codes.get(wanted) || new Map<Channel, string[]>()
    codes.set(wanted, ofWays.set(channel, [...(ofWays.get(channel) || []), code]))
  }
  codes.forEach((channels, wanted) => {
    const all = Array.from(channels, ([channel, ends]) => `${channel} ${ends.join(' ')}`).join('; ')
    warn(`faceid-response: ways: these codes end the verification, and none of ${wanted} is given: ${all}`)
  })
}
