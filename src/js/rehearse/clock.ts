/** A clock that can be put forward: the page's dates follow it, and the timers that are due by it run. */

/** How far the page's clock is ahead of the device's, ms. */
let ahead = 0

const RealDate = Date
const realSetTimeout = setTimeout
const realClearTimeout = clearTimeout

interface Timer {
  due: number
  run: () => void
  /** The device's timer that stands for it now. */
  real: ReturnType<typeof setTimeout>
}

/** What waits, by the number that the page knows it by. */
const waiting = new Map<unknown, Timer>()

export const now = () => RealDate.now() + ahead

/** Gives the page this clock in the place of the device's; it is `given` ms ahead of that. */
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

/** Puts the clock forward, and runs what was to happen meanwhile, the earliest first; gives how far it is ahead. */
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

/** How long it takes until the vendor's day is over, ms. */
export const untilMidnight = () => DAY - ((now() + BEIJING) % DAY)
