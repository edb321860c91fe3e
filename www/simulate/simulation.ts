/** A flow with a clock of its own: the story so far, the session that counts it, and the screen of the app. */

import {
  type Channel,
  type Faceid,
  type Locale,
  type PersistedSession,
  persist,
  type Remaining,
  type Step,
} from 'faceid-response'
import { channelsOf } from '../ui/channels.js'
import { attempt, verdict } from './pretend-vendor.js'
import { last, read, type StoryEvent, write } from './story.js'

/** The screen of the app on the phone. */
export type Screen = 'start' | 'correct' | 'vendor' | 'message' | 'server' | 'done' | 'other' | 'left'

/** An event that has happened, with its effect on the session. */
export interface Happened {
  event: StoryEvent
  /** The step of the session; null for a reload. */
  step: Step | null
  /** True where the session counted it as a billed attempt. */
  isBilled: boolean
}

interface Kept {
  story: string
  locale: Locale
  now: number
  screen: Screen
  happened: Happened[]
}

/** The start of all stories: 09:00 in Beijing on an ordinary day. */
const BEGIN = Date.UTC(2026, 0, 5, 1)

const ATTEMPT_SECONDS = 20
const VERDICT_SECONDS = 2

/** The seed of all sessions, so that everybody who follows a link gets the same waits. */
const SEED = 1

const KEPT = 'simulation'
const KEY = 'simulation-session'

/** A simulation: its story, its session and its clock. */
export class Simulation {
  /** The seconds since the story began. */
  now = 0
  screen: Screen = 'start'
  happened: Happened[] = []
  /** True where the page was reloaded by the button just now, and its state was restored. */
  isKept = false
  readonly full: Remaining
  private session: PersistedSession
  private readonly channels: readonly Channel[]

  constructor(
    private readonly faceid: Faceid,
    private readonly locale: Locale,
  ) {
    this.channels = channelsOf(faceid)
    this.full = faceid.session({ at: BEGIN }).remaining
    // What `persist` takes in when it begins is read by this clock, which has to be right before.
    this.now = recall()?.now ?? 0
    this.session = this.begin()
  }

  private begin(): PersistedSession {
    const storage = tabStorage()
    const session = this.faceid.session({ seed: SEED, at: BEGIN })
    return persist(session, { key: KEY, at: this.at, ...(storage && { storage }) })
  }

  /** Plays a story from its beginning, or restores it if this tab has kept it. Returns whether it could be read. */
  tell(text: string): boolean {
    const kept = recall()
    const own = kept?.story === text ? kept : null
    if (own?.locale === this.locale) {
      Object.assign(this, { now: own.now, screen: own.screen, happened: own.happened })
      this.isKept = last(this.story)?.kind === 'reload'
      return true
    }
    const story = read(text, this.channels)
    this.reset()
    for (const event of story ?? []) {
      this.now = event.at
      this.take(event)
    }
    // The same story in another language goes on where it was.
    if (own) Object.assign(this, { now: own.now, screen: own.screen })
    this.keep()
    return story !== null
  }

  get story(): StoryEvent[] {
    return this.happened.map(({ event }) => event)
  }

  get text(): string {
    return write(this.story)
  }

  get step(): Step | null {
    return last(this.happened.filter(({ step }) => step))?.step ?? null
  }

  get remaining(): Remaining {
    return this.session.remaining
  }

  get saved(): string {
    return this.session.save()
  }

  /** The seconds until the next attempt may begin. */
  get waitSeconds(): number {
    const { notBefore } = this.session
    return notBefore === null ? 0 : Math.max(0, Math.ceil((notBefore - this.at) / 1000))
  }

  /** The channel of the last attempt. */
  get channel(): Channel | null {
    const attempted = last(this.story.filter((event) => event.kind === 'attempt'))
    return attempted?.kind === 'attempt' ? attempted.channel : null
  }

  /** Returns a step with its instants moved to the real clock, for countdowns. */
  onRealClock(step: Step): Step {
    const shift = (instant: number | null) => (instant === null ? null : instant - this.at + Date.now())
    const { retry, notBefore } = step
    if (!retry) return { ...step, notBefore: shift(notBefore) }
    return {
      ...step,
      notBefore: shift(notBefore),
      retry: { ...retry, delayMs: 0, notBefore: shift(retry.notBefore) },
    }
  }

  /** Ends the person's attempt with a code. */
  end(channel: Channel, code: string): void {
    this.now += ATTEMPT_SECONDS
    this.take({ kind: 'attempt', channel, code, at: this.now })
    this.keep()
  }

  /** Gives the server the vendor's verdict on the attempt. */
  judge(code: string): void {
    this.now += VERDICT_SECONDS
    this.take({ kind: 'verdict', code, at: this.now })
    this.keep()
  }

  show(screen: Screen): void {
    this.screen = screen
    this.keep()
  }

  forward(seconds: number): void {
    this.now += seconds
    const isFetchDue = this.screen === 'message' && this.step?.retry?.by === 'auto' && this.waitSeconds === 0
    if (isFetchDue) this.screen = 'server'
    this.keep()
  }

  /** Records a reload, just before the page is really reloaded. */
  noteReload(): void {
    this.take({ kind: 'reload', at: this.now })
    this.keep()
  }

  reset(): void {
    this.now = 0
    this.happened = []
    this.screen = 'start'
    this.isKept = false
    this.session.stop()
    attemptTo((storage) => storage.removeItem(KEY))
    this.session = this.begin()
    this.keep()
  }

  stop(): void {
    this.session.stop()
  }

  private get at(): number {
    return BEGIN + this.now * 1000
  }

  private take(event: StoryEvent): void {
    this.isKept = false
    if (event.kind === 'reload') {
      this.happened.push({ event, step: null, isBilled: false })
      return
    }
    const attempts = this.story.filter(({ kind }) => kind === 'attempt')
    const channel = event.kind === 'attempt' ? event.channel : (this.channel ?? 'sdk')
    const order = `order${event.kind === 'attempt' ? attempts.length + 1 : attempts.length}`
    const handed = event.kind === 'attempt' ? attempt(channel, event.code, order) : verdict(channel, event.code, order)
    const before = this.session.remaining.billed
    const { input, ...said } = handed
    const options = { ...said, locale: this.locale, at: this.at }
    // The vendor's answer, as the app's server got it, is what confirms. That a card was read says nothing of the
    // person: whether it is the right card the server says itself.
    const isCardRead = said.channel === 'nfc-server' && event.code === '0'
    const step =
      event.kind === 'attempt'
        ? this.session.step(input, options)
        : this.session.confirm(isCardRead ? true : input, options)
    this.happened.push({ event, step, isBilled: step.billed === true && step.remaining.billed < before })
    if (step.action !== 'proceed') this.screen = 'message'
    else this.screen = step.advice === 'verified' ? 'done' : 'server'
  }

  private keep(): void {
    const { text: story, locale, now, screen, happened } = this
    const kept: Kept = { story, locale, now, screen, happened }
    attemptTo((storage) => storage.setItem(KEPT, JSON.stringify(kept)))
  }
}

/** Returns the story that this tab has kept, and its state. */
export function recall(): Kept | null {
  return attemptTo((storage) => JSON.parse(storage.getItem(KEPT) ?? 'null')) ?? null
}

/**
 * Returns the result of an access to the storage; undefined where there is none, as the address still has the story.
 */
function attemptTo<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage)
  } catch (_) {
    return undefined
  }
}

/** Returns the storage of this tab, since each tab has a story of its own. */
const tabStorage = () => attemptTo((storage) => storage)
