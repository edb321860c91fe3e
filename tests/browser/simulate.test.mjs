// Tests of the simulation: the session's counters, the waits, the reload, the story in the address.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STORIES, story } from 'faceid-response/samples'
import { create } from 'faceid-response/sync'
import { advice, arrive, demoPage, focused, follow, hash, message, press, says, speak, title } from './demo-page.mjs'

const visit = demoPage()

const phone = (page) => page.getByRole('group', { name: '演示手机' })
const begin = (page) => phone(page).getByRole('button', { name: '开始验证' }).click()
const end = (page, code) => phone(page).locator(`[data-code="${code}"]`).click()
const answer = (page) => message(page).locator('[part~=primary]').click()
const forward = (page, name) => page.getByRole('button', { name, exact: true }).click()
const counter = (page, name) => page.locator(`[data-counter="${name}"] dd`).textContent()
const counters = async (page) => [
  await counter(page, 'captures'),
  await counter(page, 'billed'),
  await counter(page, 'automatic'),
]
const log = (page) => page.locator('.log li').allTextContents()
const saved = (page) => page.locator('.saved').textContent()
const heading = (page) => phone(page).locator('.phone-app h2').textContent()

/** Makes the first attempt, or the next one by the message's own button. */
async function attempt(page, code) {
  if (await message(page).locator('[part~=primary]').isVisible()) await answer(page)
  else await begin(page)
  if ((await heading(page)) === '开通账户') await begin(page)
  await end(page, code)
}

test('a visitor who leaves while the vendor is still being loaded is not led back', () =>
  visit('#/embed', async (page) => {
    let load
    const held = new Promise((resolve) => {
      load = resolve
    })
    await page.route('**/pretend-vendor-*.js', (route) => held.then(() => route.continue()))
    await page.evaluate(() => {
      location.hash = '#/simulate'
    })
    await page.locator('html[data-view="simulate"]').waitFor({ state: 'attached' })
    // Another address, of which no event has told the page yet.
    await page.evaluate(() => history.pushState(null, '', '#/messages'))
    load()
    await page.locator('main [aria-busy]').waitFor({ state: 'detached' })
    assert.equal(hash(page), '#/messages')
  }))

test('before anything has happened every limit is whole', () =>
  visit('#/simulate', async (page) => {
    assert.deepEqual(await counters(page), ['3 次中的 3 次', '2 次中的 2 次', '5 次中的 5 次'])
    assert.equal(await counter(page, 'attempt'), '0')
    assert.equal(await counter(page, 'clock'), '第 1 天 09:00:00')
  }))

test('three different failures: the third ends it', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '-5023')
    assert.equal(await advice(page), 'too_bright')
    await attempt(page, '66660037')
    assert.equal(await advice(page), 'several_faces')
    await attempt(page, '66660035')
    assert.equal(await advice(page), 'another_method')
    assert.equal(await counter(page, 'captures'), '3 次中的 0 次')
    assert.match((await log(page))[2], /停止.*录制次数用完/)
    await answer(page)
    assert.equal(await heading(page), '其他方式')
  }))

test('the same failure twice escalates, and the story says from what', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '-5023')
    await attempt(page, '-5023')
    assert.equal(await advice(page), 'another_place')
    assert.match((await log(page))[1], /由 too_bright 升级/)
  }))

test('two billed failures are enough, and what was billed is marked', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '66660010')
    assert.equal(await counter(page, 'billed'), '2 次中的 1 次')
    await attempt(page, '66660004')
    assert.equal(await advice(page), 'another_method')
    assert.deepEqual(
      (await log(page)).map((entry) => entry.endsWith('计费') || entry.includes('计费')),
      [true, true],
    )
    assert.equal(await counter(page, 'billed'), '2 次中的 0 次')
  }))

test('what needs corrected input leads to the form first', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '66660010')
    await answer(page)
    assert.match(await phone(page).locator('.phone-app').textContent(), /核对并改正资料/)
    assert.equal(await phone(page).getByLabel('姓名').isVisible(), true)
  }))

test('a wait holds the button until the clock is put forward', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '400506')
    const primary = message(page).locator('[part~=primary]')
    assert.equal(await primary.getAttribute('aria-disabled'), 'true')
    assert.match(await counter(page, 'next'), /最早 第 1 天 09:00:50/)
    await forward(page, '10 秒')
    assert.equal(await primary.getAttribute('aria-disabled'), 'true')
    assert.equal(await counter(page, 'clock'), '第 1 天 09:00:30')
    await forward(page, '到等待结束')
    assert.equal(await counter(page, 'clock'), '第 1 天 09:00:50')
    assert.equal(await counter(page, 'next'), '现在就可以')
    assert.notEqual(await primary.getAttribute('aria-disabled'), 'true')
    await answer(page)
    assert.equal(await heading(page), '假扮的服务方')
  }))

