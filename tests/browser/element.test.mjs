// Tests of the element as people use it: by touch, by keyboard, with a screen reader, on old engines, under a strict
// policy.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import axe from 'axe-core'
import { phone, tooSmall } from './chromium.mjs'
import { elementSite } from './element-site.mjs'

const site = elementSite()

/** Opens the host's page, acts, and checks that there were no errors. */
async function visit(act, { prepare = () => {}, ...options } = {}) {
  const { page, problems } = await phone(site.browser, options)
  await prepare(page)
  await page.goto(site.server.address)
  await page.waitForFunction(() => window.show)
  await act(page)
  await page.context().close()
  assert.deepEqual(problems, [])
}

/** The texts of messages in these tests, since the package's may change. */
const WORDS = {
  0: { title: '验证步骤已完成', text: '正在确认结果，请稍候。', button: null },
  4: { title: '服务暂时没有响应', text: '抱歉，请稍等片刻再试。', button: '再试一次' },
  '-5023': { title: '光线太亮', text: '请到室内，避开直射的光。', button: '重新拍摄' },
  66660010: { title: '姓名与证件号对不上', text: '请改正后再试。', button: '修改信息', second: '信息没错，再试一次' },
  66660017: { title: '尝试次数已用完', text: '请改用其他方式验证，或联系客服。', button: '知道了' },
  66660018: { title: '时间用完了', text: '请重新开始，跟着提示一步一步做。', button: '重新开始' },
  66660037: { title: '画面里不止一个人', text: '请让其他人离开画面，只拍你自己。', button: '重新拍摄' },
}

/** Presents the outcome of a code, with parts of it replaced. */
const show = (page, channel, code, { locale = 'zh-Hans', ...parts } = {}) =>
  page.evaluate(
    ([channel, code, locale, words, parts]) => {
      const outcome = window.outcome(channel, code, { locale })
      document.querySelector('faceid-message').show({
        ...outcome,
        ...parts,
        message: { ...outcome.message, ...words, ...parts.message },
        retry: outcome.retry && { ...outcome.retry, ...parts.retry },
      })
    },
    [channel, code, locale, locale === 'zh-Hans' ? WORDS[code] : {}, parts],
  )

const dialog = (page) => page.getByRole('alertdialog')
const status = (page) => page.locator('faceid-message').getByRole('status')
const button = (page, name) => page.getByRole('button', { name, exact: true })
const heard = (page) => page.evaluate(() => window.heard)
const names = async (page) => (await heard(page)).map(({ name }) => name)
const isClosed = (page) => dialog(page).waitFor({ state: 'hidden' })

/** Presents a step of a session, as `now` or `confirm` gives it. */
const showStep = (page, call, ...given) =>
  page.evaluate(
    ([call, given]) => {
      const step = window.session()[call](...given)
      document.querySelector('faceid-message').show(step)
      return step.message
    },
    [call, given],
  )

/** Returns a text without the zero-width characters at which a line may break. */
const plain = (text) => text.replace(/\u200b/g, '')

/** Returns what has the focus: its id in the page, or its text in the element. */
const focused = async (page) =>
  plain(
    await page.evaluate(() => {
      const { activeElement } = document
      return activeElement.shadowRoot?.activeElement?.textContent ?? (activeElement.id || activeElement.localName)
    }),
  )

/** Waits until the page has heard the expected answers. It hears of one when the history is restored. */
async function hears(page, ...expected) {
  await page.waitForFunction((count) => window.heard.length >= count, expected.length)
  assert.deepEqual(await names(page), expected)
}

/** Returns the dialog's name, description and modality from the accessibility tree. */
async function accessible(page) {
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const { name, description, properties } = nodes.find(({ role }) => role?.value === 'alertdialog')
  const isModal = properties.some((property) => property.name === 'modal' && property.value.value === true)
  return { name: plain(name.value), description: plain(description.value), isModal }
}

// What is shown.

test('what the person must answer is an alert dialog: its title names it, its text describes it', () =>
  visit(async (page) => {
    await show(page, 'sdk', '66660018')
    assert.equal(
      await page.locator('faceid-message').ariaSnapshot(),
      [
        '- status',
        '- alertdialog "时间用完了":',
        '  - heading "时间用完了" [level=2]',
        '  - paragraph: 请重新开始， 跟着提示一步一步做。',
        '  - button "重新开始"',
        '  - button "以后再说"',
      ].join('\n'),
    )
    assert.deepEqual(await accessible(page), {
      name: '时间用完了',
      description: '请重新开始， 跟着提示一步一步做。',
      isModal: true,
    })
  }))

test('what needs no action is a status, and leaves the focus where it is', () =>
  visit(async (page) => {
    await button(page, '开始').focus()
    await show(page, 'sdk', '0')
    await status(page).getByText('验证步骤已完成').waitFor()
    assert.equal(
      await page.locator('faceid-message').ariaSnapshot(),
      '- status:\n  - paragraph: 验证步骤已完成\n  - paragraph: 正在确认结果， 请稍候。',
    )
    assert.equal(await focused(page), 'begin')
    assert.deepEqual(await heard(page), [])
  }))

test('the region of a status is there before its text, also in an element that is new', () =>
  visit(async (page) => {
    const isEmptyAtFirst = await page.evaluate(() => {
      const element = document.createElement('faceid-message')
      const outcome = window.outcome('sdk', '0')
      window.title = outcome.message.title
      element.show(outcome)
      document.body.append(element)
      window.region = element.shadowRoot.querySelector('[role=status]')
      return window.region.textContent === ''
    })
    assert.equal(isEmptyAtFirst, true)
    await page.waitForFunction(() => window.region.textContent.startsWith(window.title))
  }))

test('a status stays until the page hides it', () =>
  visit(
    async (page) => {
      await show(page, 'sdk', '0')
      await page.clock.runFor(1_000)
      assert.match(await status(page).textContent(), /验证步骤已完成/)
      await page.clock.runFor(60 * 60 * 1_000)
      assert.match(await status(page).textContent(), /验证步骤已完成/)
      await page.evaluate(() => document.querySelector('faceid-message').hide())
      assert.equal(await status(page).textContent(), '')
    },
    { prepare: (page) => page.clock.install() },
  ))

test('what the page does by itself is a status, even where the outcome has a button', () =>
  visit(async (page) => {
    await show(page, 'nfc-server', '66661008', {
      action: 'retry',
      message: { button: '查看结果' },
      retry: { by: 'auto' },
    })
    await page.waitForFunction(
      () => document.querySelector('faceid-message').shadowRoot.querySelector('[role=status]').textContent,
    )
    assert.equal(await dialog(page).count(), 0)
  }))

test('markup in a message is the text it is', () =>
  visit(async (page) => {
    const hostile = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>'
    await show(page, 'sdk', '66660018', { message: { title: hostile, text: hostile, button: hostile } })
    assert.equal(await dialog(page).getByRole('heading').textContent(), hostile)
    assert.equal(await dialog(page).getByRole('button').first().textContent(), hostile)
    assert.equal(await page.locator('faceid-message img, faceid-message script').count(), 0)
    await show(page, 'sdk', '0', { message: { title: hostile, text: hostile } })
    await status(page).getByText(hostile).first().waitFor()
    assert.equal(await page.locator('faceid-message img, faceid-message script').count(), 0)
    assert.equal(await page.evaluate(() => window.hacked), undefined)
  }))

for (const [locale, dismiss] of [
  ['zh-Hans', '以后再说'],
  ['zh-Hant', '以後再說'],
  ['en', 'Not now'],
]) {
  test(`it speaks the language of the message: ${locale}`, () =>
    visit(async (page) => {
      await show(page, 'sdk', '66660018', { locale })
      await button(page, dismiss).waitFor()
      assert.equal(await dialog(page).locator('[part~=card]').getAttribute('lang'), locale)
      await show(page, 'sdk', '0', { locale })
      await status(page).locator(`[lang=${locale}]`).waitFor()
    }))
}

