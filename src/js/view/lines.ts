/** The places where a text may break: Chinese breaks between clauses, and within a long clause between words. */

interface Segmenter {
  segment: (text: string) => Iterable<{ segment: string }>
}

interface Words {
  Segmenter?: new (locale: string, options: { granularity: string }) => Segmenter
}

const HAN = /[\u3400-\u9fff]/

/** The pattern of a clause with the mark that ends it. */
const CLAUSE = /[^，。；：！？、]*[，。；：！？、]+|[^，。；：！？、]+/g

/** The length up to which a clause fits on a line of a small phone, also in text of twice the size. */
const SHORT = 7

/** The zero-width space, at which a line may break. Screen readers skip it. */
const BREAK = '\u200b'

let segmenter: Segmenter | null | undefined

/**
 * Returns the clauses of a text, each to be shown as one (`inline-block`, `word-break: keep-all`). A text that is not
 * Chinese is one clause, and breaks at its spaces.
 */
export function clausesOf(text: string): string[] {
  const clauses = HAN.test(text) ? text.match(CLAUSE) : null
  return clauses ? clauses.map((clause) => (clause.length > SHORT ? parted(clause) : clause)) : [text]
}

/**
 * Returns a clause with breaks between its words. Engines before 2020 (Firefox before 2024) and mini-programs have no
 * word segmentation: there it stays whole.
 */
function parted(clause: string): string {
  if (segmenter === undefined) {
    const { Segmenter } = (typeof Intl === 'undefined' ? {} : Intl) as Words
    segmenter = Segmenter ? new Segmenter('zh', { granularity: 'word' }) : null
  }
  if (!segmenter) return clause
  let whole = ''
  // A mark stays with the word before it.
  for (const { segment } of Array.from(segmenter.segment(clause))) {
    whole += whole && /[\w\u3400-\u9fff]/.test(segment) ? BREAK + segment : segment
  }
  return whole
}
