/** A flow with a clock of its own: the story so far, the session that counts it, and the screen of the app. */

import {
  type Channel,
  type Faceid,
  type Locale,
  type PersistedSession,
  persist,
  type Remaining,
  type SessionStorage,
  type Step,
} from 'faceid-response'
import type { StoryId, StoryMove } from 'faceid-response/samples'
import { channelsOf } from '../ui/channels.js'
import type { Handed, Ids, Vendor } from './pretend-vendor.js'
import { last, PENDING, read, type StoryEvent, write } from './story.js'
import { TERMINALS, type Terminal, terminalOf } from './terminals.js'

/** The screen of the app on the phone. */
export type Screen = 'start' | 'correct' | 'vendor' | 'message' | 'server' | 'done' | 'other' | 'left'

/** An event that has happened, with its effect on the session. */
export interface Happened {
  event: StoryEvent
  /** The step of the session; null for a reload. */
  step: Step | null
  /** True where the session counted it as a billed attempt. */
  isBilled: boolean
  /** The address at which a mini-program opened its H5 page then; null where none did. */
  address: string | null
}

interface Kept {
  story: string
  locale: Locale
  now: number
  terminal: Terminal
  screen: Screen
  happened: Happened[]
}

/** The start of all stories: 09:00 in Beijing on an ordinary day. */
const BEGIN = Date.UTC(2026, 0, 5, 1)

