/** Finds where a text may break: Chinese between clauses, and where a clause is longer than a line, between words. */

interface Segmenter {
  segment: (text: string) => Iterable<{ segment: string }>
}

interface Words {
  Segmenter?: new (locale: string, options: { granularity: string }) => Segmenter
}

const HAN = /[\u3400-\u9fff]/

/** A clause keeps the mark that ends it. */
const CLAUSE = /[^，。；：！？、]*[，。；：！？、]+|[^，。；：！？、]+/g

/** A clause of as many signs fits on a line of a small phone, in text of twice the size too. */
const SHORT = 7

/** A line may break here; it has no width, and screen readers pass over it. */
const BREAK = '\u200b'

let segmenter: Segmenter | null | undefined

/**
 * Returns the clauses of a text, to be shown each as one (`inline-block`, `word-break: keep-all`). What is not Chinese is
 * one clause, and breaks at its spaces.
 */
export function clausesOf(text: string): string[] {
  const clauses = HAN.test(text) ? text.match(CLAUSE) : null
  return clauses ? clauses.map((clause) => (clause.length > SHORT ? parted(clause) : clause)) : [text]
}

/** Engines before 2020 (Firefox before 2024) and mini-programs know no words: there a clause is whole. */
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