test('in a language of the host it has the words of the host, and English for those it lacks', () =>
  visit(async (page) => {
    await page.evaluate(() => {
      document.querySelector('faceid-message').labels = { dismiss: 'あとで' }
    })
    const message = { title: '時間切れです', locale: 'ja' }
    await show(page, 'wechat', '4', { message, retry: { notBefore: Date.now() + 30 * MINUTE } })
    assert.deepEqual(await dialog(page).getByRole('button').allTextContents(), ['再试一次 (30 minutes)', 'あとで'])
    assert.equal(await countdown(page), 'Wait 30 minutes')
    assert.equal(await dialog(page).locator('[part~=card]').getAttribute('lang'), 'ja')
  }))

test('every remedy has a picture of its own, hidden from screen readers', () =>
  visit(async (page) => {
    const drawings = await page.evaluate(() => {
      const message = document.querySelector('faceid-message')
      const known = [...new Map(window.catalog().map((entry) => [entry.remedy, entry])).values()]
      return known.map(({ channel, code, remedy }) => {
        message.show(window.outcome(channel, code))
        const svg = message.shadowRoot.querySelector('dialog svg')
        message.hide()
        return svg && [remedy, svg.getAttribute('aria-hidden'), svg.innerHTML]
      })
    })
    const shown = drawings.filter(Boolean)
    assert.ok(shown.length > 30)
    for (const [remedy, isHidden, drawing] of shown) {
      assert.equal(isHidden, 'true')
      assert.match(drawing, /^<path d="M/, remedy)
    }
  }))

// What the person answers.

for (const [action, channel, code, label] of [
  ['retry', 'sdk', '66660018', '重新开始'],
  ['abort', 'sdk', '66660017', '知道了'],
]) {
  test(`the button of an outcome that says ${action} says ${action}, and brings the outcome`, () =>
    visit(async (page) => {
      await show(page, channel, code)
      await button(page, label).click()
      await hears(page, action)
      const [{ tag, advice }] = await heard(page)
      assert.equal(tag, 'faceid-message')
      assert.equal(advice, action === 'retry' ? 'timed_out' : 'attempts_exhausted')
      await isClosed(page)
      assert.equal(await page.evaluate(() => document.querySelector('faceid-message').outcome), null)
    }))
}

test('the button of an outcome that says proceed says proceed', () =>
  visit(async (page) => {
    await show(page, 'sdk', '0', { message: { button: '继续' } })
    await button(page, '继续').click()
    await hears(page, 'proceed')
  }))

for (const [label, second] of [
  ['修改信息', false],
  ['信息没错，再试一次', true],
]) {
  test(`what has two ways on tells which was taken: ${label}`, () =>
    visit(async (page) => {
      await show(page, 'sdk', '66660010')
      assert.equal(
        await page.locator('faceid-message').ariaSnapshot(),
        [
          '- status',
          '- alertdialog "姓名与证件号对不上":',
          '  - heading "姓名与证件号对不上" [level=2]',
          '  - paragraph: 请改正后再试。',
          '  - button "修改信息"',
          '  - button "信息没错，再试一次": 信息没错， 再试一次',
          '  - button "以后再说"',
        ].join('\n'),
      )
      await button(page, label).click()
      await hears(page, 'retry')
      assert.equal((await heard(page))[0].second, second)
    }))
}

test('a retry without a second way says so, and no other answer has a second', () =>
  visit(async (page) => {
    await show(page, 'sdk', '66660018')
    await button(page, '重新开始').click()
    await show(page, 'sdk', '66660017')
    await button(page, '知道了').click()
    await hears(page, 'retry', 'abort')
    assert.deepEqual(
      (await heard(page)).map(({ second }) => second),
      [false, undefined],
    )
  }))

test('what has not begun invites to begin, and is begun by its button', () =>
  visit(async (page) => {
    const message = await showStep(page, 'now')
    await dialog(page).getByRole('heading', { name: message.title }).waitFor()
    await button(page, message.button).click()
    await hears(page, 'retry')
    const [{ advice, second }] = await heard(page)
    assert.deepEqual([advice, second], ['not_started', false])
  }))

test('what is verified is a status with a tick, and so is a phone that is ready: it needs no answer', () =>
  visit(async (page) => {
    const tick = () => status(page).locator('svg path').getAttribute('d')
    const { title } = await showStep(page, 'confirm', true)
    await status(page).getByText(title).waitFor()
    const done = await tick()
    assert.match(done, /l4 4 8-8$/)
    assert.equal(await dialog(page).count(), 0)
    await show(page, 'wechat-face-support', '0')
    await status(page).getByText(title).waitFor({ state: 'detached' })
    assert.notEqual(await status(page).textContent(), '')
    assert.notEqual(await tick(), done)
    assert.deepEqual(await heard(page), [])
  }))

test('not now is no retry', () =>
  visit(async (page) => {
    await show(page, 'sdk', '66660018')
    await button(page, '以后再说').click()
    await hears(page, 'dismiss')
  }))

test('where nothing more can be done here, to acknowledge it is the only choice', () =>
  visit(async (page) => {
    await show(page, 'sdk', '66660017')
    assert.deepEqual(await dialog(page).getByRole('button').allTextContents(), ['复制', '知道了'])
    await page.keyboard.press('Escape')
    await hears(page, 'dismiss')
  }))

test('whoever presses twice answers once', () =>
  visit(async (page) => {
    await show(page, 'sdk', '66660018')
    await button(page, '重新开始').dblclick()
    await hears(page, 'retry')
    await show(page, 'sdk', '66660018')
    await button(page, '重新开始').evaluate((element) => {
      element.click()
      element.click()
      element.getRootNode().querySelector('[part=dismiss]').click()
    })
    await hears(page, 'retry', 'retry')
    await show(page, 'sdk', '66660018')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await hears(page, 'retry', 'retry', 'retry')
  }))

// By keyboard.

/** Checks that the focus goes around three buttons in their order, forwards and backwards. */
async function goesAroundThree(page) {
  await show(page, 'sdk', '66660010')
  assert.equal(await focused(page), '姓名与证件号对不上')
  for (const [key, expected] of [
    ['Tab', '修改信息'],
    ['Tab', '信息没错，再试一次'],
    ['Tab', '以后再说'],
    ['Tab', '修改信息'],
    ['Shift+Tab', '以后再说'],
    ['Shift+Tab', '信息没错，再试一次'],
  ]) {
    await page.keyboard.press(key)
    assert.equal(await focused(page), expected)
  }
  await page.keyboard.press('Space')
  await hears(page, 'retry')
  assert.equal((await heard(page))[0].second, true)
}

test('the keyboard reaches the second way on, too', () => visit(goesAroundThree))

/**
 * Checks the focus trap: Tab and Shift+Tab stay in the dialog, Enter and Space press a button, then the focus returns.
 */
async function goesAround(page) {
  await button(page, '开始').focus()
  await show(page, 'sdk', '66660018')
  assert.equal(await focused(page), '时间用完了')
  for (const [key, expected] of [
    ['Shift+Tab', '以后再说'],
    ['Tab', '重新开始'],
    ['Tab', '以后再说'],
    ['Shift+Tab', '重新开始'],
  ]) {
    await page.keyboard.press(key)
    assert.equal(await focused(page), expected)
  }
  await page.keyboard.press('Enter')
  await hears(page, 'retry')
  assert.equal(await focused(page), 'begin')
  await show(page, 'sdk', '66660018')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await hears(page, 'retry', 'dismiss')
  assert.equal(await focused(page), 'begin')
}

test('the focus begins on the title, which answers nothing, stays inside, and returns to where it was', () =>
  visit(goesAround))

test('the focus returns into another element, too', () =>
  visit(async (page) => {
    await page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'))
      const inner = document.createElement('button')
      inner.textContent = '里面的按钮'
      host.attachShadow({ mode: 'open' }).append(inner)
      inner.focus()
    })
    await show(page, 'sdk', '66660018')
    await page.keyboard.press('Escape')
    await hears(page, 'dismiss')
    assert.equal(await focused(page), '里面的按钮')
  }))

