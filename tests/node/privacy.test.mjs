// Personal data stops at the door: not in an outcome, an error, an event, nor in the core's memory afterwards.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test from 'node:test'
import { answer, asText } from './answer.mjs'
import { fixtures } from './fixtures.mjs'
import { binary, fresh } from './fresh.mjs'

/** The fields that the reader reads; anything else may be a person's. */
const READ = new Set([
  ...['isSuccess', 'success', 'orderNo', 'domain', 'code', 'errorDomain', 'errorCode', 'errorcode', 'scene', 'type'],
  ...['deviceInfoLevel', 'deviceInfoTag', 'href', 'faceCode', 'willCode', 'token', 'BizToken', 'ErrorCode'],
  ...[
    'error_code',
    'verifyDone',
    'errCode',
    'err_code',
    'Status',
    'Result',
    'Code',
    'RequestId',
    'bizSeqNo',
    'ErrCode',
  ],
  ...['LiveStatus', 'Comparestatus', 'IsVerifyIntention', 'IntentionVerifyType', 'FinalResultDetailCode'],
])

/** Text in which only the name of WeChat's call, before the colon, is read. */
const CALLS = new Set(['errMsg', 'err_msg'])

const MARKER = `${'MARKER'.repeat(6)}张三`

/** The same input with a marker in every field that the reader has no business with. */
function marked(value, name) {
  if (typeof value === 'string') {
    if (value.startsWith('{')) return JSON.stringify(marked(JSON.parse(value)))
    if (CALLS.has(name)) return value.replace(/:.*/, `:${MARKER}`)
    if (name === undefined || name === 'href') {
      return value.replace(
        /(newSignature|newSign|liveRate|h5faceId|x)=[^&]*/g,
        `$1=${encodeURIComponent(MARKER)}&name=${MARKER}`,
      )
    }
    return READ.has(name) ? value : MARKER
  }
  if (Array.isArray(value)) return value.map((item) => marked(item, name))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner, key)]))
  }
  return READ.has(name) ? value : MARKER
}

test('nothing that identifies a person comes out of the core, or stays in its memory', async () => {
  const module = await WebAssembly.compile(await readFile(binary))
  let markedOnes = 0
  for (const { about, input, channel } of fixtures) {
    let memory
    const said = []
    const own = await fresh().load({
      locale: 'en',
      onOutcome: (event) => said.push(event),
      wasm: async (imports) => {
        const instance = await WebAssembly.instantiate(module, imports)
        memory = instance.exports.memory
        return instance
      },
    })
    const person = marked(input)
    if (asText(person) !== asText(input)) markedOnes += 1
    said.push(answer(own, person, { channel }), answer(own, asText(person), { channel }))
    assert.doesNotMatch(JSON.stringify(said), /MARKER|张三/, about)
    const left = Buffer.from(memory.buffer)
    assert.equal(left.indexOf('MARKER'), -1, `${about}: in memory`)
    assert.equal(left.indexOf('张三'), -1, `${about}: in memory`)
  }
  assert.ok(markedOnes > 70, `${markedOnes} fixtures have a field to mark`)
})

test('the marker test can fail: what is read does stay in memory', async () => {
  let memory
  const own = await fresh().load({
    wasm: async (imports) => {
      const bytes = await readFile(binary)
      const { instance } = await WebAssembly.instantiate(bytes, imports)
      memory = instance.exports.memory
      return instance
    },
  })
  own.handle(MARKER, { channel: 'sdk' })
  assert.notEqual(Buffer.from(memory.buffer).indexOf('MARKER'), -1)
})