test('what is stored longer than its lifetime is dropped: the next attempt is a first one', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '-5023')
    await forward(page, '1 天')
    await attempt(page, '66660037')
    assert.match((await log(page))[1], /第 2 天/)
    assert.equal(await counter(page, 'attempt'), '1')
    assert.equal(await counter(page, 'captures'), '3 次中的 2 次')
  }))

test('a pass asks the server, and its word is the same attempt', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '0')
    await message(page).getByRole('status').getByText(says('sdk', '0').title).waitFor()
    assert.equal(await heading(page), '你的服务器')
    await end(page, '66660004')
    assert.equal(await advice(page), 'not_same_person')
    assert.equal(await counter(page, 'attempt'), '1')
    assert.match((await log(page))[1], /服务器的结论/)
  }))

test('a pass that the server confirms is the end', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '0')
    await end(page, '0')
    assert.match(await heading(page), /已确认/)
  }))

for (const terminal of ['sdk', 'wechat', 'nfc-terminal']) {
  test(`a pass of ${terminal} is one to its server, too`, () =>
    visit(`#/simulate/${terminal}:0@20`, async (page) => {
      await page.waitForFunction(() => document.querySelector('.phone-app h2').textContent === '你的服务器')
      await end(page, '0')
      assert.match(await heading(page), /已确认/)
    }))
}

test('a result that comes late is fetched by the page itself when its time has come', () =>
  visit('#/simulate/nfc-terminal:0@20,verdict:66664006@22', async (page) => {
    await message(page).getByRole('status').getByText(says('nfc-server', '66664006').title).waitFor()
    assert.equal(await counter(page, 'automatic'), '5 次中的 4 次')
    await page.waitForFunction(() => document.querySelector('.phone-app h2').textContent === '你的服务器')
    assert.equal(await counter(page, 'clock'), '第 1 天 09:00:24')
    await end(page, '0')
    assert.match(await heading(page), /已确认/)
  }))

test('whoever leaves can come back, and nothing is counted', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '-5023')
    const before = await saved(page)
    await message(page).locator('[part=dismiss]').click()
    assert.equal(await heading(page), '已离开')
    await phone(page).getByRole('button', { name: '继续' }).click()
    assert.equal(await advice(page), 'too_bright')
    assert.equal(await saved(page), before)
  }))

const reload = async (page) => {
  // What is still on its way would be cut off, which is no fault of the page.
  await page.waitForLoadState('networkidle')
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '真的刷新页面' }).click()])
  await arrive(page)
}

const withoutStorage = (page) =>
  page.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }
  })

for (const [how, prepare] of [
  ['', () => {}],
  [', also where no storage is to be had: the address tells it', withoutStorage],
]) {
  test(`a real reload forgets nothing${how}`, () =>
    visit(
      '#/simulate',
      async (page) => {
        await attempt(page, '-5023')
        await attempt(page, '66660037')
        const before = [await saved(page), await counters(page)]
        await page.evaluate(() => {
          window.isOldPage = true
        })
        await reload(page)
        assert.equal(await page.evaluate(() => 'isOldPage' in window), false)
        assert.deepEqual([await saved(page), await counters(page)], before)
        assert.equal(await advice(page), 'several_faces')
        assert.match((await log(page))[2], /页面刷新/)
        await attempt(page, '66660035')
        assert.equal(await advice(page), 'another_method')
      },
      { prepare },
    ))
}

test('after a reload the session is what the storage kept, not what the address tells', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '-5023')
    const kept = await page.evaluate(() => sessionStorage.getItem('simulation-session'))
    assert.equal(kept, await saved(page))
    await page.evaluate(() => sessionStorage.setItem('simulation-session', 'damaged'))
    await reload(page)
    // A damaged session is closed: that shows where it came from.
    assert.deepEqual((await counters(page)).slice(0, 2), ['3 次中的 0 次', '2 次中的 0 次'])
  }))