test('Escape dismisses, and what lies behind does not hear of it', () =>
  visit(async (page) => {
    await page.evaluate(() => {
      window.keys = []
      document.addEventListener('keydown', ({ key }) => window.keys.push(key))
    })
    await show(page, 'sdk', '66660018')
    await page.keyboard.press('Escape')
    await hears(page, 'dismiss')
    await isClosed(page)
    assert.deepEqual(await page.evaluate(() => window.keys), [])
  }))

test('what the system has for closing (the back button of Android, a gesture) dismisses', () =>
  visit(async (page) => {
    await button(page, '开始').focus()
    await show(page, 'sdk', '66660018')
    // A close request of the system cannot be made here; it is followed by the same native closing as this.
    await dialog(page).evaluate((element) => element.close())
    await hears(page, 'dismiss')
    assert.equal(await focused(page), 'begin')
  }))

test('what lies behind cannot be reached', () =>
  visit(async (page) => {
    await show(page, 'sdk', '66660018')
    await assert.rejects(button(page, '开始').click({ timeout: 500 }))
    await page.evaluate(() => document.getElementById('begin').focus())
    assert.equal(await focused(page), '时间用完了')
  }, comesFromElsewhere))

// The history.

/** The options of a visit that comes to the host's page from another one. */
const comesFromElsewhere = { prepare: (page) => page.goto(`${site.server.address}next.html`) }

/** Installs the page's own router, which has a state in the history and records its `popstate` events. */
const route = (page) =>
  page.evaluate(() => {
    history.replaceState({ router: 7 }, '')
    window.popped = []
    addEventListener('popstate', ({ state }) => window.popped.push(state))
  })

/** Checks that the history is as before: one step back leaves the page, and its router heard nothing. */
async function isUntouched(page) {
  assert.deepEqual(await page.evaluate(() => history.state), { router: 7 })
  assert.deepEqual(await page.evaluate(() => window.popped), [])
  await page.goBack()
  assert.equal(await page.title(), 'Another page')
}

test('the back button dismisses, and the page stays', () =>
  visit(async (page) => {
    await route(page)
    await button(page, '开始').focus()
    await show(page, 'sdk', '66660018')
    await page.goBack()
    await hears(page, 'dismiss')
    await isClosed(page)
    assert.equal(page.url(), site.server.address)
    assert.equal(await focused(page), 'begin')
    await isUntouched(page)
  }, comesFromElsewhere))

for (const [name, act] of [
  ['a button', (page) => button(page, '重新开始').click()],
  ['Escape', (page) => page.keyboard.press('Escape')],
]) {
  test(`after ${name} the history is as it was`, () =>
    visit(async (page) => {
      await route(page)
      await show(page, 'sdk', '66660018')
      await act(page)
      await page.waitForFunction(() => window.heard.length === 1)
      await isUntouched(page)
    }, comesFromElsewhere))
}

test('after the page has hidden it the history is as it was', () =>
  visit(async (page) => {
    await route(page)
    await show(page, 'sdk', '66660018')
    await page.evaluate(() => document.querySelector('faceid-message').hide())
    await page.waitForFunction(() => !history.state.faceidMessage)
    assert.deepEqual(await heard(page), [])
    await isUntouched(page)
  }, comesFromElsewhere))

test('several in a row leave no more behind than one', () =>
  visit(async (page) => {
    await route(page)
    for (const code of ['66660018', '-5023', '66660037']) {
      await show(page, 'sdk', code)
      await page.keyboard.press('Escape')
    }
    await hears(page, 'dismiss', 'dismiss', 'dismiss')
    await page.waitForFunction(() => !history.state.faceidMessage)
    await isUntouched(page)
  }, comesFromElsewhere))

test('the next one may be shown in the answer to the last', () =>
  visit(async (page) => {
    await route(page)
    await page.evaluate(() =>
      document.addEventListener('faceid-retry', ({ target }) => target.show(window.outcome('sdk', '66660017')), {
        once: true,
      }),
    )
    await show(page, 'sdk', '66660018')
    await button(page, '重新开始').click()
    await button(page, '知道了').waitFor()
    await page.goBack()
    await hears(page, 'retry', 'dismiss')
    await isUntouched(page)
  }, comesFromElsewhere))

test('a page that leaves in its answer comes back without the dialog', () =>
  visit(async (page) => {
    await page.evaluate(() => document.addEventListener('faceid-retry', () => location.assign('next.html?verify')))
    await show(page, 'sdk', '66660018')
    await button(page, '重新开始').click()
    await page.waitForURL(/verify/)
    await page.goBack()
    await page.waitForFunction(() => window.show)
    assert.equal(await page.evaluate(() => history.state), null)
    await page.goBack()
    assert.equal(await page.title(), 'Another page')
  }, comesFromElsewhere))

test('a page that hides it and leaves at once gets where it wants', () =>
  visit(async (page) => {
    await show(page, 'sdk', '66660018')
    await page.evaluate(() => {
      document.querySelector('faceid-message').hide()
      location.assign('next.html?verify')
    })
    await page.waitForURL(/verify/)
  }))

test('whoever goes forward again is led past it', () =>
  visit(async (page) => {
    await show(page, 'sdk', '66660018')
    await page.goBack()
    await hears(page, 'dismiss')
    await page.goForward()
    await page.waitForFunction(() => history.state === null)
    await page.goBack()
    assert.equal(await page.title(), 'Another page')
  }, comesFromElsewhere))

test('after a reload with the dialog open the next one takes the same entry', () =>
  visit(async (page) => {
    await show(page, 'sdk', '66660018')
    await page.reload()
    await page.waitForFunction(() => window.show)
    await show(page, 'sdk', '66660018')
    await page.keyboard.press('Escape')
    await hears(page, 'dismiss')
    await page.goBack()
    assert.equal(await page.title(), 'Another page')
  }, comesFromElsewhere))

test('a page that changes its address below keeps its dialog and its own history', () =>
  visit(async (page) => {
    await route(page)
    await show(page, 'sdk', '66660018')
    await page.evaluate(() => {
      location.hash = 'step-2'
    })
    await page.waitForFunction(() => window.popped.length === 1)
    assert.equal(await dialog(page).isVisible(), true)
    await page.keyboard.press('Escape')
    await hears(page, 'dismiss')
    assert.equal(new URL(page.url()).hash, '#step-2')
  }))

// While it is open.

test('another outcome takes the place of the one that is open, and is announced anew', () =>
  visit(async (page) => {
    await route(page)
    await button(page, '开始').focus()
    await show(page, 'sdk', '66660018')
    await page.keyboard.press('Tab')
    await show(page, 'sdk', '-5023')
    assert.equal((await accessible(page)).name, '光线太亮')
    assert.equal(await focused(page), '光线太亮')
    await page.keyboard.press('Escape')
    await hears(page, 'dismiss')
    assert.equal((await heard(page))[0].advice, 'too_bright')
    assert.equal(await focused(page), 'begin')
    await isUntouched(page)
  }, comesFromElsewhere))

test('a status takes the place of a dialog, and a dialog of a status', () =>
  visit(async (page) => {
    await button(page, '开始').focus()
    await show(page, 'sdk', '66660018')
    await show(page, 'sdk', '0')
    await status(page).getByText('验证步骤已完成').waitFor()
    await isClosed(page)
    assert.equal(await focused(page), 'begin')
    await show(page, 'sdk', '66660018')
    assert.equal(await status(page).textContent(), '')
    assert.deepEqual(await heard(page), [])
  }))

test('the same outcome set again changes nothing', () =>
  visit(async (page) => {
    await show(page, 'sdk', '66660018')
    await page.keyboard.press('Tab')
    await page.evaluate(() => {
      const message = document.querySelector('faceid-message')
      const { outcome } = message
      message.outcome = outcome
    })
    assert.equal(await focused(page), '重新开始')
  }))

