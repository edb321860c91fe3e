// Tests that the code in docs/recipes.md, unchanged, does what the text says.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, test } from 'node:test'
import { create } from 'faceid-response/sync'

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const RECIPES = [
  'app-webview',
  'server',
  'mini-program-message',
  'web-view-h5',
  'web-view-page',
  'web-view-verify',
  'analytics',
  'analytics-page',
  'migration-before',
  'migration-after',
  'own-words',
  'rehearse-page',
  'eight-stories',
]

for (const page of ['docs/recipes.md', 'docs/recipes.zh-CN.md']) {
  test(`${page} has the code of ${RECIPES.join(', ')} as it is, and no other`, () => {
    const blocks = [...read(page).matchAll(/```js\n([\s\S]*?)```\n/g)].map(([, block]) => block)
    assert.deepEqual(
      blocks,
      RECIPES.map((name) => read(`examples/${name}.js`)),
    )
  })

  test(`${page} has the server in Rust as it is`, () => {
    assert.ok(read(page).includes(`\`\`\`rust\n${read('examples/server.rs')}\`\`\`\n`))
  })

  test(`${page} describes each part of an event`, () => {
    const described = [...read(page).matchAll(/^\| (.*?)\|/gm)].flatMap(([, cell]) => [...cell.matchAll(/`(\w+)`/g)])
    const names = described.map(([, name]) => name)
    for (const name of Object.keys(anEvent())) assert.ok(names.includes(name), name)
  })
}

function anEvent() {
  let event
  create({ onOutcome: (it) => (event = it) }).lookup('sdk', 66660018)
  return event
}

/** The parts of a page that the recipes use, with the events that were sent and the listeners that were added. */
let sent = []
let accepts = true
let happen = {}
const GLOBALS = {
  navigator: {
    languages: ['en'],
    sendBeacon(address, body) {
      if (accepts) sent.push({ address, events: JSON.parse(body) })
      return accepts
    },
  },
  document: {
    visibilityState: 'visible',
    addEventListener: (name, act) => {
      happen[name] = act
    },
  },
  addEventListener: (name, act) => {
    happen[name] = act
  },
}
const before = Object.keys(GLOBALS).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)])

beforeEach(() => {
  sent = []
  accepts = true
  happen = {}
  GLOBALS.document.visibilityState = 'visible'
  for (const [name, value] of Object.entries(GLOBALS))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
})

afterEach(() => {
  for (const [name, descriptor] of before) {
    if (descriptor) Object.defineProperty(globalThis, name, descriptor)
    else delete globalThis[name]
  }
})

let imports = 0
const example = (name) => import(`../../examples/${name}.js?${imports++}`)

async function counted() {
  const { analytics } = await example('analytics')
  return create({ locale: 'en', onOutcome: analytics('/outcomes') })
}

function hide() {
  GLOBALS.document.visibilityState = 'hidden'
  happen.visibilitychange()
}

test('analytics: the page of the recipe sends what happened on it to the address of the recipe', async () => {
  const { ready } = await example('analytics-page')
  const faceid = await ready
  faceid.lookup('sdk', 66660018)
  hide()
  assert.deepEqual(
    sent.map(({ address, events }) => [address, events.map(({ code }) => code)]),
    [['/outcomes', ['66660018']]],
  )
})

test('analytics: twenty events travel together, and the rest when the person leaves, each once', async () => {
  const faceid = await counted()
  for (let count = 0; count < 45; count++) faceid.lookup('sdk', count)
  assert.deepEqual(
    sent.map(({ events }) => events.length),
    [20, 20],
  )
  hide()
  happen.pagehide()
  assert.deepEqual(
    sent.map(({ events }) => events.length),
    [20, 20, 5],
  )
  const codes = sent.flatMap(({ events }) => events.map(({ code }) => code))
  assert.deepEqual(codes, [...Array(45).keys()].map(String))
})

test('analytics: nothing is sent when nothing happened or the page comes back', async () => {
  await counted()
  hide()
  GLOBALS.document.visibilityState = 'visible'
  happen.visibilitychange()
  happen.pagehide()
  assert.deepEqual(sent, [])
})

test('analytics: what the browser does not take waits, a hundred at most, the oldest go', async () => {
  const faceid = await counted()
  accepts = false
  for (let count = 0; count < 130; count++) faceid.lookup('sdk', count)
  hide()
  accepts = true
  happen.pagehide()
  const [{ events }] = sent
  assert.equal(sent.length, 1)
  assert.equal(events.length, 100)
  assert.equal(events.at(-1).code, '129')
})

test('analytics: an event tells the outcome and its time, and nothing of the person or the attempt', async () => {
  const faceid = await counted()
  const person = ['张三', '110101199001011234', 'order-number-1', 'request-1', 'picture', 'signature', '95.5']
  const [name, idNumber, orderNo, RequestId, userImageString, sign, similarity] = person
  faceid.handle({
    isSuccess: false,
    orderNo,
    sign,
    similarity,
    userImageString,
    error: { domain: 'WBFaceErrorDomainCompareServer', code: '66660010', desc: name, reason: idNumber },
    riskInfo: { deviceInfoLevel: '4', deviceInfoTag: '202' },
  })
  faceid.handle({ Response: { RequestId, DetectInfo: { Text: { ErrCode: 2006, Name: name, IdCard: idNumber } } } })
  faceid.handle(`https://example.com/?code=${idNumber}&orderNo=${orderNo}&newSign=${sign}`)
  hide()
  const [{ events }] = sent
  assert.equal(events.length, 3)
  for (const event of events) assert.deepEqual(Object.keys(event), [...Object.keys(anEvent()), 'at'])
  assert.deepEqual(
    events.map(({ code }) => code),
    ['66660010', '2006', null],
  )
  // The time may have any digits.
  const text = JSON.stringify(events.map(({ at, ...rest }) => rest))
  for (const part of [...person, '202', faceid.lookup('sdk', 66660010).meaning]) assert.ok(!text.includes(part), part)
})

