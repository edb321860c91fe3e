/** Calls to the core, and its answers as plain objects. No decision is taken here. */

import { TEXTS } from './core/texts.js'
import {
  ACTION,
  ADVICE_ID,
  BILLED_BEFORE,
  CHANNEL,
  DISCLOSURE,
  FAULT,
  HELPFUL,
  LOCALE,
  NEEDS,
  PLATFORM,
  PROBLEM,
  REASON,
  REMEDY,
  RETRY_BY,
  SOURCE,
  WAY_ID,
} from './core/vocabulary.js'
import type { Core } from './core.js'
import { FaceidError } from './error.js'
import { isList, type Pen, writer } from './input.js'
import { supportOf } from './support.js'
import type { CatalogEntry, Channel, Outcome, Remaining, RiskReport, Step } from './types.js'
import { fillTemplate, type GivenWay, type GivenWays } from './ways.js'

/** The size of the core's answer, in units of 16 bits (`crates/page/src/output.rs`). */
const ROOM = 16384
/** The columns of TEXTS that follow the words of the locales. */
const MEANINGS = LOCALE.length
const HANDLINGS = MEANINGS + 1
const RISKS = MEANINGS + 2
/**
 * The lines of a locale that follow its messages: labels of ways, names of some ways, words for waits, other phrases.
 */
const MESSAGES = 3 * ADVICE_ID.length
const NAMES = MESSAGES + WAY_ID.length
const WAITS = NAMES + 2
const PHRASES = WAITS + 6

/** The index that stands for no channel. */
const NONE = 255

/** The calls to one core. */
export type Door = ReturnType<typeof door>

/** An outcome, with the core's word on whether its code may be reported. */
export interface Answer<T extends Outcome = Outcome> {
  outcome: T
  /** True where its code may be reported. */
  isReportable: boolean
}

