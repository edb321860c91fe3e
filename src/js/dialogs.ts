/** An outcome as the platform's own dialogs take it, for a mini-program that brings no component of its own. */

import { SHORTS } from './core/shorts.js'
import { LOCALE } from './core/vocabulary.js'
import type { Locale, Outcome, Step } from './types.js'

/** What `wx.showModal` takes. Its answer `confirm` is what `confirmText` names; anything else leaves everything as it is. */
export interface ModalOptions {
  title: string
  content: string
  /** The label of the outcome's button, or of its first way on, of one to four characters: with more the modal does not open. */
  confirmText: string
  /** The label that leaves everything as it is. It is there also where it is not shown: the platform's own can be too long. */
  cancelText: string
  showCancel: boolean
}

/** What `wx.showToast` takes. */
export interface ToastOptions {
  title: string
  /** Without an icon two lines fit, with one only seven characters. */
  icon: 'none'
  /** ms */
  duration: number
}

/** The most characters of a label that `wx.showModal` takes, in every language. */
const LONGEST_LABEL = 4
const READING_MS = 3_000

/**
 * Returns what asks the person; null where nothing is asked, and the page goes on by itself: then a toast tells it. Where
 * an outcome ends it and has ways on, the modal offers the first of them in the place of its button.
 */
export function toModal(outcome: Outcome | Step): ModalOptions | null {
  const { action, message, retry } = outcome
  const { title, text, button, locale } = message
  if (!button || (retry && retry.by === 'auto')) return null
  // A language of the host's own has the English ones, where its own label does not fit.
  const words = SHORTS[LOCALE.indexOf(locale as Locale) < 0 ? 'en' : (locale as Locale)]
  const label = (given: string, short: string) => (given && given.length <= LONGEST_LABEL ? given : short)
  const way = action === 'abort' ? outcome.ways[0] : null
  return {
    title,
    content: text,
    confirmText: way ? label(way.label, words[way.id]) : label(button, words[shortOf(outcome)]),
    cancelText: way ? label(button, words.close) : words.leave,
    // Where nothing more can be done here, to acknowledge it is all there is to choose.
    showCancel: action !== 'abort' || Boolean(way),
  }
}

function shortOf({ advice, remedy, retry }: Outcome): 'start' | 'again' | 'edit' | 'check' | 'close' {
  if (!retry) return 'close'
  if (advice === 'not_started' || advice === 'not_finished') return 'start'
  if (retry.needs === 'result') return 'check'
  return remedy.indexOf('correct_') === 0 || remedy === 'confirm_identity' ? 'edit' : 'again'
}

/** Returns what tells the person in passing: the title, for as long as it takes to read it, or as the page waits. */
export function toToast({ message, retry }: Outcome | Step): ToastOptions {
  const waits = retry && retry.by === 'auto' ? retry.delayMs : 0
  return { title: message.title, icon: 'none', duration: Math.max(READING_MS, waits) }
}
