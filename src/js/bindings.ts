/** Functions that call the core and return its answers as plain objects. No decision is taken here. */

import { textsOf } from './core/texts.js'
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
/** The columns of the texts that follow the words of the locales. */
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

/** The functions that call one core. */
export type Bindings = ReturnType<typeof bindingsOf>

/** An outcome, with the core's word on whether its code may be reported. */
export interface Answer<T extends Outcome = Outcome> {
  outcome: T
  /** True where its code may be reported. */
  isReportable: boolean
}

/** Returns the functions that call a core. `given` are the ways that the page has. */
export function bindingsOf(core: Core, given: GivenWays) {
  const { buffer } = core.memory
  const write = writer(new Uint16Array(buffer, core.inputAddress()))
  const output = new Uint16Array(buffer, core.outputAddress(), ROOM)
  const columnOf = textsOf(core)
  const lines: string[][] = []
  /** The place in the answer that is read next. */
  let at = 0

  const nextNumber = () => output[at++] as number
  /** Reads a number and returns the word that it stands for; null for 0. */
  const nextWord = <T>(words: readonly T[]) => words[nextNumber() - 1] || null
  /** Reads a flag: true, false, or null where the core says neither. */
  const nextFlag = () => {
    const said = nextNumber()
    return said ? said > 1 : null
  }
  /** Reads a number of 32 bits, which stands in two units. */
  const nextCount = () => nextNumber() + nextNumber() * 65536
  /** Reads a text of this many units. */
  const nextUnits = (length: number) => {
    const start = at
    at += length
    return String.fromCharCode.apply(null, output.subarray(start, at) as unknown as number[])
  }
  /** Reads a text that stands behind its length. */
  const nextText = () => nextUnits(nextNumber())
  /** Returns a line of a column of the texts. A column is split into lines when it is first needed. */
  const lineOf = (column: number, line: number): string => {
    const known = lines[column] || columnOf(column).split('\n')
    lines[column] = known
    return known[line] as string
  }

  /** Returns a phrase of a locale by its number. */
  const phraseOf = (locale: number, part: number) => lineOf(locale, PHRASES + part)

  /** Returns the names of another method and of support, and the conjunction between them. */
  const namesElsewhere = (locale: number) => [lineOf(locale, NAMES), lineOf(locale, NAMES + 1), phraseOf(locale, 4)]

  /** Reads an outcome from the core's answer. `ms` is the instant that it is about, NaN where none is given. */
  const nextOutcome = (locale: number, ms: number): Outcome => {
    const channel = nextWord(CHANNEL)
    const known = nextNumber() > 0
    const problem = nextWord(PROBLEM)
    const passed = nextFlag()
    const action = ACTION[nextNumber()] as Outcome['action']
    const advice = nextNumber()
    const remedy = REMEDY[nextNumber()] as Outcome['remedy']
    const fault = FAULT[nextNumber()] as Outcome['fault']
    const disclosure = DISCLOSURE[nextNumber()] as Outcome['disclosure']
    const billed = nextFlag()
    const confirm = nextNumber() > 0
    const second = nextNumber() > 0
    const by = nextWord(RETRY_BY)
    const needs = nextWord(NEEDS)
    const row = nextNumber() - 1
    const delayMs = nextCount()
    const words = (part: number) => lineOf(locale, part * ADVICE_ID.length + advice)
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
        text: HELPFUL[advice] ? fillTemplate(written, ways, given !== null, namesElsewhere(locale)) : written,
        button: words(2) || null,
        second: second ? phraseOf(locale, 0) : null,
        locale: LOCALE[locale] as string,
      },
      ways: (given ? ways : []).map((way) => ({
        id: WAY_ID[way],
        label: lineOf(locale, MESSAGES + way),
        href: (given as readonly GivenWay[])[way]?.href ?? null,
      })),
      meaning: row < 0 ? null : lineOf(MEANINGS, row),
      handling: (row >= 0 && lineOf(HANDLINGS, row)) || null,
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
  const nextRisk = (): RiskReport => {
    const level = nextNumber() - 1
    const end = nextNumber() + at
    const tags: RiskReport['tags'] = []
    while (at < end) {
      const row = nextNumber()
      const platforms = nextNumber()
      tags.push({
        tag: nextText(),
        known: row > 0,
        meaning: row ? lineOf(RISKS, row - 1) : null,
        platforms: PLATFORM.filter((_, bit) => (platforms >> bit) & 1),
      })
    }
    return level < 0
      ? { level: null, blocked: null, tags }
      : { level: level as NonNullable<RiskReport['level']>, blocked: level > 2, tags }
  }
  const readAnswer = (locale: number, ms: number): Answer => {
    at = 0
    const outcome = nextOutcome(locale, ms)
    const isReportable = nextNumber() > 0
    outcome.code = nextText() || null
    const orderNo = nextText()
    const requestId = nextText()
    if (orderNo) outcome.reference.orderNo = orderNo
    if (requestId) outcome.reference.requestId = requestId
    outcome.reference.support = supportOf(outcome, null, ms)
    if (nextNumber()) outcome.risk = nextRisk()
    return { outcome, isReportable }
  }
  /** Reads what a session adds to an outcome, and adds it to the step and its message. */
  const addProgress = (step: Step, locale: number, ms: number) => {
    step.attempt = nextCount()
    const escalated = nextWord(ADVICE_ID)
    const reason = nextWord(REASON)
    step.remaining = nextRemaining()
    step.lastTry = nextNumber() > 0
    const tried = nextCount()
    step.escalated = escalated
    step.notBefore = null
    step.reason = reason
    const { message } = step
    step.reference.support = supportOf(step, step.attempt, ms)
    if (step.lastTry) message.text += phraseOf(locale, 1)
    if (tried) message.text = phraseOf(locale, 2) + tried + phraseOf(locale, 3) + message.text
  }
  const nextRemaining = (): Remaining => ({ captures: nextCount(), billed: nextCount(), automatic: nextCount() })

  return {
    handle(input: unknown, channel: Channel | undefined, ms: number, locale: number): Answer {
      const index = indexOf(channel)
      return write(
        (pen) => pen.enter(input),
        (length) => {
          core.handle(length, index, ms)
          return readAnswer(locale, ms)
        },
      )
    },
    lookup(channel: Channel, code: unknown, ms: number, locale: number): Answer {
      const index = indexOf(channel, true)
      return write(
        (pen) => pen.scalar(code),
        (length) => {
          core.lookup(length, index, ms)
          return readAnswer(locale, ms)
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
          const found = readAnswer(locale, Number.NaN) as Answer<Step>
          addProgress(found.outcome, locale, ms)
          return found
        },
      )
    },
    remaining([captures, billed, automatic]: readonly number[]): Remaining {
      core.remainingOfSession(captures as number, billed as number, automatic as number)
      at = 0
      return nextRemaining()
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
          return nextRisk()
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
          return [nextNumber(), nextNumber(), nextNumber()] as const
        },
      ),
    catalog(): CatalogEntry[] {
      const rows: CatalogEntry[] = []
      CHANNEL.forEach((_, channel) => {
        for (let place = 0; ; place++) {
          const length = core.row(channel, place)
          if (!length) break
          at = 0
          const { meaning, handling, billed, advice, action, remedy, fault, disclosure, retry } = nextOutcome(
            0,
            Number.NaN,
          )
          const billedBefore = nextNumber() ? BILLED_BEFORE : null
          const source = SOURCE[nextNumber()] as CatalogEntry['source']
          rows.push({
            channel: CHANNEL[channel] as Channel,
            code: nextUnits(length - at),
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
    waits: (locale: number) => [0, 1, 2, 3, 4, 5].map((part) => lineOf(locale, WAITS + part)),
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
