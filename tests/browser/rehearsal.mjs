// The rehearsal's drawer as a person uses it, and the end of each story.

import { create } from 'faceid-response/sync'

export const faceid = create({ locale: 'zh-Hans' })

export const titleOf = (code, channel = 'sdk') => faceid.lookup(channel, code).message.title

/** The title of the message that ends a session by its limits. */
export const SPENT = faceid.session({ policy: { captures: 1 } }).step('66660035', { channel: 'sdk' }).message.title

/** The end of each story on H5, for every way of presenting: a title, or `done`, which the page tells its host. */
export const ENDS = {
  first_visit: 'done',
  three_failures: SPENT,
  wait: 'done',
  daily_limit: titleOf('66660017'),
  billed_twice: SPENT,
  result_late: 'done',
  contradiction: titleOf('66660004'),
  killed: 'done',
}

/** Opens the drawer, and gives what stands in it. */
export async function openDrawer(page) {
  await page.getByRole('button', { name: '演练', exact: true }).click()
  const drawer = page.getByRole('region', { name: '演练' })
  return {
    drawer,
    next: drawer.getByRole('button', { name: '下一步' }),
    press: (name) => drawer.getByRole('button', { name, exact: true }).click(),
    choose: (label, value) => drawer.getByLabel(label, { exact: true }).selectOption(value),
    counter: (name) => drawer.locator(`dt:text-is("${name}") + dd`).textContent(),
  }
}

export const titled = (page, title) =>
  page
    .getByRole('heading', { name: title })
    .or(page.getByText(title, { exact: true }))
    .first()
    .waitFor()

/** Waits until the page is where the story ends. */
export const ended = (page, story) =>
  ENDS[story] === 'done'
    ? page.waitForFunction(() => window.noted.some(([what]) => what === 'done'))
    : titled(page, ENDS[story])

/** Waits until the page has read what it was given last; a person sees that. */
const read = (page) =>
  page.waitForFunction(() => JSON.parse(sessionStorage.getItem('faceid-rehearsal'))?.given === null)

/** Plays a story by the drawer's next move alone. */
export async function play(page, { choose, press, next }, story) {
  await choose('情景', story)
  await press('开始')
  // A move is not made while the page goes to the vendor and back: the story is over when there is none left.
  for (const latest = Date.now() + 60_000; Date.now() < latest && (await next.isEnabled()); ) {
    await read(page)
    await next.dispatchEvent('click')
    await page.waitForTimeout(100)
  }
  await ended(page, story)
}
