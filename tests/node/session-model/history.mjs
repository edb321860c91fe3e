// Random histories of a session, and the smallest part of one that still fails.

import { codesOf, OTHER_ANSWERS, SERVERS, TERMINALS } from './answers.mjs'

/** Returns a generator of random numbers below a bound, the same for the same seed (mulberry32). */
export function generator(seed) {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

const SECOND = 1000
const HOUR = 3600 * SECOND

/** Returns a random history with this number of events. */
export function history(random, length) {
  const pick = (list) => list[random(list.length)]
  let attempts = 0
  /** The answers of terminals so far, to be repeated. */
  const told = []

  const after = () => {
    const which = random(100)
    if (which < 12) return 0
    if (which < 82) return SECOND + random(60 * SECOND)
    if (which < 90) return random(15 * 60 * SECOND)
    if (which < 95) return random(9 * HOUR)
    if (which < 97) return 24 * HOUR + random(HOUR)
    return -random(2 * HOUR)
  }
  const terminal = () => {
    attempts += 1
    const source = pick(TERMINALS)
    const answer = { source, code: pick(codesOf(source)), number: attempts }
    told.push(answer)
    return answer
  }
  /** Returns an answer of a server, mostly about the latest attempts. */
  const server = () => {
    const source = pick(SERVERS)
    const number = Math.max(1, random(6) ? attempts : attempts + 1 - random(4))
    return {
      source,
      code: pick(codesOf(source)),
      number: source === 'wechatAnswer' ? random(3) + attempts * 3 : number,
    }
  }
  const other = () => {
    const source = pick(OTHER_ANSWERS)
    return { source, code: pick(codesOf(source)), number: random(1000) }
  }
  const again = () => {
    if (!told.length) return terminal()
    const answer = told[Math.max(0, told.length - 1 - random(4))]
    // The same address now and then says something else.
    return random(6) ? answer : { ...answer, code: pick(codesOf(answer.source)) }
  }
  const step = (answer) => ({ what: 'step', answer })
  const event = () => {
    const which = random(100)
    if (which < 30) return step(terminal())
    if (which < 45) return step(again())
    if (which < 53) return step(server())
    if (which < 60) return step(other())
    if (which < 66) return { what: 'now' }
    if (which < 74) return { what: 'reload' }
    if (which < 78) return { what: 'openOld', index: random(50) }
    if (which < 81) return { what: 'confirm', word: true }
    if (which < 85) return { what: 'confirm', word: false }
    if (which < 88) return { what: 'confirm', word: 'pending' }
    if (which < 93) return { what: 'confirm', word: 'vendors', answer: random(3) ? server() : other() }
    if (which < 95) return { what: 'reset' }
    if (which < 98) return { what: 'fail', mode: pick(['works', 'works', 'throws', 'full']) }
    if (which < 99) return { what: 'clear' }
    return { what: 'spoil', problem: pick(['foreign', 'corrupt', 'future_version']) }
  }
  const skew = pick([0, 0, 2 * 24 * HOUR, -3 * HOUR])
  const tab = () => (random(3) ? 0 : random(3))
  return { skew, events: Array.from({ length }, () => ({ after: after(), tab: tab(), ...event() })) }
}

/** Returns the smallest part of a history that still fails. */
export function smallest(given, fails) {
  let { events } = given
  for (let size = events.length >> 1; size >= 1; size >>= 1) {
    for (let start = 0; start < events.length; ) {
      const fewer = [...events.slice(0, start), ...events.slice(start + size)]
      if (fails({ ...given, events: fewer })) events = fewer
      else start += size
    }
  }
  return { ...given, events }
}
