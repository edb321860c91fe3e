// Walks your page through the eight stories, with Playwright: the vendor, your server and the clock are the test's.
import { expect, test } from '@playwright/test'
import { answer, redirect, STORIES, story } from 'faceid-response/samples'

const PAGE = 'http://localhost:5173/verify'
const SECOND = 1000
const HOUR = 3600 * SECOND

/** The words on your page at the end of each story. */
const ENDS = {
  first_visit: '验证通过',
  three_failures: '在这里没能完成验证',
  wait: '验证通过',
  daily_limit: '尝试次数已用完',
  billed_twice: '在这里没能完成验证',
  result_late: '验证通过',
  contradiction: '这次没有对上证件照',
  killed: '验证通过',
}

for (const id of STORIES) {
  test(id, async ({ page }) => {
    const moves = story(id, 'sdk')
    const button = page.getByRole('button').first()
    let at = 0
    let attempts = 0

    /** Your server's answer, when the page asks for it: the story's, or that it is not known yet. */
    const verdict = () => {
      const next = moves[at]
      if (next?.move !== 'answer') return 'pending'
      at += 1
      const { answer: said } = next
      return typeof said === 'object' ? answer('queryfacerecord', said.code, { orderNo: `order${attempts}` }) : said
    }
    await page.clock.install({ time: new Date('2026-03-02T09:00:00+08:00') })
    await page.route('**/verdict*', (route) => route.fulfill({ json: verdict() }))

    for (let next = moves[at]; next; next = moves[at]) {
      // The page itself asks for an answer, sooner or later.
      if (next.move === 'answer') {
        await page.clock.runFor(SECOND)
        continue
      }
      at += 1
      if (next.move === 'fresh' || next.move === 'reopen') await page.goto(PAGE)
      if (next.move === 'hand') {
        attempts += 1
        await page.goto(redirect('sdk', next.code, { page: PAGE, orderNo: `order${attempts}` }))
      }
      if (next.move === 'wait') {
        await expect(button).toBeHidden()
        await page.clock.runFor(HOUR)
        await expect(button).toBeVisible()
      }
      if (next.move === 'midnight') await page.clock.runFor(15 * HOUR)
      // Whatever happened, the page says something.
      await expect(page.getByRole('heading')).toBeVisible()
    }
    await expect(page.getByRole('heading', { name: ENDS[id] })).toBeVisible()
  })
}
