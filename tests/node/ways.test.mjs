// Tests of the ways on: those that a page states, and their effect on an outcome.

import assert from 'node:assert/strict'
import test from 'node:test'
import { FaceidError } from 'faceid-response'
import { catalogFacts } from '../../scripts/catalog.mjs'
import { LINTS, vendorTexts } from './copy-lints.mjs'
import { load } from './engine.mjs'
import { native } from './fixtures.mjs'

const LOCALES = catalogFacts().languages.map(({ locale }) => locale)
const faceid = await load({ locale: 'en' })
const vendor = vendorTexts(faceid.catalog())

/** The first row of each advice, and a code that is on no table. */
const ROWS = [
  ...new Map([...faceid.catalog()].reverse().map((row) => [row.advice, row])).values(),
  { channel: 'sdk', code: '12345678' },
]

/** The words that name each way, in any of our languages. */
const NAMES = {
  other_method: /another (way|method)|other (way|method)|this way|其他方式|换一种方式|这种方式|換一種方式|這種方式/i,
  contact_support: /\bsupport\b(?!s|ed)|客服/i,
  update_app: /\bupdate|更新/i,
  change_browser: /own browser|another browser|浏览器打开|瀏覽器開啟/i,
  open_settings: /\bsettings\b|设置里|設定裡/i,
}
const WAYS = Object.keys(NAMES)
const SETS = Array.from({ length: 2 ** WAYS.length }, (_, set) => WAYS.filter((_, bit) => (set >> bit) & 1))
const given = (ids) => Object.fromEntries(ids.map((id) => [id, true]))

const all = new Map()
for (const set of SETS) all.set(set, await load({ locale: 'en', ways: given(set) }))

for (const locale of LOCALES) {
  test(`${locale}: a message names the ways that it offers, and no other`, () => {
    for (const [set, page] of all) {
      for (const { channel, code } of ROWS) {
        const { advice, message, ways } = page.lookup(channel, code, { locale })
        const offered = ways.map(({ id }) => id)
        assert.ok(offered.every((id) => set.includes(id)))
        const words = `${message.title} ${message.text}`
        for (const way of WAYS) {
          const names = NAMES[way].test(words)
          assert.ok(!names || offered.includes(way), `${advice} with ${set}: ${words}`)
          // Where there is a way of the advice's own, support may be for whom it does not help, and is offered only.
          if (offered[0] === way) assert.ok(names, `${advice} with ${set} does not name ${way}: ${words}`)
        }
      }
    }
  })

  test(`${locale}: without the option each message is the one of a page that may have every way`, () => {
    for (const { channel, code } of ROWS) {
      const { message, ways } = faceid.lookup(channel, code, { locale })
      assert.deepEqual(ways, [])
      const full = all.get(SETS.at(-1)).lookup(channel, code, { locale })
      for (const way of WAYS) {
        if (NAMES[way].test(message.text))
          assert.ok(
            full.ways.some(({ id }) => id === way),
            message.text,
          )
      }
    }
  })

  test(`${locale}: the words keep the rules of the copy on every page`, () => {
    const seen = new Set()
    for (const page of all.values()) {
      for (const { channel, code } of ROWS) {
        const { message, ways } = page.lookup(channel, code, { locale })
        for (const part of [message.text, ...ways.map(({ label }) => label)]) seen.add(part)
      }
    }
    for (const part of seen) {
      assert.doesNotMatch(part, /[[\]{}|/]/, part)
      for (const { rule, find } of LINTS) assert.equal(find(part, locale, vendor), null, `${rule}: ${part}`)
    }
    assert.ok(seen.size > 80, `${seen.size}`)
  })
}

test('the native core says the same of every page, in every language', () => {
  const asked = LOCALES.flatMap((locale) =>
    [...all].flatMap(([ways, page]) => ROWS.map(({ channel, code }) => ({ page, ways, locale, channel, code }))),
  )
  const answers = native(
    asked.map(({ ways, locale, channel, code }) => ({ input: JSON.stringify(code), ways, locale, channel })),
  )
  for (const [index, { page, ways, locale, channel, code }] of asked.entries()) {
    const outcome = page.handle(code, { channel, locale })
    assert.equal(JSON.stringify(outcome), JSON.stringify(answers[index]), `${channel} ${code} ${locale} ${ways}`)
  }
})