test('analytics: handle, lookup and a step of a session are one event each', async () => {
  const faceid = await counted()
  faceid.handle('https://example.com/?code=66660037&orderNo=o1&newSign=s')
  faceid.lookup('sdk', 66660018)
  faceid.session().step(66660041, { channel: 'sdk' })
  hide()
  assert.deepEqual(
    sent.flatMap(({ events }) => events.map(({ code }) => code)),
    ['66660037', '66660018', '66660041'],
  )
})

test('analytics: what onOutcome throws comes out of the call', () => {
  const faceid = create({
    onOutcome() {
      throw new Error('of the host')
    },
  })
  assert.throws(() => faceid.lookup('sdk', 0), /of the host/)
})

/** Returns a page that records the calls to it. */
function page() {
  const told = []
  const note =
    (what) =>
    (...details) =>
      told.push([what, ...details])
  const acts = ['toast', 'goOn', 'show', 'askServer', 'offerRetry', 'offerAnotherWay']
  return { told, ...Object.fromEntries(acts.map((act) => [act, note(act)])) }
}

const address = (code) => `https://example.com/back?code=${code}&orderNo=o1&h5faceId=f&newSignature=s`
const failure = (code) => ({
  isSuccess: false,
  orderNo: 'o1',
  error: { domain: 'WBFaceErrorDomainCompareServer', code },
})

async function told(name, act) {
  const own = page()
  await act(await example(name), own)
  return own.told
}
const old = (act) => told('migration-before', act)
const now = (input) => told('migration-after', ({ received }, own) => received(input, own))

test('migration: a code that the map lacks was shown as undefined, and is now a message', async () => {
  const [shown] = await old(({ redirected }, own) => redirected(address('66660042'), own))
  assert.deepEqual(shown, ['toast', undefined])
  for (const code of ['66660042', '12345678']) {
    const [[act, message]] = await now(address(code))
    assert.equal(act, 'show')
    assert.ok(message.title && message.text)
  }
})

test('migration: a number was another code than its text, and is now the same', async () => {
  const [shown] = await old(({ calledBack }, own) => calledBack({ code: 66660018 }, own))
  assert.deepEqual(shown, ['toast', undefined])
  assert.deepEqual(await now(failure(66660018)), await now(failure('66660018')))
  assert.equal(
    (await now(failure(66660018)))[0][1].title,
    create({ locale: 'en' }).lookup('sdk', '66660018').message.title,
  )
})

test('migration: a typed code=0 went on, and now has the server asked', async () => {
  assert.deepEqual((await old(({ redirected }, own) => redirected(address('0'), own))).at(-1), ['goOn'])
  const acts = await now(address('0'))
  assert.deepEqual(acts.at(-1), ['askServer', 'o1'])
  assert.ok(!acts.flat().includes('goOn'))
})

test('migration: a billed failure was tried again as it was, and now needs its input corrected', async () => {
  assert.deepEqual((await old(({ redirected }, own) => redirected(address('66660010'), own))).at(-1), ['offerRetry'])
  const [, [act, { needs }]] = await now(address('66660010'))
  assert.deepEqual([act, needs], ['offerRetry', 'input'])
})

test('migration: what cannot succeed was tried again, and now another way is offered', async () => {
  assert.deepEqual((await old(({ redirected }, own) => redirected(address('66660017'), own))).at(-1), ['offerRetry'])
  assert.deepEqual((await now(address('66660017'))).at(-1), ['offerAnotherWay', 'other_method'])
})

test('migration: the message is in the language of the person, not of the map', async () => {
  const [[, text]] = await old(({ redirected }, own) => redirected(address('66660018'), own))
  assert.equal(text, '操作超时，请退出重试')
  const [[, message]] = await now(address('66660018'))
  assert.equal(message.locale, 'en')
})

test("own words: they stand where they were given, and the rest stays the package's", async () => {
  const { ready } = await example('own-words')
  const faceid = await ready
  const own = (code, locale) => faceid.lookup('sdk', code, { locale }).message
  const usual = (code, locale) => create().lookup('sdk', code, { locale }).message
  const text = '请核对姓名和证件号。没有错的话，也可以到营业厅办理。'
  assert.deepEqual(own('66660004', 'zh-Hans'), { ...usual('66660004', 'zh-Hans'), text })
  for (const [code, locale] of [
    ['66660004', 'en'],
    ['66660004', 'zh-Hant'],
    ['66660018', 'zh-Hans'],
  ])
    assert.deepEqual(own(code, locale), usual(code, locale))
  const closed = (code, locale) => {
    const session = faceid.session({ policy: { captures: 1 } })
    return session.step(code, { channel: 'sdk', locale }).message
  }
  assert.equal(closed('66660035', 'en').button, 'Find a branch')
  assert.equal(closed('66660035', 'zh-Hans').button, '查看营业厅')
})
