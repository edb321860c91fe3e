// The queries that H5 redirects bring back: a thousand different ones, over every code of their channel.

/** The query of a redirect. */
export const REDIRECT =
  '?code=66660018&orderNo=20260302090000001&h5faceId=2da2cb8f3a8f4c9e91b0a4d0&newSignature=2E3D5A8F0C7B41D6&liveRate=88'

/** Returns a thousand different queries. `codes` are those of the channel `sdk`. */
export const distinctQueries = (codes) =>
  Array.from({ length: 1000 }, (_, index) =>
    REDIRECT.replace('66660018', codes[index % codes.length]).replace('090000001', String(100_000_001 + index)),
  )
