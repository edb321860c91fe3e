/** A clock that can be put forward. The page's dates follow it, and the timers that are due by it run. */

/** The time by which the page's clock is ahead of the device's, ms. */
let ahead = 0

const RealDate = Date
const realSetTimeout = setTimeout
const realClearTimeout = clearTimeout

interface Timer {
  due: number
  run: () => void
  /** The device's timer that runs for it now. */
  real: ReturnType<typeof setTimeout>
}

/** The timers that wait, by the id that the page has. */
const waiting = new Map<unknown, Timer>()

/** Returns the instant of the page's clock, ms since 1970 UTC. */
export const now = () => RealDate.now() + ahead

/**
 * Replaces the page's clock and timers by these. `given` is the time, ms, by which the clock is ahead of the device's.
 */
export function install(given: number): void {
  ahead = given
  const PageDate = new Proxy(RealDate, {
    construct: (target, args, as) => Reflect.construct(target, args.length > 0 ? args : [now()], as),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
  const set = (handler: unknown, delay = 0, ...args: unknown[]) => {
    const run = () => {
      waiting.delete(id)
      if (typeof handler === 'function') handler(...args)
    }
    const id = realSetTimeout(run, delay)
    waiting.set(id, { due: now() + Number(delay), run, real: id })
    return id
  }
  const clear = (id: unknown) => {
    realClearTimeout(waiting.get(id)?.real ?? (id as number))
    waiting.delete(id)
  }
  Object.assign(window, { Date: PageDate, setTimeout: set, clearTimeout: clear })
}

/**
 * Puts the clock forward, and runs the timers that are due, the earliest first. Returns the time by which it is ahead,
 * ms.
 */
export function forward(ms: number): number {
  ahead += ms
  const timers = [...waiting].sort(([, one], [, other]) => one.due - other.due)
  for (const [id, timer] of timers) {
    // What ran before it may have stopped it.
    if (!waiting.has(id)) continue
    realClearTimeout(timer.real)
    if (timer.due <= now()) timer.run()
    else timer.real = realSetTimeout(timer.run, timer.due - now())
  }
  return ahead
}

const DAY = 24 * 60 * 60 * 1000
const BEIJING = 8 * 60 * 60 * 1000

/** Returns the time until the vendor's day is over, ms. */
export const untilMidnight = () => DAY - ((now() + BEIJING) % DAY)
