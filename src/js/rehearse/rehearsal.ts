/** Plays the terminal, the server and the clock to a page. What the page shows of it is the page's own doing. */

import type { Channel, Outcome, Session, Step } from '../types.js'
import { forward, install, now, untilMidnight } from './clock.js'
import { forget, type Given, hear, keep, type Memory, recall } from './memory.js'
import { type Move, type StoryId, storyOf } from './stories.js'
import { answered, departure, handed, TERMINALS, type Terminal, withoutResult } from './terminals.js'

/** What a browser tells before it leaves a page, where it tells that. */
interface Navigation {
  addEventListener(name: 'navigate', listener: (event: NavigateEvent) => void): void
}

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string }
}

type Wx = { startVerify?: (options: { success?: (said: unknown) => void; fail?: (said: unknown) => void }) => void }

export type ServerAnswer = Extract<Move, { move: 'answer' }>['answer']

export class Rehearsal {
  readonly memory: Memory = recall()
  /** Called after each change. */
  onChange = () => {}
  /** Whoever waits for the terminal, and for the server. */
  private readonly takers: ((said: unknown) => void)[] = []
  private readonly askers: { orderNo: string; take: (said: unknown) => void }[] = []
  /** The page's flow, as it is stored. */
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
      if (!left || this.next?.move !== 'hand' || this.terminal.door !== 'redirect' || !event.cancelable) return
      event.preventDefault()
      this.play(left)
    })
  }

  get terminal(): Terminal {
    const found = TERMINALS.find(({ name }) => name === this.memory.terminal)
    return found ?? (TERMINALS[0] as Terminal)
  }

  /** The moves of the story that is played, as this terminal can make them; none without a story. */
  get moves(): readonly Move[] {
    const { story } = this.memory
    if (!story) return []
    return storyOf(story, this.terminal.channel).flatMap((move): Move[] => {
      if (move.move !== 'hand' || this.canHand(move.code)) return [move]
      // A terminal without codes says that the person is done, and the server says the rest.
      return [
        { move: 'hand', code: '0' },
        { move: 'answer', answer: { code: move.code } },
      ]
    })
  }

  get next(): Move | undefined {
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

  /** Makes the next move of the story, where the page is ready for it. */
  play(left: { orderNo?: string; page?: string } = {}): void {
    const { next, memory } = this
    const isReady =
      next &&
      !this.isLeaving &&
      (next.move === 'hand'
        ? this.terminal.door === 'redirect' || this.isTerminalAwaited
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

  /** Hands a code over: by a redirect at once, else when the page asks for it. */
  hand(channel: Channel, code: string, left: { orderNo?: string; page?: string } = {}): void {
    const { memory, terminal } = this
    const isAwaited = terminal.door === 'redirect' || this.isTerminalAwaited
    memory.armed = isAwaited ? null : { channel, code }
    if (!isAwaited) {
      this.changed()
      return
    }
    memory.attempts += 1
    memory.orderNo = left.orderNo ?? `rehearsal${memory.attempts}`
    const page = left.page ?? withoutResult(location.href)
    const said = handed(terminal, channel, code, { orderNo: memory.orderNo, token: this.token, page })
    this.gave({ door: terminal.door, name: terminal.name, channel, code })
    if (terminal.door === 'redirect') this.go(said as string)
    else this.takers.shift()?.(said)
    this.changed()
  }

  /** Answers as the server to whoever has waited longest. */
  answer(said: ServerAnswer): void {
    const asker = this.askers.shift()
    if (!asker) {
      this.changed()
      return
    }
    const { name, channel, api } = this.terminal
    if (typeof said === 'object') {
      this.gave({ door: 'answer', name: api, channel, code: said.code })
      asker.take(answered(this.terminal, said.code, { orderNo: asker.orderNo, token: this.token }))
    } else {
      if (said === true) this.gave({ door: 'answer', name, channel, code: '0' })
      asker.take(said)
    }
    this.changed()
  }

  /** Waits for what the terminal hands over. */
  verify(): Promise<unknown> {
    // A page that waits is not one that is come back to.
    if (this.terminal.door === 'redirect') this.choose('ios')
    return new Promise((take) => {
      this.takers.push(take)
      const { armed } = this.memory
      if (armed) this.hand(armed.channel, armed.code)
      else if (this.next?.move === 'hand') this.play()
      else this.changed()
    })
  }

  /** Waits for what the server says. */
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

  /** How long it takes until the next attempt may begin, ms. */
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

  /** A token of this attempt, in the form of the vendor's. */
  private get token(): string {
    return `00000000-0000-4000-8000-${String(this.memory.attempts).padStart(12, '0')}`
  }

  /** Goes to an address as a browser does that comes from elsewhere. */
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

  /** A page of a mini-program that is built for a browser too calls `wx.startVerify`, which a browser lacks. */
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