test('an element that is removed while it is open lets go of the page, and says nothing', () =>
  visit(async (page) => {
    await route(page)
    await button(page, '开始').focus()
    await show(page, 'sdk', '66660018')
    await page.evaluate(() => document.querySelector('faceid-message').remove())
    assert.equal(await focused(page), 'begin')
    await button(page, '开始').click()
    await page.waitForFunction(() => !history.state.faceidMessage)
    assert.deepEqual(await heard(page), [])
    await isUntouched(page)
  }, comesFromElsewhere))

// An element that has just come into the page waits a moment, until a screen reader knows its live region.
test('an element that is removed as soon as it has come does nothing afterwards', () =>
  visit(async (page) => {
    const isOpen = await page.evaluate(async () => {
      const message = document.createElement('faceid-message')
      document.body.append(message)
      message.show(window.outcome('sdk', '66660018'))
      message.remove()
      await new Promise((resolve) => setTimeout(resolve, 300))
      return message.shadowRoot.querySelector('dialog').open
    })
    assert.equal(isOpen, false)
  }))

test('a dialog that the system closes as soon as it has come stays closed, and the page hears of it', () =>
  visit(async (page) => {
    // What the element waits for must not come between the closing and the browser's event of it: each time is tried.
    const closings = await page.evaluate(async () => {
      const closings = []
      for (let delay = 88; delay < 102; delay++) {
        const message = document.createElement('faceid-message')
        message.setAttribute('history', 'off')
        document.body.append(message)
        message.show(window.outcome('sdk', '66660018'))
        let heard = 0
        message.addEventListener('faceid-dismiss', () => heard++)
        const due = performance.now() + delay
        // Timers are too coarse for this.
        const { port1, port2 } = new MessageChannel()
        await new Promise((resolve) => {
          port1.onmessage = () => (performance.now() < due ? port2.postMessage(0) : resolve())
          port2.postMessage(0)
        })
        const dialog = message.shadowRoot.querySelector('dialog')
        dialog.close()
        // The event comes at once; on a busy machine, a little later.
        for (let waits = 0; waits < 40 && !(waits && heard); waits++) {
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
        closings.push({ delay, heard, isOpen: dialog.open })
        message.remove()
      }
      return closings
    })
    assert.equal(closings.length, 14)
    assert.deepEqual(
      closings.filter(({ heard, isOpen }) => heard !== 1 || isOpen),
      [],
    )
  }))

test('an element that is moved while it is open stays open', () =>
  visit(async (page) => {
    await show(page, 'sdk', '66660018')
    await page.evaluate(() => document.querySelector('main').append(document.querySelector('faceid-message')))
    assert.equal(await focused(page), '时间用完了')
    await page.waitForFunction(() => history.state?.faceidMessage)
    await page.goBack()
    await hears(page, 'dismiss')
  }))

test('an outcome that was set before the element was defined is shown', () =>
  visit((page) => dialog(page).getByText('早').waitFor(), {
    prepare: (page) =>
      page.addInitScript(() =>
        document.addEventListener('readystatechange', () => {
          const message = document.querySelector('faceid-message')
          if (document.readyState !== 'interactive' || !message) return
          message.outcome = {
            action: 'abort',
            remedy: 'none',
            retry: null,
            message: { title: '早', text: '', button: '知道了', locale: 'zh-Hans' },
          }
        }),
      ),
  }))

// Where one must wait.

const NOON = Date.parse('2026-03-01T12:00:00+08:00')
const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Opens the host's page with a fixed clock, at noon in Beijing or at another instant. */
const visitAt = (act, now = NOON) =>
  visit(act, {
    timezoneId: 'Asia/Shanghai',
    prepare: async (page) => {
      await page.clock.install({ time: now - MINUTE })
      await page.clock.pauseAt(now)
    },
  })

/** Presents an outcome that may be retried at an instant. */
const wait = (page, notBefore, parts) => show(page, 'wechat', '4', { ...parts, retry: { notBefore } })

const countdown = (page) => dialog(page).getByRole('timer').textContent()
const retry = (page) => dialog(page).getByRole('button').first()

test('until the wait is over its button can be reached and read, and does nothing', () =>
  visitAt(async (page) => {
    await wait(page, NOON + 3 * SECOND)
    assert.equal(await retry(page).getAttribute('aria-disabled'), 'true')
    assert.equal((await accessible(page)).description, '抱歉， 请稍等片刻再试。 还需等待 3 秒')
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), '再试一次（3 秒）')
    await page.keyboard.press('Enter')
    await retry(page).click({ force: true })
    await page.clock.runFor(2 * SECOND)
    assert.equal(await countdown(page), '还需等待 1 秒')
    await retry(page).click({ force: true })
    assert.deepEqual(await heard(page), [])
    await page.clock.runFor(SECOND)
    assert.equal(await countdown(page), '现在可以继续了')
    assert.notEqual(await retry(page).getAttribute('aria-disabled'), 'true')
    await retry(page).click()
    await page.clock.runFor(SECOND)
    await hears(page, 'retry')
  }))

test('until the wait is over the second way on does nothing either', () =>
  visitAt(async (page) => {
    await show(page, 'sdk', '66660010', { retry: { notBefore: NOON + 2 * SECOND } })
    const second = button(page, '信息没错，再试一次')
    assert.equal(await second.getAttribute('aria-disabled'), 'true')
    assert.equal(await second.getAttribute('aria-describedby'), 'wait')
    await second.click({ force: true })
    assert.deepEqual(await heard(page), [])
    await page.clock.runFor(2 * SECOND)
    assert.notEqual(await second.getAttribute('aria-disabled'), 'true')
    await second.click()
    await page.clock.runFor(SECOND)
    await hears(page, 'retry')
    assert.equal((await heard(page))[0].second, true)
  }))

test('a wait can be dismissed', () =>
  visitAt(async (page) => {
    await wait(page, NOON + HOUR)
    await page.keyboard.press('Escape')
    await page.clock.runFor(SECOND)
    await hears(page, 'dismiss')
  }))

test('the countdown is announced at steps and at the end, not each second', () =>
  visitAt(async (page) => {
    await wait(page, NOON + 65 * SECOND)
    await page.evaluate(() => {
      const region = document.querySelector('faceid-message').shadowRoot.querySelector('.hidden[aria-live=polite]')
      window.said = []
      new MutationObserver(() => window.said.push(region.textContent)).observe(region, { childList: true })
    })
    await page.clock.runFor(70 * SECOND)
    assert.deepEqual(await page.evaluate(() => window.said), [
      '还需等待 1 分钟',
      '还需等待 30 秒',
      '还需等待 10 秒',
      '现在可以继续了',
    ])
  }))

test('a wait is said as exactly as it matters, in each language', () =>
  visitAt(async (page) => {
    for (const [length, hans, hant, en] of [
      [SECOND, '还需等待 1 秒', '還需等待 1 秒', 'Wait 1 second'],
      [90 * SECOND, '还需等待 1 分钟 30 秒', '還需等待 1 分鐘 30 秒', 'Wait 1 minute 30 seconds'],
      [10 * MINUTE, '还需等待 10 分钟', '還需等待 10 分鐘', 'Wait 10 minutes'],
      [9 * MINUTE + SECOND, '还需等待 10 分钟', '還需等待 10 分鐘', 'Wait 10 minutes'],
      [3 * HOUR, '还需等待 3 小时', '還需等待 3 小時', 'Wait 3 hours'],
      [12 * HOUR, '明天可以再试', '明天可以再試', 'You can try again tomorrow'],
      [30 * HOUR, '明天可以再试', '明天可以再試', 'You can try again tomorrow'],
      [60 * HOUR, '还需等待 3 天', '還需等待 3 天', 'Wait 3 days'],
    ]) {
      for (const [locale, expected] of [
        ['zh-Hans', hans],
        ['zh-Hant', hant],
        ['en', en],
      ]) {
        await wait(page, NOON + length, { locale })
        assert.equal(await countdown(page), expected)
      }
    }
  }))

