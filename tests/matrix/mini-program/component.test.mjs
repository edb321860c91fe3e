// Tests of the component, rendered as in WeChat: every message, its events for the page, and its countdowns.

import assert from 'node:assert/strict'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { create } from 'faceid-response/sync'
import { at } from '../../../scripts/run.mjs'
import { launch } from '../../browser/chromium.mjs'
import { outcomesOf } from '../../node/outcomes.mjs'
import { project } from '../project.mjs'
import { give, onStage, stageScript } from './stage.mjs'

const LOCALES = ['zh-Hans', 'zh-Hant', 'en']
const ALL = { other_method: true, contact_support: true, update_app: true, change_browser: true, open_settings: true }
const WAYS = { unknown: undefined, none: {}, all: ALL }

let browser
let stage
let folder

before(async () => {
  const packed = project(at('tests/matrix/mini-program/project'))
  folder = path.join(packed, 'node_modules/faceid-response/miniprogram_dist/message')
  stage = await stageScript()
  browser = await launch()
})

after(() => browser.close())

const staged = (data, act, options) => onStage(browser, stage, folder, data, act, options)
/** Returns the texts of a part, without zero-width characters at which a line may break. */
const text = async (page, name) =>
  (await page.locator(`.${name}`).allTextContents()).map((each) => each.replaceAll('\u200b', ''))
const heard = (page) => page.evaluate(() => window.heard.splice(0))
/** Taps a button. The platform reports a touch as a tap some time later, or as a long press. */
const tap = (page, name, index = 0) => page.locator(`.button.${name}`).nth(index).tap()

/** Names the elements that are cut off, too small for a thumb, or wider than the screen. */
const misfits = (page) =>
  page.evaluate(() => {
    const found = []
    const card = document.querySelector('.card')
    const { left, right, top, bottom } = card.getBoundingClientRect()
    if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight) found.push('the card')
    if (card.scrollWidth > card.clientWidth) found.push('what is in the card')
    // However long the text is, what to do next can be reached without scrolling.
    const first = document.querySelector('.dialog .primary')?.getBoundingClientRect()
    if (first && (first.top < top || first.bottom > bottom)) found.push('the first button')
    for (const button of document.querySelectorAll('.button')) {
      const { width, height } = button.getBoundingClientRect()
      if (width < 44 || height < 44 || button.scrollWidth > button.clientWidth) found.push(button.textContent)
    }
    return found
  })

const fake = { session: { at: 0, seed: 1 } }
const first = (faceid, code, channel = 'wechat') =>
  faceid.session(fake.session).step({ ErrorCode: code }, { channel, at: 1 })

for (const locale of LOCALES) {
  for (const [which, ways] of Object.entries(WAYS)) {
    test(`every advice is whole in the component: ${locale}, ways: ${which}`, () =>
      staged({}, async (page) => {
        const outcomes = outcomesOf(create({ locale, ways }))
        let dialogs = 0
        for (const outcome of outcomes) {
          const { message, action, retry, advice } = outcome
          await give(page, { outcome })
          const asksNothing = message.button === null || retry?.by === 'auto'
          assert.deepEqual(await text(page, 'title'), [message.title], advice)
          assert.deepEqual(await text(page, 'text'), [message.text], advice)
          const labels = await page
            .locator('.buttons .button')
            .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
          // A mini-program can open its own settings, and no others.
          const canOpen = ({ id }) => id !== 'open_settings' || outcome.remedy === 'allow_camera'
          const offered = outcome.ways.filter(canOpen).map(({ label }) => label)
          const own = [message.button, message.second].filter(Boolean)
          const expected = action === 'abort' ? [...offered, ...own] : [...own, ...offered]
          assert.deepEqual(labels.slice(0, expected.length), asksNothing ? [] : expected, advice)
          assert.equal(labels.length, asksNothing ? 0 : expected.length + (action === 'abort' ? 0 : 1), advice)
          assert.equal(await page.locator('.buttons .primary').count(), asksNothing ? 0 : 1, advice)
          const isDialog = !asksNothing && advice !== 'cancelled'
          assert.equal(await page.locator('.card').getAttribute('role'), isDialog ? 'alertdialog' : 'status', advice)
          assert.equal(await page.locator('.card').getAttribute('aria-label'), message.title)
          assert.deepEqual(await misfits(page), [], advice)
          dialogs += isDialog ? 1 : 0
        }
        assert.ok(dialogs > 50, `${dialogs}`)
        await give(page, { outcome: null })
        assert.equal(await page.locator('.stage').count(), 0)
      }))
  }
}

test('each first button says what is done, once what was presented is gone', () =>
  staged({}, async (page) => {
    const names = new Set()
    for (const outcome of outcomesOf(create({ locale: 'en' }))) {
      const { action, advice, message, retry } = outcome
      if (message.button === null || retry?.by === 'auto' || retry?.delayMs) continue
      await give(page, { outcome })
      await tap(page, 'primary')
      const [event, ...more] = await heard(page)
      assert.deepEqual(more, [])
      assert.equal(event.type, `faceid-${action}`, advice)
      assert.equal(event.isGone, true)
      assert.equal(event.detail.outcome.advice, advice)
      assert.equal(event.detail.second, action === 'retry' ? false : undefined)
      names.add(event.type)
    }
    assert.ok(names.has('faceid-retry') && names.has('faceid-abort'), [...names].join())
  }))

