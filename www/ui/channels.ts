/** The channels in the catalogue's order. */

import type { Channel, Faceid } from 'faceid-response'

export const channelsOf = (faceid: Faceid): Channel[] => [...new Set(faceid.catalog().map(({ channel }) => channel))]
