/** The channels in the catalogue's order. */

import type { Channel, Faceid } from 'faceid-response'

/** Returns all channels of a catalogue, each once. */
export const channelsOf = (faceid: Faceid): Channel[] => [...new Set(faceid.catalog().map(({ channel }) => channel))]
