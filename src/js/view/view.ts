/**
 * The model of a presented message, whatever draws it. The element draws it with nodes, a mini-program's component with
 * a template. Nothing here needs a page or a clock.
 */

import type { MessageLabels as Labels, Offer, Outcome, Remedy, Step } from '../types.js'
import { labelsFor } from './labels.js'
import { type PictureId, pictureOf } from './pictures.js'

/** The outcome, or step of a session, that is presented. */
export type Presentable = Outcome | Step

/**
 * The form of a message. `dialog`: the person has to answer. `toast`: it stands beside the page until it is answered or
 * hidden. `line`: a toast without a picture, for a person who left on purpose.
 */
export type Kind = 'dialog' | 'toast' | 'line'

/** The name of a button's event, without its prefix `faceid-`. */
export type Answer = 'retry' | 'abort' | 'proceed' | 'dismiss' | 'way'

/** A button. In a view the most important one is the first. */
export interface ViewButton {
  /** The looks: at most one button is `primary`, and `dismiss` is the quiet one at the end. */
  role: 'primary' | 'second' | 'way' | 'dismiss'
  label: string
  event: Answer
  /** True where the person says that the input was right, and wants to try again with it. */
  isSecond: boolean
  way: Offer | null
  /** True where the button does nothing before the wait is over. */
  isWaiting: boolean
}

/** A reference for support, as it is shown. */
export interface Support {
  code: string
  /** The reference for screen readers: sign by sign, with a pause between two groups. */
  spoken: string
}

/** The model of a message. */
export interface View {
  kind: Kind
  /** The drawing; null for none. */
  picture: PictureId | null
  title: string
  text: string
  locale: string
  /** True where something is going on for which the person waits. */
  isBusy: boolean
  buttons: ViewButton[]
  /** The end of the wait, ms since 1970 UTC; null without a wait. */
  waitEnds: number | null
  support: Support | null
  labels: Labels
}

/** The options of a view. */
export interface ViewOptions {
  /** The host's own words. */
  labels?: Partial<Labels> | null | undefined
  /** `toast`: the outcome is a toast, whatever its kind would be. */
  present?: string | null | undefined
  /** False where the reference for support is never shown. */
  isSupportShown?: boolean
  /** True where the host's markup offers ways on besides those of the outcome. */
  hasOwnWays?: boolean
  /** The present instant, ms since 1970 UTC. */
  now: number
  /** The instant since which the outcome is presented: a wait without an end of its own begins then. Default: `now`. */
  since?: number
}

/** The time, ms, after which the message says that it is safe to wait. */
export const STILL_AFTER = 8_000

/** Returns the view of an outcome. */
export function viewOf(outcome: Presentable, options: ViewOptions): View {
  const { message, retry, advice } = outcome
  const { labels: own, present, isSupportShown, hasOwnWays, now, since = now } = options
  const locale = textOf(message.locale)
  const labels = labelsFor(locale, message.labels, own)
  const isAutomatic = retry !== null && retry.by === 'auto'
  // What the person need not answer.
  const isStatus = isAutomatic || !textOf(message.button)
  const ends = waitEnds(outcome, since)
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

/**
 * Returns the buttons of an outcome, in order. Where it ends the flow, a way on comes first, and the acknowledgement is
 * the quiet button at the end.
 */
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

/** Returns the ways that have a label, since a button needs one. */
function waysOf(outcome: Presentable): Offer[] {
  const { ways } = outcome as { ways?: readonly Offer[] | null }
  return (ways || [])
    .filter((way) => way && textOf(way.label))
    .map(({ id, label, href }) => ({ id, label, href: hrefOf(href) }))
}

/** Returns an address if it is safe, else null. An outcome may come from anywhere, and an address can be a script. */
function hrefOf(href: unknown): string | null {
  const address = textOf(href)
  // Engines pass over blanks and control characters in a scheme.
  return address && !/^(javascript|vbscript|data):/i.test(address.replace(/[\0-\x20]/g, '')) ? address : null
}

/** Returns the reference for support where it is shown: at an end, and from the second failure on. */
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

/** Returns the instant from which the next attempt may begin, ms since 1970 UTC; 0 where none follows. */
function waitEnds(outcome: Presentable, since: number): number {
  const { retry } = outcome
  if (!retry) return 0
  const notBefore = 'notBefore' in outcome ? outcome.notBefore : null
  return notBefore || retry.notBefore || since + retry.delayMs
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