test('a story that is linked is told to the end, for everybody alike', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '400506')
    await forward(page, '1 分钟')
    await attempt(page, '400506')
    const told = [await saved(page), await counters(page), await log(page), await title(page)]
    const address = page.url()
    assert.equal(hash(page), '#/simulate/sdk:400506@20,sdk:400506@100')
    const other = await page.context().browser().newContext({ locale: 'zh-CN' })
    const guest = await other.newPage()
    await guest.goto(address)
    await arrive(guest)
    assert.deepEqual([await saved(guest), await counters(guest), await log(guest), await title(guest)], told)
    await other.close()
  }))

const faceid = create({ locale: 'zh-Hans' })
const terminals = (page) => page.getByLabel('终端')
const ready = (page) => page.locator('.panel section').filter({ hasText: '现成的故事' }).getByRole('link')

/** Sets the story in the address, and waits until it is told. */
const tell = (page, text) =>
  page.evaluate(
    (hash) =>
      new Promise((told) => {
        // The page's own listener comes first.
        addEventListener('hashchange', told, { once: true })
        location.hash = hash
      }),
    `#/simulate/${text}`,
  )

/** Waits until as many events are told as the text has. */
const told = (page, text) =>
  page.waitForFunction((count) => document.querySelectorAll('.log time').length === count, text.split(',').length)

/** The terminals: the channel of their attempts, and the one of their server's answers. */
const TERMINALS = {
  sdk: ['sdk', 'sdk'],
  wechat: ['wechat', 'wechat'],
  'web-view': ['wechat', 'wechat'],
  nfc: ['nfc-terminal', 'nfc-server'],
}

/** The advice of a session whose attempts are used up. */
const SPENT = faceid.session({ policy: { captures: 1 } }).step('66660035', { channel: 'sdk' }).advice

/** Returns the advice with which a story has to end: the rules of a session, for the codes that the story uses. */
function endOf(id, channel) {
  const codes = story(id, channel).flatMap(({ code, answer }) => code ?? answer?.code ?? [])
  const last = faceid.lookup(channel, codes[codes.length - 1])
  const ends = {
    first_visit: 'verified',
    three_failures: SPENT,
    wait: 'verified',
    // A limit that ends with the day is over after midnight; another stays.
    daily_limit: last.remedy === 'try_tomorrow' ? 'not_started' : last.advice,
    billed_twice: SPENT,
    result_late: 'verified',
    contradiction: last.advice,
    killed: 'verified',
  }
  return ends[id]
}

/** Returns what a story must come to in an address, without the times. */
const events = (id, terminal, channel) =>
  story(id, channel).flatMap(({ move, code, answer }) => {
    if (move === 'hand') return `${terminal}:${code}`
    if (move === 'answer') return `verdict:${answer === true ? '0' : (answer.code ?? answer)}`
    return move === 'reopen' ? move : []
  })

for (const [terminal, [channel]] of Object.entries(TERMINALS).filter(([name]) => name !== 'nfc')) {
  for (const [index, id] of STORIES.entries()) {
    test(`a ready story ends as its rules say: ${id}, ${terminal}`, () =>
      visit('#/simulate', async (page) => {
        await terminals(page).selectOption(terminal)
        assert.equal(await ready(page).count(), STORIES.length)
        await ready(page).nth(index).click()
        const expected = events(id, terminal, channel)
        await told(page, expected.join())
        const [, text] = hash(page).split('#/simulate/')
        assert.deepEqual(
          text.split(',').map((event) => event.split('@')[0]),
          expected,
        )
        const end = endOf(id, channel)
        if (end === 'verified') assert.match(await heading(page), /已确认/)
        else assert.equal(await advice(page), end)
        assert.equal(await terminals(page).inputValue(), terminal)
        assert.equal(await page.locator('.note').textContent(), '')
        if (end === SPENT) {
          // Each attempt has ids of its own, so that the session counts each.
          assert.equal(await counter(page, 'attempt'), String(expected.length))
        }
      }))
  }

  test(`a ready story takes its time: ${terminal}`, () =>
    visit('#/simulate', async (page) => {
      await terminals(page).selectOption(terminal)
      const timesOf = async (id) => {
        const address = decodeURIComponent(await ready(page).nth(STORIES.indexOf(id)).getAttribute('href'))
        return Array.from(address.matchAll(/@(\d+)/g), ([, seconds]) => Number(seconds))
      }
      const [{ code: busy }] = story('wait', channel).filter(({ move }) => move === 'hand')
      const [failed, passed] = await timesOf('wait')
      assert.ok(passed - failed >= faceid.lookup(channel, busy).retry.delayMs / 1000, `${failed}, ${passed}`)
      const [, reopened] = await timesOf('daily_limit')
      assert.equal(reopened, 15 * 3600, 'midnight, after a beginning at nine')
    }))
}

