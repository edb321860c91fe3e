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

/** Returns a function that replaces one text in a script's binary. */
export const changeInBinary = (from, to) => change(turned(from), turned(to))

/** Returns a function that replaces one text in the data of the plain core, which is in base64. */
export const changeInBase64 = (from, to) => (bytes) => {
  // By where in three bytes it begins.
  const forms = [0, 1, 2].map((skipped) => [from, to].map((text) => base64(text, skipped)))
  const [right, wrong] = forms.find(([right]) => bytes.includes(right))
  return change(right, wrong)(bytes)
}

/** Encodes the whole groups of three bytes of a text in base64, after the bytes to skip. */
function base64(text, skipped) {
  const length = text.length - skipped
  return Buffer.from(text.slice(skipped, skipped + length - (length % 3))).toString('base64')
}

/** Changes the magic number of a binary, so that every engine rejects it. */
export const damaged = changeInBinary('\0asm', '\0amm')
