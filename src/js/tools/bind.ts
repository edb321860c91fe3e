/** The JavaScript face of the tools. It carries questions and answers; every decision is the core's. */

import { indexOf } from '../bindings.js'
import { VERSION } from '../core/vocabulary.js'
import { FaceidError } from '../error.js'
import { instant } from '../faceid.js'
import { writer } from '../input.js'
import { runtimeLanguages, tagsOf } from '../languages.js'
import type { Explanation, SearchHit, SupportReport, ToolEntry, Tools } from '../tools.js'
import type { Languages, MessageProblem } from '../types.js'

/** The functions that wasm-bindgen makes of `crates/tools`, once its binary is set. */
interface Core {
  toolsVersion(): number
  search(question: { text: string; units: number[]; tags: string[]; limit: number }): SearchHit[]
  explain(question: { units: number[]; channel: number | null; tags: string[]; at: number | null }): Explanation
  messageProblems(messages: unknown, brand: unknown): MessageProblem[]
  readSupport(text: string): SupportReport | null
  catalog(): ToolEntry[]
}

/** The size of the memory for an input, as in `crates/page`. */
const ROOM = 32_768
/** The longest text of a search: enough for an address, an answer or a piece of a log. */
const LONGEST_SEARCH = 8192
const MOST_HITS = 1000

/** Returns the tools of a core. */
export function bind(core: Core): Tools {
  if (core.toolsVersion() !== VERSION) throw new Error('the binary is of another version than the script')
  const units = new Uint16Array(ROOM)
  const write = writer(units)
  const written = (length: number) => Array.from(units.subarray(1, length + 1))
  const tags = (locale: Languages | undefined) =>
    tagsOf(locale == null ? runtimeLanguages() : locale).filter((tag): tag is string => typeof tag === 'string')

  return {
    search(text, given) {
      const { locale, limit = 20 } = given || {}
      if (!(limit >= 0)) throw new FaceidError('invalid_option', 'limit: takes a number of rows')
      const most = Math.floor(Math.min(limit, MOST_HITS))
      const asked = { text: String(text).slice(0, LONGEST_SEARCH), tags: tags(locale), limit: most }
      return write(
        (pen) => pen.enter(asked.text),
        (length) => core.search({ ...asked, units: written(length) }),
      )
    },
    explain(input, given) {
      const { channel, locale, at } = given || {}
      const asked = {
        channel: channel == null ? null : indexOf(channel),
        tags: tags(locale),
        at: at == null ? null : instant(at),
      }
      return write(
        (pen) => pen.enter(input),
        (length) => core.explain({ ...asked, units: written(length) }),
      )
    },
    messageProblems: (messages, given) => core.messageProblems(messages, given?.brand),
    readSupport: (text) => core.readSupport(String(text).slice(0, LONGEST_SEARCH)),
    catalog: () => core.catalog(),
  }
}
