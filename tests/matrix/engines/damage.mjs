// Faults to plant in a file of the package before it is sent.

import assert from 'node:assert/strict'
import { XORED } from '../../../scripts/as-text.mjs'

/** Returns a text as a script holds it within the binary: `scripts/shell.mjs` XORs each byte. */
const turned = (text) => String.fromCharCode(...Buffer.from(text, 'latin1').map((byte) => byte ^ XORED))

/** Returns a function that replaces one text in a file. */
export const change = (from, to) => (bytes) => {
  const [before, after, ...more] = bytes.toString().split(from)
  assert.ok(after !== undefined && more.length === 0, `'${from}' is there once`)
  return Buffer.from(before + to + after)
}

/** Returns a function that replaces one text in a script's binary, or in the data of a plain core. */
export const changeInBinary = (from, to) => change(turned(from), turned(to))

/** Changes the magic number of a binary, so that every engine rejects it. */
export const damaged = changeInBinary('\0asm', '\0amm')