test('shortly before midnight a short wait is no tomorrow', () =>
  visitAt(async (page) => {
    await wait(page, Date.parse('2026-03-02T00:00:00+08:00'))
    assert.equal(await countdown(page), '还需等待 10 分钟')
  }, Date.parse('2026-03-01T23:50:00+08:00')))

test('a wait that no timer can hold does not end at once', () =>
  visitAt(async (page) => {
    await wait(page, NOON + 40 * 24 * HOUR)
    await page.clock.runFor(5 * SECOND)
    assert.equal(await countdown(page), '还需等待 40 天')
    assert.equal(await retry(page).getAttribute('aria-disabled'), 'true')
  }))

test('only the clock counts: a page that slept is right when it wakes', () =>
  visitAt(async (page) => {
    await wait(page, NOON + 10 * MINUTE)
    await page.clock.fastForward(9 * MINUTE + 30 * SECOND)
    assert.equal(await countdown(page), '还需等待 30 秒')
    await page.clock.fastForward(HOUR)
    assert.equal(await countdown(page), '现在可以继续了')
  }))

test('a clock that is set back makes the wait longer, as it is', () =>
  visitAt(async (page) => {
    await wait(page, NOON + 10 * SECOND)
    await page.clock.setSystemTime(NOON - 20 * SECOND)
    await page.clock.runFor(SECOND)
    assert.equal(await countdown(page), '还需等待 29 秒')
  }))

test("a step's instant is the one that counts, then the outcome's, then its delay from now on", () =>
  visitAt(async (page) => {
    const parts = { notBefore: NOON + 40 * SECOND, retry: { notBefore: NOON + 3 * SECOND, delayMs: 3 * SECOND } }
    await show(page, 'wechat', '4', parts)
    assert.equal(await countdown(page), '还需等待 40 秒')
    await show(page, 'wechat', '4', { ...parts, notBefore: null })
    assert.equal(await countdown(page), '还需等待 3 秒')
    await show(page, 'wechat', '4', { retry: { notBefore: null, delayMs: 20 * SECOND } })
    assert.equal(await countdown(page), '还需等待 20 秒')
  }))

test('a wait without an end of its own runs on, whatever changes on the element meanwhile', () =>
  visitAt(async (page) => {
    await show(page, 'wechat', '4', { retry: { notBefore: null, delayMs: 40 * SECOND } })
    for (const [name, left] of Object.entries({ support: 35, cover: 30, theme: 25, contained: 20, lang: 15 })) {
      await page.clock.runFor(5 * SECOND)
      await page.evaluate((each) => {
        const element = document.querySelector('faceid-message')
        element.labels = { dismiss: each }
        element.setAttribute(each, 'off')
      }, name)
      assert.equal(await countdown(page), `还需等待 ${left} 秒`, name)
    }
    // To take it out of the page and put it back draws it anew.
    await page.clock.runFor(5 * SECOND)
    await page.evaluate(() => document.body.append(document.querySelector('faceid-message')))
    assert.equal(await countdown(page), '还需等待 10 秒')
    await page.clock.runFor(10 * SECOND)
    assert.equal(await countdown(page), '现在可以继续了')
    await page.evaluate(() => document.querySelector('faceid-message').setAttribute('present', 'toast'))
    await page.clock.runFor(SECOND)
    assert.equal(await page.getByRole('timer').count(), 0)
  }))

test('an outcome without words shows nothing, and hides the one before', () =>
  visitAt(async (page) => {
    for (const outcome of [{}, { message: null, retry: null, action: 'abort' }, undefined]) {
      await show(page, 'sdk', '66660018')
      assert.equal(await dialog(page).count(), 1)
      await page.evaluate((given) => {
        document.querySelector('faceid-message').outcome = given
      }, outcome)
      assert.equal(await dialog(page).count(), 0)
    }
  }))

test('what is over, and what may not be retried, is not waited for', () =>
  visitAt(async (page) => {
    await wait(page, NOON - SECOND)
    assert.equal(await dialog(page).getByRole('timer').count(), 0)
    await show(page, 'sdk', '66660017', { notBefore: NOON + HOUR })
    assert.equal(await dialog(page).getByRole('timer').count(), 0)
    assert.equal(await button(page, '知道了').getAttribute('aria-disabled'), null)
  }))

test('a wait that is replaced or hidden does not go on', () =>
  visitAt(async (page) => {
    await wait(page, NOON + 5 * SECOND)
    await show(page, 'sdk', '66660018')
    await page.clock.runFor(10 * SECOND)
    assert.equal(await dialog(page).getByRole('timer').count(), 0)
    await page.evaluate(() => document.querySelector('faceid-message').hide())
    await page.clock.runFor(10 * SECOND)
    assert.deepEqual(await heard(page), [])
  }))

// The ways on.

const WAYS = {
  other_method: { label: '改用银行卡验证' },
  contact_support: { label: '联系客服', href: 'next.html?support' },
  update_app: { label: '去更新' },
  change_browser: { label: '复制网址' },
  open_settings: { label: '打开设置' },
}

/** Presents the outcome of a code on a page that has these ways. */
const showWith = (page, ways, channel, code, parts = {}) =>
  page.evaluate(
    ([ways, channel, code, parts]) =>
      document.querySelector('faceid-message').show({ ...window.outcomeWith(ways, channel, code), ...parts }),
    [ways, channel, code, parts],
  )

/** Returns the links and buttons in the dialog in their order, each with its part and its text. */
const choices = (page) =>
  page.evaluate(() =>
    [...document.querySelector('faceid-message').shadowRoot.querySelectorAll('[part=buttons] > :not(slot)')].map(
      (one) => [one.localName, one.getAttribute('part'), one.textContent],
    ),
  )

test('every way of every outcome is a button, in the order of the outcome, and what acknowledges comes last', () =>
  visit(async (page) => {
    const problems = await page.evaluate((all) => {
      const message = document.querySelector('faceid-message')
      const advices = new Map(window.catalog().map(({ advice, channel, code }) => [advice, [channel, code]]))
      const sets = [undefined, {}, all, ...Object.keys(all).map((id) => ({ [id]: all[id] }))]
      const problems = []
      let ways = 0
      for (const set of sets) {
        for (const locale of ['zh-Hans', 'zh-Hant', 'en']) {
          for (const [advice, code] of advices) {
            const outcome = window.outcomeWith(set, ...code, { locale })
            message.show(outcome)
            const buttons = [...message.shadowRoot.querySelectorAll('dialog [part=buttons] > :not(slot)')]
            if (!buttons.length) continue
            const parts = buttons.map((one) => one.getAttribute('part'))
            const labels = buttons.map((one) => one.textContent)
            const offered = outcome.ways.map(({ label }) => label)
            const at = labels.indexOf(offered[0])
            const isInOrder = offered.every((label, index) => labels[at + index] === label)
            const last = outcome.action === 'abort' ? outcome.message.button : labels.at(-1)
            const primary = outcome.action === 'abort' && offered.length ? offered[0] : outcome.message.button
            ways += offered.length
            if (!isInOrder) problems.push([advice, labels, offered])
            if (labels.at(-1) !== last) problems.push([advice, 'last', labels])
            if (parts.filter((part) => /primary/.test(part)).length !== 1) problems.push([advice, parts])
            if (!/primary/.test(parts[0]) || !labels[0].startsWith(primary)) problems.push([advice, 'first', labels])
            if (offered.length && parts.at(-1) !== 'dismiss') problems.push([advice, 'loud', parts])
          }
        }
      }
      return ways > 100 ? problems : [`${ways} ways`]
    }, WAYS)
    assert.deepEqual(problems, [])
  }))

