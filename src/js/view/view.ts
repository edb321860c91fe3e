/**
 * What a message looks like, without saying with what it is drawn: the element draws it with nodes, a mini-program's
 * component with a template. Nothing here needs a page or a clock.
 */

import type { MessageLabels as Labels, Offer, Outcome, Remedy, Step } from '../types.js'
import { labelsFor } from './labels.js'
import { type PictureId, pictureOf } from './pictures.js'

/** What is presented: an outcome, or a step of a session. */
export type Presentable = Outcome | Step

/**
 * `dialog`: the person has to answer. `toast`: it stands beside the page until it is answered or hidden. `line`: the same
 * without a picture, for whoever left on purpose.
 */
export type Kind = 'dialog' | 'toast' | 'line'

/** The name of what a button says to the page: `faceid-…`. */
export type Answer = 'retry' | 'abort' | 'proceed' | 'dismiss' | 'way'

/** Holds a button, the most important first. */
export interface ViewButton {
  /** How it looks: one at most is `primary`, and `dismiss` is the quiet one at the end. */
  role: 'primary' | 'second' | 'way' | 'dismiss'
  label: string
  event: Answer
  /** The person says that what was entered is right, and wants it once more. */
  isSecond: boolean
  way: Offer | null
  /** Does nothing before the wait is over. */
  isWaiting: boolean
}

export interface Support {
  code: string
  /** The same for who hears it: sign by sign, with a rest between two groups. */
  spoken: string
}

export interface View {
  kind: Kind
  /** null = no picture. */
  picture: PictureId | null
  title: string
  text: string
  locale: string
  /** Tells whether something is going on for which the person waits. */
  isBusy: boolean
  buttons: ViewButton[]
  /** When the wait ends, ms since 1970 UTC; null = there is none. */
  waitEnds: number | null
  support: Support | null
  labels: Labels
}

export interface ViewOptions {
  /** The host's own words. */
  labels?: Partial<Labels> | null | undefined
  /** `toast`: whatever the outcome is. */
  present?: string | null | undefined
  /** false = the reference for the support is never shown. */
  isSupportShown?: boolean
  /** The host offers ways on by itself, besides those of the outcome. */
  hasOwnWays?: boolean
  /** Now, ms since 1970 UTC. */
  now: number
}

/** Beyond this time, ms, it is said that it is safe to wait. */
export const STILL_AFTER = 8_000

/** Returns how an outcome is presented. */
export function viewOf(outcome: Presentable, options: ViewOptions): View {
  const { message, retry, advice } = outcome
  const { labels: own, present, isSupportShown, hasOwnWays, now } = options
  const locale = textOf(message.locale)
  const labels = labelsFor(locale, message.labels, own)
  const isAutomatic = retry !== null && retry.by === 'auto'
  // What the person need not answer.
  const isStatus = isAutomatic || !textOf(message.button)
  const ends = waitEnds(outcome, now)
  const waits = ends > now && !isStatus
  const kind = advice === 'cancelled' && !isStatus ? 'line' : isStatus || present === 'toast' ? 'toast' : 'dialog'
  return {
    kind,
    picture: kind === 'line' ? null : pictureOf(outcome),
    title: textOf(message.title),
    text: textOf(message.text),
    locale,
    isBusy: isAutomatic || (outcome.action === 'proceed' && outcome.remedy === ('ask_server' satisfies Remedy)),
    buttons: isStatus ? [] : buttonsOf(outcome, labels, waits, Boolean(hasOwnWays)),
    waitEnds: waits ? ends : null,
    support: isSupportShown === false || kind === 'line' ? null : supportOf(outcome),
    labels,
  }
}

/** Where nothing more can be done here, a way on comes first, and to acknowledge it is the quiet end. */
function buttonsOf(outcome: Presentable, labels: Labels, waits: boolean, hasOwnWays: boolean): ViewButton[] {
  const { message, action } = outcome
  const ways = waysOf(outcome)
  const button = (role: ViewButton['role'], event: Answer, label: string | null, more?: Partial<ViewButton>) => {
    const whole: ViewButton = { role, label: textOf(label), event, isSecond: false, way: null, isWaiting: false }
    return Object.assign(whole, more)
  }
  const wayButtons = ways.map((way) => button('way', 'way', way.label, { way }))
  const [first] = wayButtons
  if (action === 'abort') {
    if (first) first.role = 'primary'
    return [...wayButtons, button(first || hasOwnWays ? 'dismiss' : 'primary', action, message.button)]
  }
  const answers = [button('primary', action, message.button, { isWaiting: waits })]
  if (textOf(message.second)) {
    answers.push(button('second', action, message.second, { isSecond: true, isWaiting: waits }))
  }
  return [...answers, ...wayButtons, button('dismiss', 'dismiss', labels.dismiss)]
}

/** Returns the ways that can be shown: without a label there is nothing to press. */
function waysOf(outcome: Presentable): Offer[] {
  const { ways } = outcome as { ways?: readonly Offer[] | null }
  return (ways || [])
    .filter((way) => way && textOf(way.label))
    .map(({ id, label, href }) => ({ id, label, href: hrefOf(href) }))
}

/** An outcome may come from anywhere; an address that is a script is none. */
function hrefOf(href: unknown): string | null {
  const address = textOf(href)
  // Engines pass over blanks and control characters in a scheme.
  return address && !/^(javascript|vbscript|data):/i.test(address.replace(/[\0-\x20]/g, '')) ? address : null
}

/** Returns the reference where somebody may call the support: at an end, and from the second failure on. */
function supportOf(outcome: Presentable): Support | null {
  const { action, advice, reference } = outcome
  const code = textOf((reference as Partial<typeof reference> | null | undefined)?.support)
  const attempt = 'attempt' in outcome ? outcome.attempt : 0
  const isShown = action === 'abort' || (action === 'retry' && attempt >= 2 && advice !== 'not_started')
  if (!code || !isShown) return null
  const spoken = code
    .split('-')
    .map((group) => group.split('').join(' '))
    .join(', ')
  return { code, spoken }
}

/** When the next attempt may begin, ms since 1970 UTC. */
function waitEnds(outcome: Presentable, now: number): number {
  const { retry } = outcome
  if (!retry) return 0
  const notBefore = 'notBefore' in outcome ? outcome.notBefore : null
  return notBefore || retry.notBefore || now + retry.delayMs
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
