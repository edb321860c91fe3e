/**
 * The texts of a mini-program's WebAssembly core, which its binary brings along: that file is compressed, and a script
 * is not. The build puts this module in the place of `core/texts.js`. `scripts/texts-in-binary.mjs` writes them.
 */

import type { Core } from './core.js'

/** The size of a page of memory, in bytes. The texts have the last page. */
const PAGE = 65536

/** Returns the function that returns the lines of a column of the texts, as one text. */
export function textsOf({ memory }: Core): (column: number) => string {
  const page = new Uint16Array(memory.buffer, memory.buffer.byteLength - PAGE)
  if (!page[0]) throw new Error('the binary is not the one that lies beside the script')
  return (column) => {
    // The number of columns, the length of each, the texts.
    let start = 1 + (page[0] as number)
    for (let at = 1; at <= column; at++) start += page[at] as number
    const units = page.subarray(start, start + (page[column + 1] as number))
    return String.fromCharCode.apply(null, units as unknown as number[])
  }
}