/** The time of day at which the stories begin, and the length of a day, s. */
export const MORNING = 9 * 3600
export const DAY = 24 * 3600

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
  terminal: Terminal = 'sdk'
  screen: Screen = 'start'
  happened: Happened[] = []
  /** True where the page was reloaded by the button just now, and its state was restored. */
  isKept = false
  readonly full: Remaining
  private session: PersistedSession
  private miniProgram: InstanceType<Vendor['MiniProgram']>
  private readonly channels: readonly Channel[]

  /** The storage is the tab's by default, since each tab has a story of its own. */
  constructor(
    private readonly faceid: Faceid,
    private readonly locale: Locale,
    private readonly vendor: Vendor,
    private readonly storage: SessionStorage = tabStorage() ?? memoryStorage(),
  ) {
    this.channels = channelsOf(faceid)
    this.full = faceid.session({ at: BEGIN }).remaining
    // What `persist` takes in when it begins is read by this clock, which has to be right before.
    this.now = this.recall()?.now ?? 0
    this.session = this.begin()
    this.miniProgram = new vendor.MiniProgram(() => this.at)
  }

  private begin(saved?: string): PersistedSession {
    const session = this.faceid.session({ seed: SEED, at: this.at, ...(saved && { saved }) })
    return persist(session, { key: KEY, at: this.at, storage: this.storage })
  }

  /**
   * Plays a story from its beginning, or restores it if this tab has kept it. Without a text it is the one that the tab
   * has kept. Returns whether it could be read.
   */
  tell(given?: string): boolean {
    const kept = this.recall()
    const text = given ?? kept?.story ?? ''
    const own = kept?.story === text ? kept : null
    if (own?.locale === this.locale) {
      Object.assign(this, { now: own.now, terminal: own.terminal, screen: own.screen, happened: own.happened })
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
    if (own) Object.assign(this, { now: own.now, terminal: own.terminal, screen: own.screen })
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

  /** The address of the H5 page in the mini-program. */
  get address(): string {
    return last(this.happened.filter(({ address }) => address))?.address ?? this.miniProgram.address
  }

  /** The address of the mini-program's native page, as the H5 page of the recipe calls it. */
  get nativePage(): string {
    return `/pages/verification/verification?session=${this.saved}&token=${this.nextIds.token}`
  }

  /** The ready stories of this terminal, each with the events that it comes to. */
  get ready(): [StoryId, StoryEvent[]][] {
    const { stories } = TERMINALS[this.terminal]
    if (!stories) return []
    const { STORIES, story } = this.vendor
    return STORIES.map((id) => {
      const played = new Simulation(this.faceid, this.locale, this.vendor, memoryStorage())
      played.terminal = this.terminal
      for (const move of story(id, stories)) played.make(move)
      played.stop()
      return [id, played.story]
    })
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
    const isInWebView = this.terminal === 'web-view' && channel === TERMINALS[this.terminal].channel
    this.take({ kind: 'attempt', channel, code, ...(isInWebView && { via: 'web-view' }), at: this.now })
    this.keep()
  }

  /** Gives the server the vendor's verdict on the attempt. */
  judge(code: string): void {
    this.now += VERDICT_SECONDS
    this.take({ kind: 'verdict', code, at: this.now })
    this.keep()
  }

  /** Leads the person back from the mini-program's native page without a result. */
  comeBack(kind: 'back' | 'killed'): void {
    this.now += ATTEMPT_SECONDS
    this.take({ kind, at: this.now })
    this.keep()
  }

  show(screen: Screen): void {
    this.screen = screen
    this.keep()
  }

  choose(terminal: Terminal): void {
    this.terminal = terminal
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
    attemptTo(() => this.storage.removeItem(KEY))
    this.session = this.begin()
    this.miniProgram = new this.vendor.MiniProgram(() => this.at)
    this.keep()
  }

  stop(): void {
    this.session.stop()
  }

  private get at(): number {
    return BEGIN + this.now * 1000
  }

  private get attempts(): number {
    return this.story.filter(({ kind }) => kind === 'attempt').length
  }

  private get nextIds(): Ids {
    return idsOf(this.attempts + 1)
  }

  /** Makes a move of a ready story. What has to be waited for is waited for first. */
  private make(move: StoryMove): void {
    if (move.move === 'hand' || move.move === 'answer' || move.move === 'wait') this.now += this.waitSeconds
    if (move.move === 'hand') this.end(TERMINALS[this.terminal].channel, move.code)
    else if (move.move === 'answer') this.judge(codeOf(move.answer))
    else if (move.move === 'midnight') this.now += DAY - ((MORNING + this.now) % DAY)
    else if (move.move === 'reopen') this.take({ kind: 'reopen', at: this.now })
    else if (move.move === 'fresh') this.reset()
  }

  private take(event: StoryEvent): void {
    this.isKept = false
    const before = this.session.remaining.billed
    const { step, address = null } = this.effectOf(event)
    this.happened.push({
      event,
      step,
      isBilled: step?.billed === true && step.remaining.billed < before,
      address,
    })
    if (!step) return
    if (step.action !== 'proceed') this.screen = 'message'
    else this.screen = step.advice === 'verified' ? 'done' : 'server'
  }

  private effectOf(event: StoryEvent): { step: Step | null; address?: string } {
    const now = { locale: this.locale, at: this.at }
    const { miniProgram, vendor } = this
    if (event.kind === 'reload') return { step: null }
    if (event.kind === 'attempt') {
      const { input, ...said } = vendor.attempt(event.channel, event.code, this.nextIds)
      this.terminal = event.via ?? terminalOf(event.channel) ?? this.terminal
      // A bare code is one that no terminal hands over, so that no mini-program could pass it on.
      const isHandedOver = input !== event.code
      if (!event.via || !isHandedOver) return { step: this.session.step(input, { ...said, ...now }) }
      miniProgram.navigateTo(this.nativePage)
      miniProgram.end(input)
      return this.openInWebView()
    }
    if (event.kind === 'verdict') {
      if (event.code === PENDING) return { step: this.session.confirm(PENDING, now) }
      const { input, ...said } = this.verdict(event.code)
      // The vendor's answer, as the app's server got it, is what confirms. That a card was read says nothing of the
      // person: whether it is the right card the server says itself.
      const isCardRead = said.channel === 'nfc-server' && event.code === '0'
      return { step: this.session.confirm(isCardRead ? true : input, { ...said, ...now }) }
    }
    if (event.kind === 'reopen' && this.terminal !== 'web-view') {
      this.reopen()
      return { step: this.session.now(now) }
    }
    this.terminal = 'web-view'
    if (event.kind !== 'reopen') miniProgram.navigateTo(this.nativePage)
    if (event.kind === 'back') miniProgram.back()
    else miniProgram.kill()
    return this.openInWebView()
  }

  /** Returns the answer of the last attempt's server. A channel without a terminal gets the code by itself. */
  private verdict(code: string): Handed {
    const channel = this.channel ?? 'sdk'
    const terminal = terminalOf(channel)
    if (!terminal) return { input: code, channel }
    return this.vendor.verdict(TERMINALS[terminal], code, idsOf(this.attempts))
  }

  /** Opens the H5 page in the mini-program, which reads its address as the recipe's page does. */
  private openInWebView(): { step: Step; address: string } {
    const { address } = this.miniProgram
    const [saved, result] = ['session', 'result'].map((name) => new URL(address).searchParams.get(name))
    this.reopen(saved ?? undefined)
    const now = { locale: this.locale, at: this.at }
    return { step: result ? this.session.step(result, now) : this.session.now(now), address }
  }

  /** Opens the page again, with what its storage has kept of the session. */
  private reopen(saved?: string): void {
    this.session.stop()
    this.session = this.begin(saved)
  }

  private keep(): void {
    const { text: story, locale, now, terminal, screen, happened } = this
    const kept: Kept = { story, locale, now, terminal, screen, happened }
    attemptTo(() => this.storage.setItem(KEPT, JSON.stringify(kept)))
  }

  private recall(): Kept | null {
    return attemptTo(() => JSON.parse(this.storage.getItem(KEPT) ?? 'null')) ?? null
  }
}

/** Returns the ids of an attempt, the token in the vendor's form. */
const idsOf = (attempt: number): Ids => ({
  orderNo: `order${attempt}`,
  token: `00000000-0000-4000-8000-${String(attempt).padStart(12, '0')}`,
})

const codeOf = (answer: Extract<StoryMove, { move: 'answer' }>['answer']) =>
  typeof answer === 'object' ? answer.code : answer === true ? '0' : answer

/**
 * Returns the result of an access to the storage; undefined where that throws, as the address still has the story.
 */
function attemptTo<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch (_) {
    return undefined
  }
}

/** Returns the tab's storage, if there is one. */
const tabStorage = () => attemptTo(() => sessionStorage)

/** Returns a storage that lasts as long as its simulation. */
function memoryStorage(): SessionStorage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}
