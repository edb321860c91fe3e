/** The host's own words in an outcome. Rust does the same on a server (`src/copy/host.rs`). */

import type { Bindings } from './bindings.js'
import { FORMER_ADVICES } from './core/vocabulary.js'
import { readSafely } from './input.js'
import type { AdviceId, Message, Outcome } from './types.js'
import type { Texts, Words } from './words.js'

const LONGEST_TEXT = 500

/** Replaces the message of an outcome by the host's words, as far as there are some. */
export function applyOwnWords(bindings: Bindings, outcome: Outcome, words: Words, brand: unknown): void {
  const { own, foreign, number, tag, labels } = words
  for (const way of outcome.ways) way.label = labels[way.id] || way.label
  if (!own && !foreign) return
  const { message, retry, action } = outcome
  const wait = retry ? retry.delayMs : 0
  const reader = (texts: Texts, waits: string[] | null) => {
    const parts = textsOf(texts, outcome.advice)
    return (part: string): string | null => {
      const text = readSafely(parts, part)
      if (typeof text !== 'string' || text.length > LONGEST_TEXT || !text.trim()) return null
      return text.replace(/\{([^}]*)\}/g, (whole, name) => {
        if (name === 'wait') return waitIn(wait, waits)
        return name === 'brand' && typeof brand === 'string' && brand.trim() ? brand : whole
      })
    }
  }
  const theirs = reader(foreign, null)
  const [title, text] = [theirs('title'), theirs('text')]
  // Ours has none where the page goes on by itself; what says `proceed` may have one.
  const hasButton = message.button !== null || action === 'proceed'
  const button = hasButton ? theirs('button') : null
  if (title !== null && text !== null && (message.button === null || button !== null)) {
    // Half a message in another language helps nobody.
    outcome.message = { title, text, button, second: null, locale: tag }
    addLabels(outcome.message, foreign)
    return
  }
  const ours = reader(own, bindings.waits(number))
  message.title = ours('title') || message.title
  message.text = ours('text') || message.text
  message.button = (hasButton && ours('button')) || message.button
  addLabels(message, own)
}

/** Adds the host's words beside a message, unchecked: the code that shows them checks each. */
function addLabels(message: Message, texts: Texts): void {
  const labels = readSafely(texts, 'labels')
  if (labels && typeof labels === 'object') message.labels = labels
}

/** Returns the host's texts for an advice, under its name or a former one. */
function textsOf(texts: Texts, advice: AdviceId): unknown {
  const former = FORMER_ADVICES.filter(([name, now]) => now === advice && readSafely(texts, name))[0]
  return readSafely(texts, advice) || (former && readSafely(texts, former[0]))
}

/** Returns a wait in words, rounded up. In a language that is the host's alone it is `m:ss`. */
function waitIn(ms: number, waits: string[] | null): string {
  if (!waits) {
    const seconds = Math.ceil(ms / 1000)
    return `${Math.floor(seconds / 60)}:${String(100 + (seconds % 60)).slice(1)}`
  }
  if (!ms) return waits[0] as string
  if (ms <= 50_000) return Math.ceil(ms / 10_000) * 10 + (waits[1] as string)
  const isMinutes = ms <= 3_000_000
  const count = Math.ceil(ms / (isMinutes ? 60_000 : 3_600_000))
  return count + (waits[(isMinutes ? 2 : 4) + (count > 1 ? 1 : 0)] as string)
}
