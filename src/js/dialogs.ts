/** Outcomes in the form of the platform's own dialogs, for a mini-program that brings no component of its own. */

import { SHORTS } from './core/shorts.js'
import { LOCALE } from './core/vocabulary.js'
import type { Locale, Outcome, Step } from './types.js'

/** The options of `wx.showModal`. Its answer `confirm` stands for `confirmText`; any other answer changes nothing. */
export interface ModalOptions {
  title: string
  content: string
  /**
   * The label of the outcome's button, or of its first way on. It has one to four characters, since with more the modal
   * does not open.
   */
  confirmText: string
  /**
   * The label of the button that changes nothing. It is given even when it is not shown, since the platform's own can
   * be too long.
   */
  cancelText: string
  showCancel: boolean
}

/** The options of `wx.showToast`. */
export interface ToastOptions {
  title: string
  /** No icon: without one two lines fit, with one only seven characters. */
  icon: 'none'
  /** The time for which it is shown, ms. */
  duration: number
}

/** The most characters of a label that `wx.showModal` takes, in every language. */
const LONGEST_LABEL = 4
const READING_MS = 3_000

/**
 * Returns the options of a modal that asks the person. Returns null where nothing is asked and the page goes on by
 * itself (`toToast` has the text), and without an outcome. Where an outcome ends the flow and has ways on, the modal
 * offers the first of them in the place of its button.
 */
export function toModal(outcome: Outcome | Step | null): ModalOptions | null {
  if (!outcome) return null
  const { action, message, retry } = outcome
  const { title, text, button, locale } = message
  if (!button || (retry && retry.by === 'auto')) return null
  // A language of the host's own has the English ones, where its own label does not fit.
  const words = SHORTS[LOCALE.indexOf(locale as Locale) < 0 ? 'en' : (locale as Locale)]
  const label = (given: string, short: string) => (given && given.length <= LONGEST_LABEL ? given : short)
  const way = action === 'abort' ? outcome.ways[0] : null
  const { dismiss } = message.labels || {}
  return {
    title,
    content: text + waitOf(outcome, words.wait),
    confirmText: way ? label(way.label, words[way.id]) : label(button, words[shortOf(outcome)]),
    cancelText: way ? label(button, words.close) : label(typeof dismiss === 'string' ? dismiss : '', words.leave),
    // Where nothing more can be done here, to acknowledge it is all there is to choose.
    showCancel: action !== 'abort' || Boolean(way),
  }
}

/**
 * Returns a line with the time that is left, as in `9:00`, where an earlier message made the person wait and this one
 * says nothing of it.
 */
function waitOf(outcome: Outcome | Step, words: string): string {
  const { retry } = outcome
  if (!retry || (outcome as Step).reason !== 'not_before') return ''
  const seconds = Math.ceil(retry.delayMs / 1000)
  return `\n${words}${Math.floor(seconds / 60)}:${String(100 + (seconds % 60)).slice(1)}`
}

function shortOf({ advice, remedy, retry }: Outcome): 'start' | 'again' | 'edit' | 'check' | 'close' {
  if (!retry) return 'close'
  if (advice === 'not_started' || advice === 'not_finished') return 'start'
  if (retry.needs === 'result') return 'check'
  return remedy.indexOf('correct_') === 0 || remedy === 'confirm_identity' ? 'edit' : 'again'
}

/**
 * Returns the options of a toast with the outcome's title. It is shown for as long as reading takes, or as the page
 * waits.
 */
export function toToast({ message, retry }: Outcome | Step): ToastOptions {
  const waits = retry && retry.by === 'auto' ? retry.delayMs : 0
  return { title: message.title, icon: 'none', duration: Math.max(READING_MS, waits) }
}