test('no story is told for NFC, whose attempts end in its own ways', () =>
  visit('#/simulate', async (page) => {
    await terminals(page).selectOption('nfc')
    assert.equal(await ready(page).count(), 0)
    await begin(page)
    await end(page, '66664020')
    assert.equal(await advice(page), 'card_moved')
  }))

for (const [terminal, [channel, verdictChannel]] of Object.entries(TERMINALS)) {
  test(`what is handed over is read back as its channel and code: ${terminal}`, () =>
    visit('#/simulate', async (page) => {
      const name = terminal === 'nfc' ? channel : terminal
      const codes = async () =>
        (await phone(page).locator('[data-code]:has(code)').all()).map((choice) => choice.getAttribute('data-code'))
      const readBack = () =>
        message(page).evaluate(({ outcome: { channel, code, known, problem } }) => ({ channel, code, known, problem }))
      await terminals(page).selectOption(terminal)
      await begin(page)
      const endings = await Promise.all(await codes())
      assert.ok(endings.length > 6, `${endings.length}`)
      for (const code of endings) {
        await tell(page, `${name}:${code}@20`)
        assert.deepEqual(await readBack(), { channel, code, known: true, problem: null })
      }
      await tell(page, `${name}:0@20`)
      const verdicts = await Promise.all(await codes())
      assert.ok(verdicts.length > 2, `${verdicts.length}`)
      for (const code of verdicts.filter((each) => each !== '0')) {
        await tell(page, `${name}:0@20,verdict:${code}@22`)
        assert.deepEqual(await readBack(), { channel: verdictChannel, code, known: true, problem: null })
      }
    }))
}

test('a server that does not know yet is asked again', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '0')
    await end(page, 'pending')
    assert.equal(await counter(page, 'automatic'), '5 次中的 4 次')
    await page.waitForFunction(() => document.querySelector('.phone-app h2').textContent === '你的服务器')
    await end(page, '0')
    assert.match(await heading(page), /已确认/)
  }))

const address = async (page) => (await phone(page).locator('.address code').textContent()).replace(/\s/g, '')

