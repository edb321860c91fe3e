// The envelopes of hosts and bridges, which leave the answer in them unchanged.

/** Envelopes that report a successful call; each returns the answer in it. */
export const ENVELOPES = {
  'data of a host, code 0': (answer) => ({ code: 0, msg: 'success', data: answer }),
  'data of a host, code 200': (answer) => ({ code: 200, msg: 'success', data: answer }),
  result: (answer) => ({ result: answer }),
  body: (answer) => ({ body: answer }),
  ret: (answer) => ({ ret: answer }),
  detail: (answer) => ({ detail: answer }),
  raw_data: (answer) => ({ raw_data: answer }),
  'raw_data in data': (answer) => ({ code: 0, data: { raw_data: answer } }),
  'a list of one': (answer) => [answer],
  'JSON text': (answer) => JSON.stringify(answer),
  'JSON text of JSON text': (answer) => JSON.stringify(JSON.stringify(answer)),
  'JSON text in data': (answer) => ({ code: 0, msg: 'success', data: JSON.stringify(answer) }),
  Response: (answer) => ('Response' in answer ? answer : { Response: answer }),
}

/** Forms in which an address arrives, all with the same parameters. */
export const ADDRESSES = {
  'an escaped address': (address) => address.replaceAll('&', '&amp;'),
  'an address encoded once more': (address) => encodeURIComponent(address),
  'the hash of a page with a login in its query': (address) =>
    `https://m.example.com/?code=WXOAUTHCODE&state=s#/done?${pairsOf(address)}`,
  'the object of a router': (address) => Object.fromEntries(new URLSearchParams(pairsOf(address))),
}

/** Returns the query of an address. */
export const pairsOf = (address) => address.slice(address.lastIndexOf('?') + 1)