test('where it ends, the first way comes first, a way with an address is a link, and it can be acknowledged', () =>
  visit(async (page) => {
    const { other_method, contact_support } = WAYS
    await showWith(page, { other_method, contact_support }, 'sdk', '66660017')
    assert.deepEqual(await choices(page), [
      ['button', 'primary way', '改用银行卡验证'],
      ['a', 'way', '联系客服'],
      ['button', 'dismiss', '知道了'],
    ])
    await button(page, '改用银行卡验证').click()
    await hears(page, 'way')
    assert.equal((await heard(page))[0].way, 'other_method')
    await isClosed(page)
  }))

test('a link is followed, after the page has heard of it; the page can prevent that', () =>
  visit(async (page) => {
    await page.evaluate(() =>
      document.addEventListener('faceid-way', (event) => event.preventDefault(), { once: true }),
    )
    await showWith(page, { contact_support: WAYS.contact_support }, 'sdk', '66660017')
    const link = dialog(page).getByRole('link', { name: '联系客服' })
    await link.click()
    await hears(page, 'way')
    assert.equal(page.url(), site.server.address)
    await link.click()
    await page.waitForURL(/support/)
  }))

test('a way is reached and taken by keyboard, and a link too', () =>
  visit(async (page) => {
    const { other_method, contact_support } = WAYS
    await showWith(page, { other_method, contact_support }, 'sdk', '66660017')
    for (const expected of ['复制', '改用银行卡验证', '联系客服', '知道了', '复制']) {
      await page.keyboard.press('Tab')
      assert.equal(await focused(page), expected)
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/support/)
  }))

test("what the page puts in as ways has its place in the order, and makes its 'I see' the quiet end", () =>
  visit(async (page) => {
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.slot = 'ways'
      link.href = 'next.html?own'
      link.textContent = '去柜台办理'
      document.querySelector('faceid-message').append(link)
    })
    await show(page, 'sdk', '66660017')
    assert.deepEqual(await choices(page), [['button', 'dismiss', '知道了']])
    const [own, last] = await Promise.all([
      page.getByRole('link', { name: '去柜台办理' }).boundingBox(),
      button(page, '知道了').boundingBox(),
    ])
    assert.ok(own.height >= 44 && own.y + own.height <= last.y)
    for (const expected of ['复制', 'a', '知道了', '复制']) {
      await page.keyboard.press('Tab')
      assert.equal(await focused(page), expected)
    }
    await page.getByRole('link', { name: '去柜台办理' }).click()
    await page.waitForURL(/own/)
  }))

/** The settings for a page that grants the clipboard, and for an engine without one, which copies a selection. */
const COPYING = {
  'with a clipboard': {
    permissions: ['clipboard-read', 'clipboard-write'],
    copied: (page) => page.evaluate(() => navigator.clipboard.readText()),
  },
  'without a clipboard (Chromium 69, WebViews, pages without TLS)': {
    prepare: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
        document.addEventListener('copy', ({ target }) => {
          window.copied = target.shadowRoot.activeElement.value
        })
      }),
    copied: (page) => page.evaluate(() => window.copied),
  },
}

for (const [name, { copied, ...options }] of Object.entries(COPYING)) {
  test(`the reference for support is copied, and it is said: ${name}`, () =>
    visit(async (page) => {
      await show(page, 'sdk', '66660017', { reference: { support: '4HWL-FEJ2-FCZ8' } })
      await button(page, '复制').focus()
      await page.keyboard.press('Enter')
      await dialog(page).getByText('已复制').waitFor()
      assert.equal(await copied(page), '4HWL-FEJ2-FCZ8')
      assert.equal(await focused(page), '复制')
      assert.deepEqual(await heard(page), [])
    }, options))

  test(`for another browser the address is copied, it is said, and the message stays: ${name}`, () =>
    visit(async (page) => {
      await showWith(page, { change_browser: WAYS.change_browser }, 'sdk', '66660017', {
        ways: [{ id: 'change_browser', label: '复制网址', href: null }],
      })
      await button(page, '复制网址').click()
      await dialog(page).getByText('网址已复制').waitFor()
      assert.equal(await copied(page), site.server.address)
      await hears(page, 'way')
    }, options))
}

test('what cannot be copied is said, and nothing fails', () =>
  visit(
    async (page) => {
      await show(page, 'sdk', '66660017')
      await button(page, '复制').click()
      await dialog(page).getByText('没有复制成功').waitFor()
    },
    {
      prepare: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined })
          document.execCommand = () => {
            throw new Error('sandboxed')
          }
        }),
    },
  ))

test('the reference is shown where it ends and from the second failure on, sign by sign for who hears it', () =>
  visit(async (page) => {
    const reference = dialog(page).locator('[part=support]')
    await show(page, 'sdk', '66660017', { reference: { support: '4HWL-FEJ2-FCZ8' } })
    assert.equal(await reference.locator('[part=reference]').textContent(), '4HWL-FEJ2-FCZ8')
    const heard = await reference.ariaSnapshot()
    assert.match(heard, /客服查询码 4 H W L, F E J 2, F C Z 8/)
    assert.doesNotMatch(heard, /4HWL/)
    for (const [attempt, count] of [
      [1, 0],
      [2, 1],
      [3, 1],
    ]) {
      await show(page, 'sdk', '66660018', { attempt })
      assert.equal(await reference.count(), count, `attempt ${attempt}`)
    }
    await show(page, 'sdk', '66660018')
    assert.equal(await reference.count(), 0)
    await show(page, 'sdk', '66660017')
    await page.evaluate(() => document.querySelector('faceid-message').setAttribute('support', 'off'))
    assert.equal(await reference.count(), 0)
    await page.evaluate(() => document.querySelector('faceid-message').removeAttribute('support'))
    assert.equal(await reference.count(), 1)
  }))

// A toast, and a quiet line.

test('as a toast, whatever there is to choose is there, and it stays until it is answered', () =>
  visit(
    async (page) => {
      await page.evaluate(() => document.querySelector('faceid-message').setAttribute('present', 'toast'))
      await button(page, '开始').focus()
      const { other_method, contact_support } = WAYS
      await showWith(page, { other_method, contact_support }, 'sdk', '66660017')
      await page.clock.runFor(60 * 60 * 1_000)
      assert.equal(await dialog(page).count(), 0)
      assert.equal(await focused(page), 'begin')
      for (const name of ['改用银行卡验证', '知道了', '复制']) assert.equal(await button(page, name).count(), 1)
      await page.evaluate(() => document.querySelector('faceid-message').focus())
      assert.equal(await focused(page), '复制')
      await page.keyboard.press('Tab')
      assert.equal(await focused(page), '改用银行卡验证')
      await page.keyboard.press('Enter')
      await page.clock.runFor(1_000)
      await hears(page, 'way')
      assert.equal(await status(page).textContent(), '')
      await show(page, 'sdk', '66660018')
      await page.clock.runFor(1_000)
      await button(page, '重新开始').focus()
      await page.keyboard.press('Escape')
      await page.clock.runFor(1_000)
      await hears(page, 'way', 'dismiss')
    },
    { prepare: (page) => page.clock.install() },
  ))

test('a toast waits as a dialog does', () =>
  visitAt(async (page) => {
    await page.evaluate(() => document.querySelector('faceid-message').setAttribute('present', 'toast'))
    await page.clock.runFor(SECOND)
    await wait(page, NOON + 4 * SECOND)
    const again = status(page).getByRole('button').first()
    assert.equal(await again.getAttribute('aria-disabled'), 'true')
    assert.equal(await again.textContent(), '再试一次（3 秒）')
    await page.clock.runFor(4 * SECOND)
    assert.equal(await again.textContent(), '再试一次')
    await again.click()
    await page.clock.runFor(SECOND)
    await hears(page, 'retry')
  }))

test('whoever left on purpose gets a quiet line, from which to go on', () =>
  visit(async (page) => {
    await button(page, '开始').focus()
    const label = await page.evaluate(() => {
      const { channel, code } = window.catalog().find(({ advice }) => advice === 'cancelled')
      const outcome = window.outcome(channel, code)
      document.querySelector('faceid-message').show(outcome)
      return outcome.message.button
    })
    await status(page).getByRole('button', { name: label, exact: true }).waitFor()
    assert.equal(await dialog(page).count(), 0)
    assert.equal(await focused(page), 'begin')
    assert.equal(await page.locator('faceid-message svg').count(), 0)
    await button(page, label).click()
    await hears(page, 'retry')
  }))

