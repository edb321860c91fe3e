/**
 * A rehearsal, which plays the terminal, the server and the clock. What the page shows then is the page's own doing.
 */

import { type StoryId, type StoryMove, story } from '../samples/stories.js'
import type { Channel, Outcome, Session, Step } from '../types.js'
import { forward, install, now, untilMidnight } from './clock.js'
import { forget, type Given, hear, keep, type Memory, recall } from './memory.js'
import { answered, departure, handed, TERMINALS, type Terminal, withoutResult } from './terminals.js'

/** The part of the Navigation API that is used, in browsers that have it. */
interface Navigation {
  addEventListener(name: 'navigate', listener: (event: NavigateEvent) => void): void
}

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string }
}

type Wx = { startVerify?: (options: { success?: (said: unknown) => void; fail?: (said: unknown) => void }) => void }

/** The answer of the server: a pass, not known yet, or a code. */
export type ServerAnswer = Extract<StoryMove, { move: 'answer' }>['answer']

/** A rehearsal of one page. */
export class Rehearsal {
  readonly memory: Memory = recall()
  /** The function that is called after each change. */
  onChange = () => {}
  /** The waiting calls of `verify`; below them those of `ask`. */
  private readonly takers: ((said: unknown) => void)[] = []
  private readonly askers: { orderNo: string; take: (said: unknown) => void }[] = []
  /** The saved text of the page's session. */
  private saved = ''
  /** The page is about to be another: what it still asks for is not the story's. */
  private isLeaving = false

