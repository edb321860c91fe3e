// Inputs from no terminal that a page might still hand over. They must not throw, pass or hang. Runs in any engine.

function refuse() {
  throw new Error('nobody looks here')
}

const cyclic = { error: {} }
cyclic.error.error = cyclic
/** An object that throws when it is read. */
export const throwing = new Proxy({}, { get: refuse, getPrototypeOf: refuse })
/** A proxy that was revoked, on which even `Array.isArray` throws. */
export const revoked = revokedProxy()

function revokedProxy() {
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  return proxy
}

let envelope = { isSuccess: true }
for (let depth = 0; depth < 100_000; depth += 1) envelope = { Response: envelope }
let wrapped = '{"isSuccess":true}'
for (let depth = 0; depth < 8; depth += 1) wrapped = JSON.stringify({ type: 'success', data: wrapped })

/** Inputs that no reader can use, by description. */
export const GARBAGE = {
  'an envelope in an envelope, 100,000 deep': envelope,
  'JSON in JSON in JSON': wrapped,
  undefined: undefined,
  true: true,
  NaN: Number.NaN,
  infinity: -Infinity,
  'a huge number': 1e300,
  'a number past 2^53': 2 ** 60,
  'a fraction': 0.5,
  // Not a literal, which engines of 2018 cannot parse.
  bigint: BigInt(`1${'0'.repeat(40)}`),
  symbol: Symbol('0'),
  function: () => '0',
  date: new Date(0),
  map: new Map([['code', '0']]),
  'an array of codes': ['0', '0'],
  'an array of results': [{ isSuccess: true }, { isSuccess: true }],
  'an empty array': [],
  'an empty object': {},
  'an object without a prototype': Object.create(null),
  'a cycle': cyclic,
  'a Proxy that throws': throwing,
  'a revoked Proxy': revoked,
  'a getter that throws': {
    get isSuccess() {
      throw new Error('no')
    },
  },
  'a lone surrogate': '\ud800',
  'a lone surrogate in a query': '?code=\udfff&newSign=x',
  'NUL bytes': '\0\0',
  'ten megabytes': 'x'.repeat(10_000_000),
  'ten megabytes of query': `?code=${'9'.repeat(10_000_000)}`,
  'ten megabytes of pairs': '?a=b'.padEnd(10_000_000, '&a=b'),
  'ten megabytes of JSON': `{"isSuccess":false,"photo":"${'A'.repeat(10_000_000)}"}`,
  'deep nesting': `{"error":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'truncated JSON': '{"isSuccess":true,"orderNo":"o1"',
  'a code that is an object': { code: { toString: () => '0', valueOf: () => 0 } },
  'a code that is a Proxy': { code: throwing },
  'JSON with a prototype': '{"__proto__":{"isSuccess":true},"constructor":{"code":"0"}}',
  'a String object': Object('0'),
}
