// Walks your page through the eight stories, with Playwright: the vendor, your server and the clock are the test's.
import { expect, test } from '@playwright/test'
import { answer, redirect } from 'faceid-response/samples'

const PAGE = 'http://localhost:5173/verify'
const HOUR = 60 * 60 * 1000

/** Opens the page. `verdicts` are your server's answers, one for each time that the page asks. */
async function open(page, verdicts = []) {
  await page.clock.install({ time: new Date('2026-03-02T09:00:00+08:00') })
  await page.route('**/verdict*', (route) => route.fulfill({ json: verdicts.shift() ?? 'pending' }))
  await page.goto(PAGE)
}

let attempts = 0

/** Comes back as mobile H5 does, each time with a new order number. */
async function comeBack(page, code) {
  attempts += 1
  await page.goto(redirect('sdk', code, { page: PAGE, orderNo: `order${attempts}` }))
}

const says = (page, text) => expect(page.getByRole('heading', { name: text })).toBeVisible()
const button = (page) => page.getByRole('button').first()

test('first visit', async ({ page }) => {
  await open(page, [true])
  await says(page, '验证还没有开始')
  await comeBack(page, '0')
  await says(page, '验证通过')
})

test('three failures are the end', async ({ page }) => {
  await open(page)
  for (const [code, title] of [
    ['-5023', '光线太亮'],
    ['66660037', '画面里不止一个人'],
    ['66660035', '在这里没能完成验证'],
  ]) {
    await comeBack(page, code)
    await says(page, title)
  }
  await expect(button(page)).toBeHidden()
})

test('a wait is waited for', async ({ page }) => {
  await open(page)
  await comeBack(page, '400506')
  await says(page, '服务现在很忙')
  await expect(button(page)).toBeHidden()
  await page.clock.runFor(HOUR)
  await expect(button(page)).toBeVisible()
})

test('the limit is reached, and it still is when the page opens again', async ({ page }) => {
  await open(page)
  await comeBack(page, '66660017')
  await says(page, '尝试次数已用完')
  await page.goto(PAGE)
  await says(page, '尝试次数已用完')
})

test('billed twice is the end', async ({ page }) => {
  await open(page)
  for (const code of ['66660010', '66660004']) await comeBack(page, code)
  await says(page, '在这里没能完成验证')
  await expect(button(page)).toBeHidden()
})

test('the result is late', async ({ page }) => {
  await open(page, ['pending', true])
  await comeBack(page, '0')
  await says(page, '正在获取结果')
  await page.clock.runFor(HOUR)
  await says(page, '验证通过')
})

test('the server contradicts the page', async ({ page }) => {
  await open(page, [answer('queryfacerecord', '66660004', { orderNo: `order${attempts + 1}` })])
  await comeBack(page, '0')
  await says(page, '这次没有对上证件照')
})

test('killed before the result was there', async ({ page }) => {
  const verdicts = []
  await open(page, verdicts)
  await comeBack(page, '0')
  await says(page, '正在获取结果')
  verdicts.push(true)
  await page.goto(PAGE)
  await says(page, '验证通过')
})