test('web-view: the H5 page gives its session to the native page, and comes back with the result', () =>
  visit('#/simulate', async (page) => {
    await terminals(page).selectOption('web-view')
    assert.equal(await address(page), 'https://example.com/verification')
    const session = (await saved(page)).slice(0, 10)
    await begin(page)
    assert.equal(await address(page), `/pages/verification/verification?session=${session}…&token=00000000-0…`)
    await end(page, '1201')
    assert.equal(await advice(page), 'too_dark')
    assert.match(await address(page), /^https:\/\/example\.com\/verification\?session=.{10}…&result=\{"BizToken…&at=/)
    assert.equal(hash(page), '#/simulate/web-view:1201@20')
    await reload(page)
    assert.equal(await terminals(page).inputValue(), 'web-view')
    assert.match(await address(page), /&result=/)
  }))

for (const [way, name] of [
  ['back', '按返回键回来'],
  ['killed', '小程序被关闭，再打开'],
]) {
  test(`web-view: without a result nothing is counted, and nothing is lost: ${way}`, () =>
    visit('#/simulate', async (page) => {
      await terminals(page).selectOption('web-view')
      await attempt(page, '1201')
      const before = await counters(page)
      await answer(page)
      await phone(page).getByRole('button', { name }).click()
      assert.equal(await advice(page), 'not_started')
      assert.deepEqual(await counters(page), before)
      assert.equal((await address(page)).includes('result='), false)
      assert.match((await log(page))[1], new RegExp(name))
      await attempt(page, '2012')
      await attempt(page, '1102')
      assert.equal(await advice(page), SPENT)
      assert.equal(hash(page), `#/simulate/web-view:1201@20,${way}@40,web-view:2012@60,web-view:1102@80`)
    }))
}

for (const text of [
  ...['nonsense', 'sdk:1@5,sdk:2@1', 'nope:1@1', 'verdict:0@1', 'sdk:1@99999999'],
  ...['verdict:pending@1', 'reopen:0@1', 'web-view@1'],
]) {
  test(`a story that cannot be read starts anew: ${text}`, () =>
    visit(`#/simulate/${text}`, async (page) => {
      assert.match(await page.locator('.note').textContent(), /读不懂/)
      assert.equal(await counter(page, 'captures'), '3 次中的 3 次')
      assert.equal(hash(page), '#/simulate')
    }))
}

test('any code of any channel can end an attempt, and is shown as the text it is', () =>
  visit('#/simulate', async (page) => {
    const form = page.getByRole('form', { name: '别的返回码' })
    await form.getByLabel('渠道').selectOption('wechat')
    await form.getByLabel('返回码').fill('2018')
    await form.getByRole('button').click()
    assert.equal(await advice(page), 'daily_limit_reached')
    await page.getByRole('button', { name: '重新开始', exact: true }).click()
    await form.getByLabel('返回码').fill('<img src=x>,@:%')
    await form.getByRole('button').click()
    assert.match((await log(page))[0], /<img src=x>,@:%/)
    assert.equal(await page.locator('main img').count(), 0)
    const told = await log(page)
    await page.evaluate(() => sessionStorage.clear())
    await page.reload()
    await arrive(page)
    assert.deepEqual(await log(page), told)
  }))

test('a code that no terminal hands over is taken by its channel, also where a mini-program is chosen', () =>
  visit('#/simulate', async (page) => {
    await terminals(page).selectOption('web-view')
    const form = page.getByRole('form', { name: '别的返回码' })
    await form.getByLabel('返回码').fill('87654321098')
    await form.getByRole('button').click()
    const { channel, code, known } = faceid.handle('87654321098', { channel: 'wechat' })
    assert.deepEqual([channel, known], ['wechat', false])
    assert.deepEqual(await message(page).evaluate(({ outcome }) => [outcome.channel, outcome.code, outcome.known]), [
      channel,
      code,
      known,
    ])
  }))

test('the samples come when a simulation is opened, and not before', () => {
  const asked = []
  const samples = () => asked.filter((name) => /pretend-vendor|samples/.test(name))
  return visit(
    '',
    async (page) => {
      await page.waitForLoadState('networkidle')
      assert.ok(asked.length > 3, asked.join())
      assert.deepEqual(samples(), [])
      await follow(page, 'simulate')
      await arrive(page)
      assert.equal(samples().length, 2, asked.join())
    },
    { prepare: (page) => void page.on('request', (request) => asked.push(new URL(request.url()).pathname)) },
  )
})

test('a visitor is told where the pretend vendor cannot be loaded', () =>
  visit('#/simulate', (page) => page.getByRole('alert').getByText('页面没有完整载入').waitFor(), {
    prepare: (page) =>
      page.route('**/pretend-vendor-*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("lost")' }),
      ),
  }))

test('another terminal ends in other ways', () =>
  visit('#/simulate', async (page) => {
    await page.getByLabel('终端').selectOption('wechat')
    await attempt(page, '1201')
    assert.equal(await advice(page), 'too_dark')
    assert.equal(hash(page), '#/simulate/wechat:1201@20')
  }))

test('another language goes on where it was', () =>
  visit('#/simulate', async (page) => {
    await attempt(page, '-5023')
    await forward(page, '1 分钟')
    const before = await saved(page)
    await speak(page, 'English', 'en')
    assert.equal(await title(page), says('sdk', '-5023', 'en').title)
    assert.equal(await saved(page), before)
    assert.equal(await counter(page, 'clock'), 'Day 1, 09:01:20')
  }))

test('starting over makes every limit whole', () =>
  visit('#/simulate/sdk:66660017@20', async (page) => {
    assert.equal(await advice(page), 'attempts_exhausted')
    await page.getByRole('button', { name: '重新开始', exact: true }).click()
    assert.deepEqual(await counters(page), ['3 次中的 3 次', '2 次中的 2 次', '5 次中的 5 次'])
    assert.equal(hash(page), '#/simulate')
  }))

test('with the keyboard alone: start, end, answer; the focus goes along', () =>
  visit('#/simulate', async (page) => {
    await phone(page).getByRole('button', { name: '开始验证' }).focus()
    await press(page, 'Enter')
    assert.equal(await focused(page), '假扮的服务方')
    await press(page, 'Tab', 'Tab', 'Enter')
    assert.equal(await advice(page), 'too_bright')
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'faceid-message')
    const part = () => message(page).evaluate(({ shadowRoot }) => shadowRoot.activeElement?.getAttribute('part'))
    while ((await part()) !== 'primary') await press(page, 'Tab')
    await press(page, 'Enter')
    assert.equal(await focused(page), '假扮的服务方')
    assert.equal(await counter(page, 'captures'), '3 次中的 2 次')
  }))
