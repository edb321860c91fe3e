/** The page's addresses: `#/explore?q=…`, `#/sdk/66660018`, `#/simulate/…`. */

/** An address of the page: its path and its query. */
export interface Address {
  /** The parts between slashes, decoded. */
  path: string[]
  query: URLSearchParams
}

/** Parses a hash into an address. */
export function parse(hash: string): Address {
  const [path = '', query = ''] = split(hash.replace(/^#?\/?/, ''), '?')
  return { path: path.split('/').filter(Boolean).map(decode), query: new URLSearchParams(query) }
}

/** Returns the hash for a path and a query; empty values are left out. */
export function link(path: readonly string[], query: Record<string, string> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value)
  const search = new URLSearchParams(given).toString()
  return `#/${path.map(encode).join('/')}${search && `?${search}`}`
}

/** Returns the address of a code. */
export const linkToCode = (channel: string, code: string) => link([channel, code])

/** Encodes a part of an address. It escapes no more than it has to, so that links stay readable. */
function encode(part: string): string {
  return encodeURIComponent(part).replace(/%(?:3A|40|2C|2B)/g, decodeURIComponent)
}

/** Decodes a part of an address. A part with broken escapes is returned as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch (_) {
    return part
  }
}

function split(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
