// Tests of the arguments for a mini-program's own dialogs. `wx.showModal` does not open where a label has more than
// four characters, in any language; it only calls `fail`, which is easily overlooked.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import * as page from 'faceid-response'
import * as plain from 'faceid-response/sync'
import { engine, load } from './engine.mjs'
import { logicLayer } from './logic-layer.mjs'
import { advices, outcomesOf } from './outcomes.mjs'

const { toModal, toToast } = engine === 'js' ? plain : page
const BIZ_TOKEN = 'CE661F1A-0F1E-45BD-BE13-34C05CEA768'
const LOCALES = ['zh-Hans', 'zh-Hant', 'en']

/** Opens a modal as WeChat does, and fails where WeChat's does. */
function showModal(options) {
  const { title, content, confirmText, cancelText } = options
  assert.ok(title || content, 'showModal:fail nothing to show')
  for (const [name, text] of Object.entries({ confirmText, cancelText })) {
    // What is not given is the platform's own label, which in some languages is too long itself.
    assert.ok(text.length >= 1 && text.length <= 4, `showModal:fail ${name} '${text}'`)
  }
  return options
}

const asksNothing = ({ message, retry }) => message.button === null || retry?.by === 'auto'

for (const locale of LOCALES) {
  test(`every advice has a modal that opens, or a page that goes on by itself: ${locale}`, async () => {
    const outcomes = outcomesOf(await load({ locale }))
    const reached = new Set(outcomes.map(({ advice }) => advice))
    assert.deepEqual(
      advices.filter((advice) => !reached.has(advice)),
      [],
    )
    let opened = 0
    for (const outcome of outcomes) {
      const modal = toModal(outcome)
      assert.equal(modal === null, asksNothing(outcome), outcome.advice)
      if (!modal) continue
      opened += 1
      showModal(modal)
      assert.deepEqual(Object.keys(modal), ['title', 'content', 'confirmText', 'cancelText', 'showCancel'])
      assert.equal(modal.title, outcome.message.title)
      assert.equal(modal.content, outcome.message.text)
      assert.equal(modal.showCancel, outcome.action !== 'abort', outcome.advice)
    }
    assert.ok(opened > 60, `${opened}`)
  })

  test(`every advice has a toast with its title, which stays while it is read: ${locale}`, async () => {
    for (const outcome of outcomesOf(await load({ locale }))) {
      const { title, icon, duration, ...more } = toToast(outcome)
      assert.deepEqual(more, {})
      assert.equal(title, outcome.message.title)
      assert.equal(icon, 'none', 'with an icon only seven characters are shown')
      assert.ok(duration >= 3000 && duration >= (outcome.retry?.by === 'auto' ? outcome.retry.delayMs : 0))
    }
  })
}

test('a label that fits stands as it is, and another one has a short one of the same sense', async () => {
  const faceid = await load({ locale: 'zh-Hans' })
  const labels = (channel, code, locale) => {
    const { confirmText, cancelText } = toModal(faceid.lookup(channel, code, { locale }))
    return [confirmText, cancelText]
  }
  assert.deepEqual(labels('sdk', '66660016', 'zh-Hans'), ['重新拍摄', '以后再说'])
  assert.deepEqual(labels('sdk', '66660016', 'zh-Hant'), ['重新拍攝', '以後再說'])
  assert.deepEqual(labels('sdk', '66660016', 'en'), ['Redo', 'Back'])
  const short = (advice, locale) => {
    const found = outcomesOf(faceid).find((outcome) => outcome.advice === advice)
    return toModal({ ...found, message: { ...found.message, button: 'a button with many words', locale } }).confirmText
  }
  assert.equal(short('not_started', 'zh-Hans'), '开始验证')
  assert.equal(short('not_started', 'en'), 'Go')
  assert.equal(short('id_number_invalid', 'zh-Hans'), '修改信息')
  assert.equal(short('id_number_invalid', 'zh-Hant'), '修改資料')
  assert.equal(short('not_same_person', 'en'), 'Edit')
  assert.equal(short('document_expired', 'en'), 'Redo')
  assert.equal(short('result_rate_limited', 'en'), 'View')
  assert.equal(short('attempts_exhausted', 'en'), 'OK')
})