test('the second button, "not now" and a way say what they are', () =>
  staged({}, async (page) => {
    const faceid = create({ locale: 'en', ways: { contact_support: true, other_method: { label: 'At a counter' } } })
    const differs = faceid.lookup('wechat', 2006)
    await give(page, { outcome: differs })
    await tap(page, 'second')
    assert.deepEqual(
      (await heard(page)).map(({ type, detail }) => [type, detail.second]),
      [['faceid-retry', true]],
    )
    await give(page, { outcome: differs })
    await tap(page, 'dismiss')
    assert.deepEqual(
      (await heard(page)).map(({ type, detail }) => [type, detail.outcome.code]),
      [['faceid-dismiss', '2006']],
    )
    const end = outcomesOf(faceid).find(({ advice }) => advice === 'attempts_exhausted')
    await give(page, { outcome: end })
    await tap(page, 'primary')
    const [{ type, detail, isGone }] = await heard(page)
    assert.deepEqual(
      [type, detail.way.id, detail.way.label, isGone],
      ['faceid-way', 'other_method', 'At a counter', true],
    )
  }))

test('a wait counts down in the button that waits, is announced seldom, and nothing is done before its end', () =>
  staged({}, async (page) => {
    const busy = create({ locale: 'en' }).lookup('sdk', '400506')
    assert.ok(busy.retry.delayMs >= 30_000)
    await give(page, { outcome: busy })
    const { button } = busy.message
    const announced = () => text(page, 'announced')
    assert.deepEqual(await text(page, 'primary'), [`${button} (30 seconds)`])
    assert.equal(await page.locator('.primary').getAttribute('aria-disabled'), 'true')
    assert.equal(await page.locator('.primary').getAttribute('aria-label'), button)
    await tap(page, 'primary')
    await page.clock.runFor(1_000)
    assert.deepEqual(await text(page, 'primary'), [`${button} (29 seconds)`])
    assert.deepEqual(await announced(), [''])
    await page.clock.runFor(19_000)
    assert.deepEqual(await announced(), ['Wait 10 seconds'])
    await page.clock.runFor(9_000)
    assert.deepEqual(await text(page, 'primary'), [`${button} (1 second)`])
    assert.deepEqual(await announced(), ['Wait 10 seconds'])
    await page.clock.runFor(1_000)
    assert.deepEqual(await text(page, 'primary'), [button])
    assert.deepEqual(await announced(), ['You can continue now'])
    assert.deepEqual(await heard(page), [])
    await tap(page, 'primary')
    assert.deepEqual(
      (await heard(page)).map(({ type }) => type),
      ['faceid-retry'],
    )
  }))

test('what is replaced, answered or gone counts no more', () =>
  staged({}, async (page) => {
    const faceid = create({ locale: 'en' })
    await give(page, { outcome: faceid.lookup('sdk', '400506') })
    await give(page, { outcome: faceid.lookup('sdk', '66660018') })
    const shown = await text(page, 'primary')
    await page.clock.runFor(31_000)
    assert.deepEqual(await text(page, 'primary'), shown)
    assert.deepEqual(await text(page, 'announced'), [''])
    await give(page, { outcome: faceid.lookup('sdk', '400506') })
    await page.evaluate(() => window.page.detach())
    await page.clock.runFor(31_000)
  }))

test('what goes on by itself is a status, after a while says that it is safe to wait, and covers the page on request', () =>
  staged({}, async (page) => {
    const outcome = create({ locale: 'en' }).session(fake.session).confirm('pending', { at: 1 })
    assert.equal(outcome.retry.by, 'auto')
    await give(page, { outcome })
    assert.equal(await page.locator('.stage.toast').count(), 1)
    assert.equal(await page.locator('.ring').count(), 1)
    assert.equal(await page.locator('.said').count(), 0)
    await page.clock.runFor(8_000)
    assert.deepEqual(await text(page, 'said'), ["Still checking. It's safe to wait."])
    assert.equal(await page.locator('.scrim').count(), 0)
    await give(page, { cover: true })
    assert.equal(await page.locator('.scrim').count(), 1)
  }))

test('the reference for the support is shown at an end, spoken sign by sign, copied, and left out on request', () =>
  staged({}, async (page) => {
    const outcome = outcomesOf(create({ locale: 'zh-Hans' })).find(({ advice }) => advice === 'attempts_exhausted')
    const { support } = outcome.reference
    await give(page, { outcome })
    assert.deepEqual(await text(page, 'reference'), [support])
    assert.match(await page.locator('.code').getAttribute('aria-label'), /^. . . ., . . . ., . . . .$/)
    await tap(page, 'copy')
    assert.deepEqual(await page.evaluate(() => window.clipboard), [support])
    assert.deepEqual(await text(page, 'said'), ['已复制'])
    await page.evaluate(() => {
      window.isClipboardForbidden = true
    })
    await tap(page, 'copy')
    assert.deepEqual(await text(page, 'said'), ['没有复制成功，请长按文字来复制'])
    await give(page, { support: 'off' })
    assert.equal(await page.locator('.reference').count(), 0)
  }))