// While something is going on.

test('while it goes on something moves, and after some time it is said that it is safe to wait', () =>
  visit(
    async (page) => {
      await page.clock.runFor(1_000)
      await show(page, 'sdk', '0')
      const moving = () =>
        page.evaluate(() => {
          const svg = document.querySelector('faceid-message').shadowRoot.querySelector('[role=status] svg')
          return svg.getAnimations({ subtree: true }).length
        })
      assert.equal(await moving(), 1)
      await page.clock.runFor(7_000)
      assert.doesNotMatch(await status(page).textContent(), /仍在确认/)
      await page.clock.runFor(2_000)
      assert.match(await status(page).textContent(), /仍在确认，请放心等待/)
      await showStep(page, 'confirm', true)
      assert.equal(await moving(), 0)
      await page.clock.runFor(60_000)
      assert.doesNotMatch(await status(page).textContent(), /仍在确认/)
    },
    { prepare: (page) => page.clock.install() },
  ))

test('it can cover the page while it goes on, and nothing else; its end uncovers it', () =>
  visit(async (page) => {
    await route(page)
    await page.evaluate(() => document.querySelector('faceid-message').setAttribute('cover', ''))
    await button(page, '开始').focus()
    await show(page, 'sdk', '0')
    assert.equal((await accessible(page)).name, '验证步骤已完成')
    await assert.rejects(button(page, '开始').click({ timeout: 500 }))
    // What goes on has no answer.
    await page.keyboard.press('Escape')
    assert.deepEqual(await heard(page), [])
    assert.equal(await dialog(page).isVisible(), true)
    await showStep(page, 'confirm', true)
    await isClosed(page)
    assert.equal(await focused(page), 'begin')
    await button(page, '开始').click()
    await isUntouched(page)
  }, comesFromElsewhere))

// Names that are in every object, and values that are missing.

test('a remedy, a locale or a label that is missing or a name of Object.prototype shows something sensible', () =>
  visit(async (page) => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', '', null, undefined, 7]
    const seen = await page.evaluate((names) => {
      const message = document.querySelector('faceid-message')
      const outcome = window.outcome('sdk', '66660018')
      return names.map((name) => {
        message.labels = { dismiss: name, constructor: name }
        const ways = [null, { id: name, label: name, href: name }]
        const retry = { ...outcome.retry }
        message.show({ ...outcome, remedy: name, ways, retry, message: { ...outcome.message, locale: name } })
        const all = [...message.shadowRoot.querySelectorAll('dialog button, dialog a')].map((one) => one.textContent)
        const drawn = message.shadowRoot.querySelector('svg path').getAttribute('d')
        message.labels = null
        return [all[0] === outcome.message.button, all.at(-1), /^M\d/.test(drawn)]
      })
    }, names)
    names.forEach((name, index) => {
      const dismiss = typeof name === 'string' && name ? name : 'Not now'
      assert.deepEqual(seen[index], [true, dismiss, true], String(name))
    })
  }))

test('the words beside a message are those that came with it, then those of the element', () =>
  visit(async (page) => {
    const labels = { dismiss: 'あとで', copy: 'コピー' }
    const message = { title: '終了', locale: 'ja', labels }
    await show(page, 'sdk', '66660018', { message, attempt: 2 })
    assert.equal(await button(page, 'コピー').count(), 1)
    assert.equal(await button(page, 'あとで').count(), 1)
    await page.evaluate(() => {
      document.querySelector('faceid-message').labels = { dismiss: 'やめる' }
    })
    await show(page, 'sdk', '66660018', { message })
    assert.equal(await button(page, 'やめる').count(), 1)
  }))

test('an address that is a script is no link', () =>
  visit(async (page) => {
    const ways = [{ id: 'contact_support', label: '联系客服', href: ' java\nscript:window.hacked=true' }]
    await show(page, 'sdk', '66660017', { ways })
    await button(page, '联系客服').click()
    await hears(page, 'way')
    assert.equal(await page.evaluate(() => window.hacked), undefined)
  }))

// How lines break.

test('no word is broken: Chinese between its clauses and words, English at its spaces', () =>
  visit(
    async (page) => {
      const problems = await page.evaluate(() => {
        const message = document.querySelector('faceid-message')
        const words = new Intl.Segmenter('zh', { granularity: 'word' })
        const advices = new Map(window.catalog().map(({ advice, channel, code }) => [advice, [channel, code]]))
        const problems = []
        for (const locale of ['zh-Hans', 'zh-Hant', 'en']) {
          for (const [advice, code] of advices) {
            message.show(window.outcome(...code, { locale }))
            for (const element of message.shadowRoot.querySelectorAll('dialog #title, dialog #text')) {
              for (const word of wordsIn(element)) {
                if (word.tops > 1) problems.push(`${locale} ${advice}: ${word.text}`)
              }
            }
          }
        }
        return problems

        function wordsIn(element) {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
          const found = []
          while (walker.nextNode()) {
            const node = walker.currentNode
            for (const { segment, index, isWordLike } of words.segment(node.data)) {
              if (!isWordLike) continue
              const range = document.createRange()
              range.setStart(node, index)
              range.setEnd(node, index + segment.length)
              const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
              found.push({ text: segment, tops: tops.size })
            }
          }
          return found
        }
      })
      assert.deepEqual(problems, [])
    },
    { viewport: { width: 320, height: 568 } },
  ))

// The history can be left alone.

