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

let segmenter: Segmenter | null | undefined

/** Returns the clauses of a text, each as its words. What is not Chinese is one clause, and breaks at its spaces. */
export function clausesOf(text: string): string[][] {
  const clauses = HAN.test(text) ? text.match(CLAUSE) : null
  return clauses ? clauses.map(wordsOf) : [[text]]
}

/** Engines before 2020 (Firefox before 2024) and mini-programs know no words: there a clause is whole. */
function wordsOf(clause: string): string[] {
  if (segmenter === undefined) {
    const { Segmenter } = (typeof Intl === 'undefined' ? {} : Intl) as Words
    segmenter = Segmenter ? new Segmenter('zh', { granularity: 'word' }) : null
  }
  if (!segmenter) return [clause]
  const words: string[] = []
  // A mark stays with the word before it.
  for (const { segment } of Array.from(segmenter.segment(clause))) {
    if (/[\w\u3400-\u9fff]/.test(segment) || !words.length) words.push(segment)
    else words[words.length - 1] += segment
  }
  return words
}
