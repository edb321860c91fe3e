/** What the parts of JavaScript are, and of what reads like it: JSON, markup. */

import { parse, type TokenType } from 'sugar-high/core'
import { tokenize } from 'sugar-high/lang/javascript'

export interface Part {
  kind: TokenType
  text: string
}

/** The parts of code, which together are the code. */
export function partsOf(code: string): Part[] {
  return parse(code, { tokenize: (given) => tokenize(given, undefined) }).lines.flatMap(({ tokens }, index) => [
    ...(index > 0 ? [{ kind: 'break', text: '\n' } as const] : []),
    ...tokens.map(({ type, value }) => ({ kind: type, text: value })),
  ])
}
