// Tests of the script for a script tag, on a page that is not in UTF-8 and does not state the script's encoding.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { at } from '../../scripts/run.mjs'
import { launch, phone } from './chromium.mjs'

const script = readFileSync(at('pkg/script/faceid-response.js'))
const PAGE = '<!doctype html><meta charset="gbk"><title>-</title><script src="faceid-response.js"></script>'

let browser
before(async () => {
  browser = await launch()
})
after(() => browser.close())

/** Opens a page in GBK with a script; returns the title of its message, or null where the script cannot be read. */
async function titleWith(body) {
  const { page } = await phone(browser)
  await page.route('**/*', (route) => {
    const isScript = route.request().url().endsWith('.js')
    return route.fulfill({ body: isScript ? body : PAGE, contentType: isScript ? 'text/javascript' : 'text/html' })
  })
  await page.goto('http://page.test/')
  assert.equal(await page.evaluate(() => document.characterSet), 'GBK')
  const title = await page.evaluate(() => globalThis.FaceidResponse?.create().lookup('sdk', 66660018).message.title)
  await page.context().close()
  return title
}

test('a page in GBK shows the words as they are', async () => assert.equal(await titleWith(script), '时间用完了'))

test('without its mark the script would be read in GBK', async () => {
  assert.equal(script.subarray(0, 3).toString('hex'), 'efbbbf')
  // Read so, a letter may take the backslash behind it along: then there are no words at all.
  const title = await titleWith(script.subarray(3)).catch(({ message }) => message)
  assert.notEqual(title, '时间用完了')
})

const RECIPE = readFileSync(at('examples/script-tag.js'))
const HTML = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>-</title>
<body data-person="u1"><h1 id="title"></h1><p id="text"></p><button id="again"></button><button id="right"></button>
<p id="ways"></p>
<script src="/faceid-response.js"></script><script src="/script-tag.js"></script>`

/** Opens the recipe's page with a vendor that returns these codes, and a server that gives these answers. */
async function open(codes, answers) {
  const { page } = await phone(browser)
  await page.clock.install()
  let order = 0
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const js = (body) => route.fulfill({ body, contentType: 'text/javascript' })
    if (pathname === '/faceid-response.js') return js(script)
    if (pathname === '/script-tag.js') return js(RECIPE)
    if (pathname === '/verdict') return route.fulfill({ json: answers.shift() ?? null })
    if (pathname === '/welcome') return route.fulfill({ body: '<title>welcome</title>', contentType: 'text/html' })
    if (pathname !== '/verify') return route.fulfill({ body: HTML, contentType: 'text/html' })
    order += 1
    const location = `/?code=${codes.shift()}&orderNo=o${order}&h5faceId=f${order}&newSignature=s`
    return route.fulfill({ body: `<script>location.replace('${location}')</script>`, contentType: 'text/html' })
  })
  await page.goto('http://page.test/')
  const says = async (id, text) => {
    await page.waitForFunction(([id, text]) => document.getElementById(id)?.textContent.includes(text), [id, text])
  }
  const press = async (ms = 0) => {
    await page.clock.runFor(ms + 10)
    await page.locator('#again').click()
  }
  /** Presses, and waits for the page to which the person comes back: the clock runs only where the page is. */
  const fail = async (ms) => {
    const next = `orderNo=o${order + 1}&`
    await press(ms)
    const isBack = (next) => location.search.includes(next) && document.getElementById('title')?.textContent
    await page.waitForFunction(isBack, next)
  }
  return { page, says, press, fail }
}

test('the recipe: first visit, failures, a wait, the last try, a pass, confirmed, and the next flow', async () => {
  const { page, says, press, fail } = await open(['-5023', '400506', '66660037', '0'], [true])
  await says('title', '验证还没有开始')
  await fail()
  await says('title', '光线太亮')
  await fail()
  await page.clock.runFor(1000)
  assert.equal(await page.locator('#again').isHidden(), true, 'it waits')
  await fail(120_000)
  await says('text', '这是最后一次机会。')
  await press()
  await page.waitForURL('**/welcome')
  assert.equal(await page.evaluate(() => localStorage.getItem('open-account:u1')), null)
  await page.goto('http://page.test/')
  await says('title', '验证还没有开始')
  await page.context().close()
})

test('the recipe: three failures are the end, also after a reload, and nothing begins', async () => {
  const { page, says, fail } = await open(['-5023', '66660037', '66660041'], [])
  for (const _ of [1, 2, 3]) await fail()
  for (const _ of [1, 2]) {
    await says('title', '在这里没能完成验证')
    await says('text', '请改用其他方式验证，或联系客服。')
    const links = await page.locator('#ways a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    assert.deepEqual(links, ['bank-card', 'help'])
    assert.equal(await page.locator('#again').isHidden(), true)
    await page.reload()
  }
  await page.context().close()
})
