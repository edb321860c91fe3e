// The parts that every peer shares: the tables, the row of a code, the page's next action, and the attempts that are
// left.

import advices from 'tables/advices.json'
import codes from 'tables/codes.json'

const MOST_ATTEMPTS = 3

const rows = new Map(
  Object.entries(codes).map(([channel, list]) => [channel, new Map(list.map((row) => [row.code, row]))]),
)

const UNKNOWN = { advice: 'unknown', meaning: null, handling: null, billed: null }

/**
 * Returns what every peer can do. `translate` returns the words of an advice. `confirm` asks the server for the
 * verdict, several times if it has to.
 */
export function verifier(translate, confirm) {
  const outcome = (channel, code, attempt, orderNo) => {
    const { advice, meaning, handling, billed } = rows.get(channel)?.get(code) ?? UNKNOWN
    const { action, remedy, fault, disclosure } = advices[advice]
    const left = attemptsLeft(action, attempt)
    return {
      channel,
      code,
      action: left === 0 ? 'abort' : action,
      attemptsLeft: left,
      advice,
      remedy,
      fault,
      disclosure,
      message: translate(advice),
      meaning,
      handling,
      billed,
      orderNo,
    }
  }
  return {
    lookup: (channel, code, attempt = 1) => outcome(channel, String(code), attempt, null),
    handle(search, attempt = 1) {
      const query = new URLSearchParams(search)
      return outcome('sdk', query.get('code'), attempt, query.get('orderNo'))
    },
    confirm,
  }
}

function attemptsLeft(action, attempt) {
  switch (action) {
    case 'proceed':
      return null
    case 'retry':
      return Math.max(MOST_ATTEMPTS - attempt, 0)
    default:
      return 0
  }
}