test('a way has the label and the address that the host gives it, in the language of the message', async () => {
  const label = { 'zh-Hans': '人工审核', en: 'See an agent', la: 'Roga custodem' }
  const ways = {
    other_method: { label, href: '/agent?from=face&x=1' },
    contact_support: { label: 'Hotline' },
    update_app: false,
  }
  const page = await load({ locale: 'en', ways })
  const first = (locale) => page.lookup('wechat', '1002', { locale }).ways
  assert.deepEqual(first('en'), [
    { id: 'other_method', label: 'See an agent', href: '/agent?from=face&x=1' },
    { id: 'contact_support', label: 'Hotline', href: null },
  ])
  assert.equal(first('zh-CN')[0].label, '人工审核')
  assert.equal(first('la-VA')[0].label, 'Roga custodem')
  // No label of this language: ours, in the language of the message.
  const traditional = first('zh-TW')[0].label
  assert.equal(traditional, all.get(SETS.at(-1)).lookup('wechat', '1002', { locale: 'zh-TW' }).ways[0].label)
  for (const silent of ['', '  ', null, undefined, {}, { en: '' }, { en: 7 }, { constructor: 'x' }]) {
    const { ways } = (await load({ locale: 'en', ways: { contact_support: { label: silent } } })).lookup(
      'wechat',
      '1002',
    )
    assert.equal(ways[0].label, 'Contact support')
  }
})

test('a caller may change the ways that it was given', async () => {
  const page = await load({ locale: 'en', ways: { contact_support: true } })
  page.lookup('wechat', '1002').ways[0].label = 'changed'
  assert.equal(page.lookup('wechat', '1002').ways[0].label, 'Contact support')
})

test('ways that are wrong on every run are an error that says what is wrong', async () => {
  const wrong = [
    ['no_such', { no_such: true }, /no way 'no_such'; there are other_method, contact_support/],
    ['a name of Object.prototype', { constructor: true }, /no way 'constructor'/],
    ['a list', ['other_method'], /no way '0'/],
    ['a text', 'other_method', /^ways: takes an object/],
    ['a way that is a text', { update_app: 'https://x' }, /^ways\.update_app: takes true, false or/],
    ['a label of another type', { update_app: { label: 7 } }, /^ways\.update_app\.label: takes/],
    ...[
      'javascript:alert(1)',
      ' JavaScript:x',
      'java\nscript:x',
      '\u0001javascript:x',
      'vbscript:x',
      'data:text/html,x',
      7,
      {},
    ].map((href) => [`href ${href}`, { update_app: { href } }, /^ways\.update_app\.href: takes an address/]),
  ]
  for (const [about, ways, message] of wrong) {
    const open = async () => load({ ways })
    await assert.rejects(open, (error) => {
      assert.ok(error instanceof FaceidError, about)
      assert.equal(error.code, 'invalid_option', about)
      assert.match(error.message, message, about)
      return true
    })
  }
  for (const href of ['https://example.com/', '/help', 'help.html', 'tel:10086', 'weixin://dl/business', 'myapp://x']) {
    const page = await load({ locale: 'en', ways: { contact_support: { href } } })
    assert.equal(page.lookup('wechat', '1002').ways[0].href, href)
  }
})

test('what a session ends by itself offers the ways too', async () => {
  const page = await load({ locale: 'en', ways: given(['contact_support']) })
  const session = page.session({ at: 0, seed: 1 })
  let step
  for (const at of [0, 1000, 2000]) step = session.step(`?code=1201&orderNo=o${at}`, { channel: 'wechat', at })
  assert.equal(step.action, 'abort')
  assert.deepEqual(
    step.ways.map(({ id }) => id),
    ['contact_support'],
  )
  assert.doesNotMatch(step.message.text, NAMES.other_method)
  assert.match(step.message.text, NAMES.contact_support)
})