/** Returns the calls to a core. `given` are the ways that the page has. */
export function door(core: Core, given: GivenWays) {
  const { buffer } = core.memory
  const write = writer(new Uint16Array(buffer, core.inputAddress()))
  const output = new Uint16Array(buffer, core.outputAddress(), ROOM)
  const lines: string[][] = []
  /** The place in the answer that is read next. */
  let at = 0

  const next = () => output[at++] as number
  /** Reads a number and returns the word that it stands for; null for 0. */
  const pick = <T>(words: readonly T[]) => words[next() - 1] || null
  const claim = () => {
    const said = next()
    return said ? said > 1 : null
  }
  const count = () => next() + next() * 65536
  const read = (length: number) => {
    const start = at
    at += length
    return String.fromCharCode.apply(null, output.subarray(start, at) as unknown as number[])
  }
  const text = () => read(next())
  /** Returns a line of a column of TEXTS. A column is split into lines when it is first needed. */
  const ours = (column: number, line: number): string => {
    const known = lines[column] || (TEXTS[column] as string).split('\n')
    lines[column] = known
    return known[line] as string
  }

  /** Returns a phrase of a locale by its number. */
  const phrase = (locale: number, part: number) => ours(locale, PHRASES + part)

  /** Returns the names of another method and of support, and the conjunction between them. */
  const elsewhere = (locale: number) => [ours(locale, NAMES), ours(locale, NAMES + 1), phrase(locale, 4)]

  /** Reads an outcome from the core's answer. `ms` is the instant that it is about, NaN where none is given. */
  const decision = (locale: number, ms: number): Outcome => {
    const channel = pick(CHANNEL)
    const known = next() > 0
    const problem = pick(PROBLEM)
    const passed = claim()
    const action = ACTION[next()] as Outcome['action']
    const advice = next()
    const remedy = REMEDY[next()] as Outcome['remedy']
    const fault = FAULT[next()] as Outcome['fault']
    const disclosure = DISCLOSURE[next()] as Outcome['disclosure']
    const billed = claim()
    const confirm = next() > 0
    const second = next() > 0
    const by = pick(RETRY_BY)
    const needs = pick(NEEDS)
    const row = next() - 1
    const delayMs = count()
    const words = (part: number) => ours(locale, part * ADVICE_ID.length + advice)
    const ways = Array.from(HELPFUL[advice] as string, Number).filter((way) => !given || given[way])
    const written = words(1)
    return {
      channel,
      code: null,
      known,
      problem,
      passed,
      action,
      advice: ADVICE_ID[advice] as Outcome['advice'],
      remedy,
      fault,
      disclosure,
      message: {
        title: words(0),
        text: HELPFUL[advice] ? fillTemplate(written, ways, given !== null, elsewhere(locale)) : written,
        button: words(2) || null,
        second: second ? phrase(locale, 0) : null,
        locale: LOCALE[locale] as string,
      },
      ways: (given ? ways : []).map((way) => ({
        id: WAY_ID[way],
        label: ours(locale, MESSAGES + way),
        href: (given as readonly GivenWay[])[way]?.href ?? null,
      })),
      meaning: row < 0 ? null : ours(MEANINGS, row),
      handling: (row >= 0 && ours(HANDLINGS, row)) || null,
      billed,
      confirm,
      retry: by && {
        by,
        needs: needs as NonNullable<typeof needs>,
        delayMs,
        notBefore: delayMs && !Number.isNaN(ms) ? ms + delayMs : null,
      },
      reference: {},
      risk: null,
    } as Outcome
  }
  const report = (): RiskReport => {
    const level = next() - 1
    const end = next() + at
    const tags: RiskReport['tags'] = []
    while (at < end) {
      const row = next()
      const platforms = next()
      tags.push({
        tag: text(),
        known: row > 0,
        meaning: row ? ours(RISKS, row - 1) : null,
        platforms: PLATFORM.filter((_, bit) => (platforms >> bit) & 1),
      })
    }
    return level < 0
      ? { level: null, blocked: null, tags }
      : { level: level as NonNullable<RiskReport['level']>, blocked: level > 2, tags }
  }
  const answer = (locale: number, ms: number): Answer => {
    at = 0
    const outcome = decision(locale, ms)
    const isReportable = next() > 0
    outcome.code = text() || null
    const orderNo = text()
    const requestId = text()
    if (orderNo) outcome.reference.orderNo = orderNo
    if (requestId) outcome.reference.requestId = requestId
    outcome.reference.support = supportOf(outcome, null, ms)
    if (next()) outcome.risk = report()
    return { outcome, isReportable }
  }
  /** Reads what a session adds to an outcome, and adds it to the step and its message. */
  const progress = (step: Step, locale: number, ms: number) => {
    step.attempt = count()
    const escalated = pick(ADVICE_ID)
    const reason = pick(REASON)
    step.remaining = remaining()
    step.lastTry = next() > 0
    const tried = count()
    step.escalated = escalated
    step.notBefore = null
    step.reason = reason
    const { message } = step
    step.reference.support = supportOf(step, step.attempt, ms)
    if (step.lastTry) message.text += phrase(locale, 1)
    if (tried) message.text = phrase(locale, 2) + tried + phrase(locale, 3) + message.text
  }
  const remaining = (): Remaining => ({ captures: count(), billed: count(), automatic: count() })

  return {
    write,
    handle(input: unknown, channel: Channel | undefined, ms: number, locale: number): Answer {
      const index = indexOf(channel)
      return write(
        (pen) => pen.enter(input),
        (length) => {
          core.handle(length, index, ms)
          return answer(locale, ms)
        },
      )
    },
    lookup(channel: Channel, code: unknown, ms: number, locale: number): Answer {
      const index = indexOf(channel, true)
      return write(
        (pen) => pen.scalar(code),
        (length) => {
          core.lookup(length, index, ms)
          return answer(locale, ms)
        },
      )
    },
    /** Takes a step of a session. `call` calls the core, with the session's numbers in its memory. */
    step(
      input: unknown,
      channel: Channel | undefined,
      call: (length: number, channel: number) => void,
      locale: number,
      ms: number,
    ): Answer<Step> {
      const index = indexOf(channel)
      return write(
        (pen) => pen.enter(input),
        (length) => {
          call(length, index)
          const found = answer(locale, Number.NaN) as Answer<Step>
          progress(found.outcome, locale, ms)
          return found
        },
      )
    },
    remaining([captures, billed, automatic]: readonly number[]): Remaining {
      core.remainingOfSession(captures as number, billed as number, automatic as number)
      at = 0
      return remaining()
    },
    risk: (level: unknown, tags: unknown): RiskReport =>
      write(
        (pen: Pen) => {
          pen.scalar(level)
          if (isList(tags)) pen.list(tags)
          else pen.scalar(tags)
        },
        (length) => {
          core.risk(length)
          at = 0
          return report()
        },
      ),
    /**
     * Returns the numbers of the words for these languages: the locale, the host's words for it, and the host's own
     * language. They are counted from 1; 0 is none.
     */
    choose: (tags: readonly unknown[], keys: readonly string[]) =>
      write(
        (pen: Pen) => {
          pen.list(tags)
          pen.list(keys)
        },
        (length) => {
          core.choose(length)
          at = 0
          return [next(), next(), next()] as const
        },
      ),
    catalog(): CatalogEntry[] {
      const rows: CatalogEntry[] = []
      CHANNEL.forEach((_, channel) => {
        for (let place = 0; ; place++) {
          const length = core.row(channel, place)
          if (!length) break
          at = 0
          const { meaning, handling, billed, advice, action, remedy, fault, disclosure, retry } = decision(
            0,
            Number.NaN,
          )
          const billedBefore = next() ? BILLED_BEFORE : null
          const source = SOURCE[next()] as CatalogEntry['source']
          rows.push({
            channel: CHANNEL[channel] as Channel,
            code: read(length - at),
            meaning: meaning as string,
            handling,
            billed,
            billedBefore,
            advice,
            action,
            remedy,
            fault,
            disclosure,
            retry: retry && { by: retry.by, needs: retry.needs, delayMs: retry.delayMs },
            source,
          })
        }
      })
      return rows
    },
    /** Returns the names that the locale has for a wait. */
    waits: (locale: number) => [0, 1, 2, 3, 4, 5].map((part) => ours(locale, WAITS + part)),
  }
}

/** Returns the index of a channel; throws if there is none of that name. */
export function indexOf(channel: unknown, isNeeded = false): number {
  if (channel == null && !isNeeded) return NONE
  const index = CHANNEL.indexOf(channel as Channel)
  if (index < 0) {
    const name = typeof channel === 'string' ? channel : ''
    throw new FaceidError('unknown_channel', `no channel '${name}'; there are ${CHANNEL.join(', ')}`, CHANNEL)
  }
  return index
}
