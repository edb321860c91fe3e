// Tests that personal data is in no outcome, error or event, and does not stay in the core's memory.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import test from 'node:test'
import { answer, asText, attempt } from './answer.mjs'
import { fixtures } from './fixtures.mjs'
import { binary, fresh } from './fresh.mjs'

/** The fields that the reader reads. Any other field may have personal data. */
const READ = new Set([
  ...['isSuccess', 'success', 'orderNo', 'domain', 'code', 'errorDomain', 'errorCode', 'errorcode', 'scene', 'type'],
  ...['deviceInfoLevel', 'deviceInfoTag', 'href', 'faceCode', 'willCode', 'token', 'BizToken', 'EidToken', 'ErrorCode'],
  ...['error_code', 'verifyDone', 'errCode', 'err_code', 'errcode', 'ErrCode', 'retCode', 'verify_ret', 'identify_ret'],
  ...['Status', 'Result', 'Code', 'RequestId', 'bizSeqNo', 'LiveStatus', 'Comparestatus', 'IsVerifyIntention'],
  ...['IntentionVerifyType', 'FinalResultDetailCode', 'FinalResultCode'],
  // The ids by which an attempt is known.
  ...['h5faceId', 'reqId'],
])

/** Tells whether a field is read; hosts in Java write the names of API 3.0 with a small letter. */
const isRead = (name = '') => READ.has(name) || READ.has(name.charAt(0).toUpperCase() + name.slice(1))

/** The names of texts in which only the name of WeChat's call, before the colon, is read. */
const CALLS = new Set(['errMsg', 'err_msg'])

/** Names of fields in which hosts, bridges and plug-ins wrap an answer. */
const WRAPPERS = [
  ...[
    'Response',
    'data',
    'result',
    'body',
    'ret',
    'detail',
    'raw_data',
    'faceVerifyResult',
    'referrerInfo',
    'extraData',
  ],
  'res',
]

const MARKER = `${'MARKER'.repeat(6)}张三`

/** Returns the same input with a marker in every field that the reader must not read. */
function marked(value, name) {
  if (typeof value === 'string') {
    if (value.startsWith('{')) return JSON.stringify(marked(JSON.parse(value)))
    if (CALLS.has(name)) return value.replace(/:.*/, `:${MARKER}`)
    if (name === undefined || name === 'href') {
      return value.replace(
        /(newSignature|newSign|liveRate|x)=[^&]*/g,
        `$1=${encodeURIComponent(MARKER)}&name=${MARKER}`,
      )
    }
    return isRead(name) ? value : MARKER
  }
  if (Array.isArray(value)) return value.map((item) => marked(item, name))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner, key)]))
  }
  return isRead(name) ? value : MARKER
}

const module = await WebAssembly.compile(await readFile(binary))

/** Each engine, freshly loaded, with its memory. */
const ENGINES = {
  async wasm(options) {
    let memory
    const faceid = await fresh().load({
      ...options,
      wasm: async (imports) => {
        const instance = await WebAssembly.instantiate(module, imports)
        memory = instance.exports.memory
        return instance
      },
    })
    return { faceid, memory }
  },
  async js(options) {
    const require = createRequire(import.meta.url)
    const plain = '../../pkg/plain.cjs'
    delete require.cache[require.resolve(plain)]
    const faceid = await fresh().load({ ...options, wasm: async () => undefined })
    return { faceid, memory: require(plain).core.memory }
  },
}

/** Returns the markers in a memory, in the core's encoding of texts and in that of addresses. */
function markersIn({ buffer }) {
  const bytes = Buffer.from(buffer)
  const forms = ['MARKER', '张三', encodeURIComponent('张三')]
  return forms.filter((form) => ['utf16le', 'utf8'].some((encoding) => bytes.includes(form, 0, encoding)))
}

for (const [engine, open] of Object.entries(ENGINES)) {
  test(`${engine}: nothing that identifies a person comes out of the core, or stays in its memory`, async () => {
    let markedOnes = 0
    for (const { about, input, channel } of fixtures) {
      const said = []
      const { faceid, memory } = await open({ locale: 'en', onOutcome: (event) => said.push(event) })
      assert.equal(faceid.engine, engine)
      const person = marked(input)
      if (asText(person) !== asText(input)) markedOnes += 1
      said.push(answer(faceid, person, { channel }), answer(faceid, asText(person), { channel }))
      const session = faceid.session({ at: 0 })
      said.push(
        attempt(() => session.step(person, { channel, at: 0 })),
        session.save(),
      )
      assert.doesNotMatch(JSON.stringify(said), /MARKER|张三/, about)
      assert.deepEqual(markersIn(memory), [], `${about}: in memory`)
    }
    assert.ok(markedOnes > 70, `${markedOnes} fixtures have a field to mark`)
  })

  test(`${engine}: what a wrapper holds besides an answer stays where it is`, async () => {
    const { faceid, memory } = await open({ locale: 'en' })
    const person = {
      name: MARKER,
      idNo: MARKER,
      photo: MARKER,
      sign: MARKER,
      similarity: MARKER,
      user: { name: MARKER },
    }
    const answers = [
      person,
      {
        ...person,
        isSuccess: false,
        error: { domain: 'WBFaceErrorDomainCompareServer', code: '66660004', desc: MARKER },
      },
      { ...person, code: '66660004', msg: MARKER },
      MARKER,
      [MARKER, MARKER],
    ]
    const said = []
    for (const name of WRAPPERS) {
      for (const answer of answers) {
        const lists = typeof answer === 'string' ? [] : [[answer]]
        for (const held of [answer, JSON.stringify(answer), ...lists]) {
          const input = { [name]: held, user: person, message: MARKER }
          for (const given of [input, JSON.stringify(input), { data: input }, [input]]) {
            said.push(faceid.handle(given), faceid.handle(given, { channel: 'sdk' }))
            assert.deepEqual(markersIn(memory), [], `${JSON.stringify(given)}: in memory`)
          }
        }
      }
    }
    assert.doesNotMatch(JSON.stringify(said), /MARKER|张三/)
    assert.ok(
      said.some(({ advice }) => advice === 'not_same_person'),
      'an answer was read',
    )
  })

  test(`${engine}: a text that a wrapper holds in a list stays where it is`, async () => {
    const { faceid, memory } = await open({ locale: 'en' })
    for (const held of [[MARKER], JSON.stringify([MARKER]), [[MARKER]]])
      faceid.handle({ data: held }, { channel: 'sdk' })
    assert.deepEqual(markersIn(memory), [])
  })

  test(`${engine}: the marker test can fail: what is read does stay in memory`, async () => {
    const { faceid, memory } = await open()
    faceid.handle(`${MARKER}${encodeURIComponent('张三')}`, { channel: 'sdk' })
    assert.deepEqual(markersIn(memory), ['MARKER', '张三', encodeURIComponent('张三')])
  })
}

test('an event tells no code that could be a number or a name of a person', async () => {
  const events = []
  const { lookup } = await fresh().load({ locale: 'en', onOutcome: (event) => events.push(event.code) })
  const personal = [
    '91234567',
    '19900307',
    '123456',
    '912345678',
    'Zhang.San',
    'www.example.com',
    '13800138000',
    '张三',
  ]
  for (const code of [...personal, '110101199003078888', 19900307]) lookup('sdk', code)
  assert.deepEqual(
    events.filter((code) => code !== null),
    [],
  )
  const codes = ['66660018', '66660019', 'InvalidParameterValue.BizTokenExpired', 'FailedOperation.New']
  for (const code of codes) lookup('sdk', code)
  assert.deepEqual(events.slice(-codes.length), codes)
})