  constructor() {
    install(this.memory.ahead)
    this.offerStartVerify()
    // A page that the back button brings back goes on.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.isLeaving = false
    })
    // The page sets out for the vendor: the story's next code comes back in the vendor's place.
    const { navigation } = window as { navigation?: Navigation }
    navigation?.addEventListener('navigate', (event) => {
      const left = departure(event.destination.url)
      if (!left || this.next?.move !== 'hand' || this.terminal.delivery !== 'redirect' || !event.cancelable) return
      event.preventDefault()
      this.play(left)
    })
  }

  get terminal(): Terminal {
    const found = TERMINALS.find(({ name }) => name === this.memory.terminal)
    return found ?? (TERMINALS[0] as Terminal)
  }

  /** Returns the moves of the chosen story in the form that this terminal can make; none without a story. */
  get moves(): readonly StoryMove[] {
    const { story: id } = this.memory
    if (!id) return []
    return story(id, this.terminal.channel).flatMap((move): StoryMove[] => {
      if (move.move !== 'hand' || this.canHand(move.code)) return [move]
      // A terminal without codes says that the person is done, and the server says the rest.
      return [
        { move: 'hand', code: '0' },
        { move: 'answer', answer: { code: move.code } },
      ]
    })
  }

  get next(): StoryMove | undefined {
    return this.moves[this.memory.at]
  }

  get isTerminalAwaited(): boolean {
    return this.takers.length > 0
  }

  get isServerAwaited(): boolean {
    return this.askers.length > 0
  }

  canHand(code: string, channel: Channel = this.terminal.channel): boolean {
    return handed(this.terminal, channel, code) !== undefined
  }

  choose(name: string): void {
    this.memory.terminal = name
    this.memory.armed = null
    this.offerStartVerify()
    this.changed()
  }

  begin(story: StoryId | null): void {
    this.memory.story = story
    this.memory.at = 0
    this.memory.armed = null
    this.play()
  }

  /**
   * Makes the next move of the story, if the page is ready for it. `left` is what the page gave to the vendor when it
   * left.
   */
  play(left: { orderNo?: string; page?: string } = {}): void {
    const { next, memory } = this
    const isReady =
      next &&
      !this.isLeaving &&
      (next.move === 'hand'
        ? this.terminal.delivery === 'redirect' || this.isTerminalAwaited
        : next.move !== 'answer' || this.isServerAwaited)
    if (!isReady) {
      this.changed()
      return
    }
    memory.at += 1
    if (next.move === 'hand') this.hand(this.terminal.channel, next.code, left)
    else if (next.move === 'answer') this.answer(next.answer)
    else if (next.move === 'wait') this.forward(this.waitMs)
    else if (next.move === 'midnight') this.forward(untilMidnight())
    else {
      if (next.move === 'fresh') forget(this.saved)
      this.go(withoutResult(location.href))
    }
  }

  /** Hands over a code: a redirect does so at once, any other terminal when the page asks for it. */
  hand(channel: Channel, code: string, left: { orderNo?: string; page?: string } = {}): void {
    const { memory, terminal } = this
    const isAwaited = terminal.delivery === 'redirect' || this.isTerminalAwaited
    memory.armed = isAwaited ? null : { channel, code }
    if (!isAwaited) {
      this.changed()
      return
    }
    memory.attempts += 1
    memory.orderNo = left.orderNo ?? `rehearsal${memory.attempts}`
    const page = left.page ?? withoutResult(location.href)
    const said = handed(terminal, channel, code, { orderNo: memory.orderNo, token: this.token, page })
    this.gave({ delivery: terminal.delivery, name: terminal.name, channel, code })
    if (terminal.delivery === 'redirect') this.go(said as string)
    else this.takers.shift()?.(said)
    this.changed()
  }

  /** Gives the server's answer to the call that has waited longest. */
  answer(said: ServerAnswer): void {
    const asker = this.askers.shift()
    if (!asker) {
      this.changed()
      return
    }
    const { name, channel, api } = this.terminal
    if (typeof said === 'object') {
      this.gave({ delivery: 'answer', name: api, channel, code: said.code })
      asker.take(answered(this.terminal, said.code, { orderNo: asker.orderNo, token: this.token }))
    } else {
      if (said === true) this.gave({ delivery: 'answer', name, channel, code: '0' })
      asker.take(said)
    }
    this.changed()
  }

  /** Returns what the terminal hands over, once it does. */
  verify(): Promise<unknown> {
    // A page that waits is not one that is come back to.
    if (this.terminal.delivery === 'redirect') this.choose('ios')
    return new Promise((take) => {
      this.takers.push(take)
      const { armed } = this.memory
      if (armed) this.hand(armed.channel, armed.code)
      else if (this.next?.move === 'hand') this.play()
      else this.changed()
    })
  }

  /** Returns what the server says, once it does. */
  ask(orderNo?: string): Promise<unknown> {
    return new Promise((take) => {
      this.askers.push({ orderNo: orderNo || this.memory.orderNo, take })
      if (this.next?.move === 'answer') this.play()
      else this.changed()
    })
  }

  forward(ms: number): void {
    this.memory.ahead = forward(ms)
    this.changed()
  }

  /** Returns the time until the next attempt may begin, ms. */
  get waitMs(): number {
    return Math.max(0, (this.memory.heard[0]?.notBefore ?? 0) - now())
  }

  hear(outcome: Outcome | Step, session: Session | null): void {
    if (session) this.saved = session.save()
    hear(this.memory, outcome, now())
    this.changed()
  }

  changed(): void {
    keep(this.memory)
    this.onChange()
  }

  private gave(given: Given): void {
    this.memory.given = given
  }

  /** Returns a token of this attempt, in the vendor's form. */
  private get token(): string {
    return `00000000-0000-4000-8000-${String(this.memory.attempts).padStart(12, '0')}`
  }

  /** Navigates to an address in such a way that the page loads anew. */
  private go(address: string): void {
    this.isLeaving = true
    this.changed()
    const withoutHash = (url: string) => url.split('#')[0]
    if (withoutHash(address) !== withoutHash(location.href)) location.assign(address)
    else {
      // Another hash alone would leave the page as it is.
      history.replaceState(null, '', address)
      location.reload()
    }
  }

  /** Adds `wx.startVerify`, which a browser lacks, for a mini-program's page that is also built for browsers. */
  private offerStartVerify(): void {
    if (this.terminal.name !== 'mini-program') return
    const place = window as { wx?: Wx }
    const wx = place.wx ?? {}
    place.wx = wx
    wx.startVerify ??= ({ success, fail }) => {
      this.verify().then((said) => {
        const { ErrorCode } = said as { ErrorCode?: number }
        if (ErrorCode) fail?.(said)
        else success?.(said)
      })
    }
  }
}
