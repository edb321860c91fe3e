// What every peer shares: the tables, the row of a code, what the page does next, and how many attempts are left.

import advices from 'tables/advices.json'
import codes from 'tables/codes.json'

const MOST_ATTEMPTS = 3

const rows = new Map(
  Object.entries(codes).map(([channel, list]) => [channel, new Map(list.map((row) => [row.code, row]))]),
)

const UNKNOWN = { advice: 'unknown', meaning: null, handling: null, billed: null }

/** `translate` gives the words of an advice; `confirm` asks the server for the verdict, again if it has to. */
export function verifier(translate, confirm) {
  const lookup = (channel, code, attempt = 1) => {
    const { advice, meaning, handling, billed } = rows.get(channel)?.get(String(code)) ?? UNKNOWN
    const { action, remedy, fault, disclosure } = advices[advice]
    return {
      channel,
      code,
      ...next(action, attempt),
      advice,
      remedy,
      fault,
      disclosure,
      message: translate(advice),
      meaning,
      handling,
      billed,
    }
  }
  return {
    lookup,
    handle(search, attempt) {
      const query = new URLSearchParams(search)
      return { ...lookup('sdk', query.get('code'), attempt), orderNo: query.get('orderNo') }
    },
    confirm,
  }
}

function next(action, attempt) {
  switch (action) {
    case 'proceed':
      return { action: 'proceed', attemptsLeft: null }
    case 'retry':
      return attempt < MOST_ATTEMPTS
        ? { action: 'retry', attemptsLeft: MOST_ATTEMPTS - attempt }
        : { action: 'abort', attemptsLeft: 0 }
    default:
      return { action: 'abort', attemptsLeft: 0 }
  }
}