test("a host's own label counts by the same rule, also in a language that we lack", async () => {
  const messages = {
    en: { too_dark: { button: 'Do it' } },
    ug: { too_dark: { title: 'قاراڭغۇ', text: 'يورۇق جايغا بېرىڭ', button: 'قايتا سۈرەتكە ئېلىش' } },
  }
  const faceid = await load({ locale: 'en', messages })
  const dark = faceid.catalog().find(({ advice }) => advice === 'too_dark')
  const of = (locale) => showModal(toModal(faceid.lookup(dark.channel, dark.code, { locale })))
  assert.equal(of('en').confirmText, 'Redo')
  assert.equal(of('ug').title, 'قاراڭغۇ')
  assert.equal(of('ug').confirmText, 'Redo')
  const { message, ...outcome } = faceid.lookup(dark.channel, dark.code)
  const inNone = { ...message, button: 'a long label', locale: 'constructor' }
  assert.equal(toModal({ ...outcome, message: inNone }).confirmText, 'Redo')
})

test('without an outcome there is no modal', () => assert.equal(toModal(null), null))

test("a host's own label for leaving counts by the same rule", async () => {
  const messages = { en: { labels: { dismiss: 'Exit' } }, ug: { labels: { dismiss: 'كېيىن' } }, 'zh-Hans': {} }
  const of = async (locale) => {
    const faceid = await load({ locale, messages })
    return showModal(toModal(faceid.lookup('sdk', '66660016'))).cancelText
  }
  assert.deepEqual([await of('en'), await of('zh-Hans')], ['Exit', '以后再说'])
  for (const dismiss of ['Later', '', 7, null]) {
    const outcome = (await load({ locale: 'en', messages: { en: { labels: { dismiss } } } })).lookup('sdk', '66660016')
    assert.equal(showModal(toModal(outcome)).cancelText, 'Back', String(dismiss))
  }
})

test('a wait that an earlier message began is told below a message that does not tell it', async () => {
  const at = Date.UTC(2026, 2, 2, 1)
  const times = { 'zh-Hans': '还需等待 9:00', 'zh-Hant': '還需等待 9:00', en: 'Please wait 9:00' }
  for (const [locale, line] of Object.entries(times)) {
    const session = (await load({ locale })).session({ at, seed: 1 })
    const first = session.step({ BizToken: `${BIZ_TOKEN}1`, ErrorCode: 2017 }, { at })
    assert.equal(toModal(first).content, first.message.text)
    const later = session.notBefore - 9 * 60_000
    const second = session.step({ code: '66660037', orderNo: 'o2', newSignature: 'S' }, { at: later })
    assert.equal(second.reason, 'not_before')
    assert.equal(showModal(toModal(second)).content, `${second.message.text}\n${line}`)
  }
})

test('where an end has ways on, the modal offers the first of them, and to acknowledge it beside', async () => {
  const faceid = await load({ locale: 'en' })
  const end = outcomesOf(faceid).find(({ advice }) => advice === 'attempts_exhausted')
  const ids = ['other_method', 'contact_support', 'update_app', 'change_browser', 'open_settings']
  for (const locale of LOCALES) {
    for (const id of ids) {
      const message = faceid.lookup(end.channel, end.code, { locale }).message
      const modal = showModal(toModal({ ...end, message, ways: [{ id, label: 'what the host calls it', href: null }] }))
      assert.equal(modal.showCancel, true)
      assert.notEqual(modal.confirmText, modal.cancelText)
    }
  }
  const own = toModal({ ...end, ways: [{ id: 'contact_support', label: 'Chat', href: null }] })
  assert.deepEqual([own.confirmText, own.cancelText], ['Chat', 'OK'])
  assert.deepEqual(toModal({ ...end, ways: [] }), toModal(end))
})

test('the mini-program gives the same by its own file', async () => {
  const { api } = logicLayer(readFileSync(new URL('../../pkg/miniprogram_dist/index.js', import.meta.url), 'utf8'))
  for (const locale of LOCALES) {
    const faceid = api.create({ locale })
    for (const outcome of outcomesOf(faceid)) {
      assert.equal(JSON.stringify(api.toModal(outcome)), JSON.stringify(toModal(outcome)))
      assert.equal(JSON.stringify(api.toToast(outcome)), JSON.stringify(toToast(outcome)))
    }
  }
})
