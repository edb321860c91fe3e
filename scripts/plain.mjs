// A binary as plain JavaScript, by binaryen's wasm2js.

import { readFileSync, writeFileSync } from 'node:fs'
import { asText, XORED } from './as-text.mjs'
import { at, run, say, stop } from './run.mjs'

/** A part of the data in wasm2js's script. */
const PART = /\n\s*base64DecodeToExistingUint8Array\(bufferView, (\d+), "([^"]*)"\);/g

/** Writes a binary as a module whose `core` has the binary's exports. */
export function translate(binary, plain) {
  say('Translating it to plain JavaScript')
  run('wasm2js', [binary, '--mvp-features', '-Oz', '-o', plain])
  writeFileSync(at(plain), lighter(readFileSync(at(plain), 'utf8')))
}

/** Returns wasm2js's script with its data as one text instead of many in base64, and with one export. */
function lighter(script) {
  const parts = Array.from(script.matchAll(PART), ([, place, base64]) => [Number(place), Buffer.from(base64, 'base64')])
  const decoder = between(script, '  var base64ReverseLookup', 'function initActiveSegments')
  const exported = between(script, 'var retasmFunc = ', '')
  const [call] = /asmFunc\(\{[^}]*\}\)/.exec(exported) ?? []
  if (parts.length === 0 || !call) stop('wasm2js writes its data or its exports in another way now.')
  const start = Math.min(...parts.map(([place]) => place))
  const data = Buffer.alloc(Math.max(...parts.map(([place, bytes]) => place + bytes.length)) - start)
  for (const [place, bytes] of parts) bytes.copy(data, place - start)
  return script
    .replace(decoder, '')
    .replace(new RegExp(`(?:${PART.source})+`), () => {
      return `
  var text = ${asText(data)};
  for (var i = 0; i < text.length; i++) bufferView[${start} + i] = text.charCodeAt(i) ^ ${XORED};`
    })
    .replace(exported, () => `export const core = ${call};\n`)
}

/** Returns the text from one mark to another; to the end where the other is empty. */
function between(text, first, last) {
  const start = text.indexOf(first)
  const end = last ? text.indexOf(last) : text.length
  if (start < 0 || end < start) stop('wasm2js writes its script in another way now.')
  return text.slice(start, end)
}