for (const [name, options] of [
  ['the attribute history is off', { attribute: true }],
  [
    'it is WeChat on iOS',
    { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.40' },
  ],
]) {
  test(`the history is left alone where ${name}`, () =>
    visit(
      async (page) => {
        if (options.attribute) {
          await page.evaluate(() => document.querySelector('faceid-message').setAttribute('history', 'off'))
        }
        const before = await page.evaluate(() => history.length)
        await show(page, 'sdk', '66660018')
        assert.deepEqual(await page.evaluate(() => [history.state, history.length]), [null, before])
        await page.keyboard.press('Escape')
        await hears(page, 'dismiss')
      },
      options.attribute ? {} : options,
    ))
}

// How it looks.

const STATES = {
  toast: async (page, said) => {
    await show(page, 'sdk', '0', said)
    await status(page).locator('[part~=toast]').waitFor()
  },
  dialog: (page, said) => show(page, 'sdk', '66660018', said),
  'dialog with three buttons': (page, said) => show(page, 'sdk', '66660010', said),
  'dialog with one button': (page, said) => show(page, 'sdk', '66660017', said),
  done: async (page, { locale = 'zh-Hans' } = {}) => {
    const { title } = await showStep(page, 'confirm', true, { locale })
    await status(page).getByText(title).waitFor()
  },
  waiting: (page, said) => wait(page, Date.now() + HOUR, said),
}

for (const [theme, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['forced colours on dark', { forcedColors: 'active', colorScheme: 'dark' }],
]) {
  test(`axe finds nothing in any state and language: ${theme}`, () =>
    visit(
      async (page) => {
        await page.evaluate(axe.source)
        for (const [state, present] of Object.entries(STATES)) {
          for (const locale of ['zh-Hans', 'zh-Hant', 'en']) {
            await present(page, { locale })
            const { violations, passes } = await page.evaluate(() => window.axe.run())
            const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
            assert.deepEqual(found, [], `${state} ${locale}`)
            assert.ok(passes.some(({ id }) => id === 'color-contrast'))
          }
        }
      },
      { reducedMotion: 'reduce', ...options },
    ))
}

test('every message of every language fits a small phone in text of twice the size', () =>
  visit(
    async (page) => {
      const client = await page.context().newCDPSession(page)
      await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
      const { count, seconds, sizes, problems } = await page.evaluate(() => {
        const message = document.querySelector('faceid-message')
        const inside = (selector) => [...message.shadowRoot.querySelectorAll(selector)]
        const box = (element) => element.getBoundingClientRect()
        const advices = new Map(window.catalog().map(({ advice, channel, code }) => [advice, [channel, code]]))
        const sizes = new Set()
        const problems = []
        let seconds = 0
        for (const locale of ['zh-Hans', 'zh-Hant', 'en']) {
          for (const [advice, code] of advices) {
            message.show(window.outcome(...code, { locale }))
            for (const element of inside('*')) {
              const isWide =
                box(element).left < 0 || box(element).right > innerWidth || element.scrollWidth > innerWidth
              if (isWide) problems.push(`${locale} ${advice}: ${element.localName} is wider than the screen`)
            }
            for (const button of inside('button')) {
              const isSmall = box(button).height < 44 || box(button).width < 44
              seconds += button.getAttribute('part') === 'second'
              if (isSmall) problems.push(`${locale} ${advice}: ${button.textContent} is too small for a finger`)
            }
            for (const text of inside('dialog #text')) sizes.add(getComputedStyle(text).fontSize)
          }
        }
        return { count: advices.size, seconds, sizes: [...sizes], problems }
      })
      assert.ok(count > 60)
      assert.ok(seconds >= 9, 'some have a second way on')
      assert.deepEqual(sizes, ['32px'])
      assert.deepEqual(problems, [])
    },
    { viewport: { width: 320, height: 640 } },
  ))

test('what is longer than the screen can be scrolled to, and begins at the top', () =>
  visit(
    async (page) => {
      await show(page, 'sdk', '66660018')
      const { y } = await dialog(page).getByRole('heading').boundingBox()
      assert.ok(y > 0 && y < 80, `the title is seen: ${y}`)
      assert.equal(
        await dialog(page)
          .locator('[part~=card]')
          .evaluate((element) => element.scrollTop),
        0,
      )
      await button(page, '重新开始').click()
      await hears(page, 'retry')
    },
    { viewport: { width: 320, height: 160 } },
  ))

const background = (page) =>
  dialog(page)
    .locator('[part~=card]')
    .evaluate((element) => getComputedStyle(element).backgroundColor)

for (const [colorScheme, other] of [
  ['light', 'dark'],
  ['dark', 'light'],
]) {
  test(`the attribute theme wins over a person's ${colorScheme} system, also while it is open`, () =>
    visit(
      async (page) => {
        const theme = (name) =>
          page.evaluate((value) => document.querySelector('faceid-message').setAttribute('theme', value), name)
        await show(page, 'sdk', '66660018')
        const own = await background(page)
        await theme(other)
        assert.notEqual(await background(page), own)
        await theme(colorScheme)
        assert.equal(await background(page), own)
      },
      { colorScheme },
    ))
}

test('the page has its own colours by custom properties', () =>
  visit(async (page) => {
    await page.evaluate(() => document.body.style.setProperty('--faceid-surface', 'rgb(1, 2, 3)'))
    await show(page, 'sdk', '66660018')
    assert.equal(await background(page), 'rgb(1, 2, 3)')
  }))

test('what can be pressed is large enough for a thumb, in any font', () =>
  visit(async (page) => {
    for (const code of ['66660018', '66660010']) {
      await show(page, 'sdk', code)
      assert.deepEqual(await tooSmall(dialog(page)), [])
    }
  }))

test('nothing moves for whoever wants it so', () =>
  visit(
    async (page) => {
      await show(page, 'sdk', '66660018')
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0)
    },
    { reducedMotion: 'reduce' },
  ))

test('from right to left, the order is the other way round', () =>
  visit(
    async (page) => {
      await show(page, 'sdk', '66660018', { message: { title: 'انتهى الوقت', text: 'ابدأ من جديد', button: 'ابدأ' } })
      const [primary, dismiss] = await dialog(page)
        .getByRole('button')
        .evaluateAll((buttons) => buttons.map((element) => element.getBoundingClientRect().left))
      assert.ok(dismiss < primary)
    },
    { viewport: { width: 844, height: 390 } },
  ))

test('contained, it is a part of the page: in its place, without the focus, without the back button', () =>
  visit(async (page) => {
    await route(page)
    await page.evaluate(() => {
      const box = document.body.appendChild(document.createElement('div'))
      box.style.cssText = 'position: relative; width: 300px; height: 400px'
      box.id = 'box'
      const message = document.querySelector('faceid-message')
      message.setAttribute('contained', '')
      box.append(message)
    })
    await button(page, '开始').focus()
    await show(page, 'sdk', '66660018')
    assert.equal(await focused(page), 'begin')
    const [box, inside] = await Promise.all([page.locator('#box').boundingBox(), dialog(page).boundingBox()])
    assert.deepEqual(inside, box)
    await page.evaluate(() => document.querySelector('faceid-message').focus())
    assert.equal(await focused(page), '时间用完了')
    await page.keyboard.press('Shift+Tab')
    assert.equal(await focused(page), 'a')
    await button(page, '重新开始').click()
    await hears(page, 'retry')
    await isUntouched(page)
  }, comesFromElsewhere))

// Engines of before.

/** Returns the position, colour and size of everything, in each state and on several screens. */
async function looks(prepare) {
  const seen = []
  for (const options of [{}, { colorScheme: 'dark' }, { viewport: { width: 320, height: 640 } }]) {
    await visit(
      async (page) => {
        for (const present of Object.values(STATES)) {
          await present(page)
          seen.push(await page.evaluate(lookAtEach))
        }
      },
      { prepare, reducedMotion: 'reduce', ...options },
    )
  }
  return seen
}

function lookAtEach() {
  const names = ['display', 'color', 'background-color', 'font', 'stroke', 'fill', 'border', 'border-radius']
  return [...document.querySelector('faceid-message').shadowRoot.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    return [element.localName, x, y, width, height, ...names.map((name) => style.getPropertyValue(name))]
  })
}

const WITHOUT = {
  'constructed stylesheets (Chromium before 73, Safari before 16.4)': () => {
    delete ShadowRoot.prototype.adoptedStyleSheets
    delete Document.prototype.adoptedStyleSheets
  },
  'dialogs and constructed stylesheets (Safari before 15.4)': () => {
    delete ShadowRoot.prototype.adoptedStyleSheets
    delete Document.prototype.adoptedStyleSheets
    for (const name of ['show', 'showModal', 'close', 'requestClose', 'open']) delete HTMLDialogElement.prototype[name]
  },
}

test('engines of before show it as those of today do', async () => {
  const today = await looks(() => {})
  assert.ok(today.every((elements) => elements.length > 5))
  for (const remove of Object.values(WITHOUT)) {
    assert.deepEqual(await looks((page) => page.addInitScript(remove)), today)
  }
})

for (const [name, remove] of Object.entries(WITHOUT)) {
  const prepare = (page) => page.addInitScript(remove)

  test(`without ${name} the keyboard works as ever`, () => visit(goesAround, { prepare }))

  test(`without ${name} the keyboard reaches the second way on, too`, () => visit(goesAroundThree, { prepare }))

  test(`without ${name} Escape and the back button dismiss`, () =>
    visit(
      async (page) => {
        await show(page, 'sdk', '66660018')
        await page.keyboard.press('Escape')
        await hears(page, 'dismiss')
        await show(page, 'sdk', '66660018')
        await page.goBack()
        await hears(page, 'dismiss', 'dismiss')
        await isClosed(page)
      },
      { prepare },
    ))

  test(`without ${name} what lies behind cannot be reached`, () =>
    visit(
      async (page) => {
        await show(page, 'sdk', '66660018')
        await assert.rejects(button(page, '开始').click({ timeout: 500 }))
        await page.evaluate(() => document.getElementById('begin').focus())
        assert.equal(await focused(page), '时间用完了')
      },
      { prepare },
    ))
}