test('where the camera is to be allowed, the way there opens the settings of the platform, and the message stays', () =>
  staged({}, async (page) => {
    const outcome = create({ locale: 'en', ways: ALL }).lookup('wechat-face', 90008)
    assert.equal(outcome.remedy, 'allow_camera')
    await give(page, { outcome })
    assert.equal(await page.locator('.way').getAttribute('open-type'), 'openSetting')
    await tap(page, 'way')
    assert.deepEqual(await heard(page), [])
    await page.evaluate(() => window.settle())
    await page.waitForFunction(() => window.heard.length)
    const [{ type, detail, isGone }] = await heard(page)
    assert.deepEqual([type, detail.way.id, isGone], ['faceid-way', 'open_settings', false])
    await tap(page, 'primary')
    assert.deepEqual(
      (await heard(page)).map((event) => event.type),
      ['faceid-retry'],
    )
  }))

test('every other button leaves the settings of the platform closed', () =>
  staged({}, async (page) => {
    for (const outcome of outcomesOf(create({ locale: 'en', ways: ALL }))) {
      if (outcome.remedy === 'allow_camera') continue
      await give(page, { outcome })
      assert.equal(await page.locator('[open-type=openSetting]').count(), 0, outcome.advice)
    }
  }))

test('the last try is said, and a toast shows it too', () =>
  staged({ present: 'toast' }, async (page) => {
    const session = create({ locale: 'zh-Hans' }).session({ ...fake.session, policy: { captures: 2 } })
    const outcome = session.step('66660037', { channel: 'sdk', at: 1 })
    assert.equal(outcome.lastTry, true)
    await give(page, { outcome })
    assert.equal(await page.locator('.stage.toast').count(), 1)
    assert.ok((await text(page, 'text'))[0].endsWith('这是最后一次机会。'))
    assert.deepEqual(await misfits(page), [])
    await tap(page, 'primary')
    assert.equal((await heard(page))[0].type, 'faceid-retry')
  }))

test("a host's own labels stand in the place of ours", () =>
  staged({ labels: { dismiss: 'Later' } }, async (page) => {
    await give(page, { outcome: create({ locale: 'en' }).lookup('sdk', '66660018') })
    assert.deepEqual(await text(page, 'dismiss'), ['Later'])
    await give(page, { labels: { dismiss: 'No' } })
    assert.deepEqual(await text(page, 'dismiss'), ['No'])
  }))

const colors = (page) =>
  page.locator('.card').evaluate((card) => {
    const { backgroundColor, color } = getComputedStyle(card)
    const strokes = getComputedStyle(document.querySelector('.strokes')).backgroundColor
    return [backgroundColor, color, strokes]
  })
const LIGHT = ['rgb(255, 255, 255)', 'rgb(25, 29, 36)', 'rgb(11, 87, 208)']
const DARK = ['rgb(30, 34, 39)', 'rgb(242, 244, 247)', 'rgb(125, 177, 255)']

for (const [colorScheme, theme, expected] of [
  ['light', '', LIGHT],
  ['dark', '', DARK],
  ['light', 'dark', DARK],
  ['dark', 'light', LIGHT],
]) {
  test(`the colours of a phone that is ${colorScheme}, and the theme '${theme}'`, () =>
    staged(
      { theme },
      async (page) => {
        await give(page, { outcome: create({ locale: 'en' }).lookup('sdk', '66660018') })
        assert.deepEqual(await colors(page), expected)
      },
      { colorScheme },
    ))
}

for (const fontSize of [17, 25, 34]) {
  test(`a person who reads letters of ${fontSize} px finds every text in them, and nothing is cut off`, () =>
    staged(
      {},
      async (page) => {
        for (const locale of LOCALES) {
          for (const outcome of outcomesOf(create({ locale, ways: ALL }))) {
            await give(page, { outcome })
            assert.deepEqual(await misfits(page), [], `${outcome.advice} ${locale}`)
          }
        }
        await give(page, { outcome: create({ locale: 'en' }).lookup('sdk', '66660018') })
        const sizes = await page
          .locator('.text, .button')
          .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)))
        for (const size of sizes) assert.ok(size >= fontSize, `${size}`)
      },
      { fontSize },
    ))
}

test('contained, it fills what is around it, and is one part of the page among others', () =>
  staged({ contained: true }, async (page) => {
    await give(page, { outcome: first(create({ locale: 'en' }), -999, 'wechat') })
    assert.equal(await page.locator('.stage').evaluate((node) => getComputedStyle(node).position), 'absolute')
    assert.equal(await page.locator('.card').getAttribute('aria-modal'), 'false')
  }))
