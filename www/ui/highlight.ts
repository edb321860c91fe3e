/** The syntax highlighter for JavaScript, and for JSON and markup, which are similar enough. */

import { parse, type TokenType } from 'sugar-high/core'
import { tokenize } from 'sugar-high/lang/javascript'

/** A token of code with its kind. */
export interface Part {
  kind: TokenType
  text: string
}

/** Returns the tokens of code. Joined, they are the same code. */
export function partsOf(code: string): Part[] {
  return parse(code, { tokenize: (given) => tokenize(given, undefined) }).lines.flatMap(({ tokens }, index) => [
    ...(index > 0 ? [{ kind: 'break', text: '\n' } as const] : []),
    ...tokens.map(({ type, value }) => ({ kind: type, text: value })),
  ])
}
