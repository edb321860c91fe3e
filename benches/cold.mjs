// Cold start: from the import of a script until the first outcome's words stand in the page, in a fresh Chromium
// profile, from a server on this machine that sends everything compressed.

import { CONTESTANTS } from './contestants.mjs'
import { median } from './measure.js'
import { REDIRECT } from './queries.js'

/** Each contestant in turn, so many times at each throttle; the median counts. */
export async function coldStart(browser, address, { rounds, throttles }) {
  const figures = throttles.flatMap((throttle) =>
    CONTESTANTS.map(({ name, folder }) => ({ name, throttle, folder, times: [] })),
  )
  for (let round = 0; round < rounds; round += 1) {
    for (const { throttle, folder, times } of figures) {
      times.push(await firstOutcome(browser, `${address}page.html${REDIRECT}`, folder, throttle))
    }
  }
  return figures.map(({ name, throttle, times }) => ({ name, throttle, milliseconds: median(times) }))
}

async function firstOutcome(browser, page, folder, throttle) {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const opened = await context.newPage()
  const session = await context.newCDPSession(opened)
  await opened.goto(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const { elapsed, title } = await opened.evaluate(async (module) => {
    const began = performance.now()
    const { open } = await import(module)
    const { message } = (await open(navigator.languages)).handle(location.search)
    document.getElementById('title').textContent = message.title
    document.getElementById('text').textContent = message.text
    return { elapsed: performance.now() - began, title: message.title }
  }, `/${folder}/index.js`)
  await context.close()
  if (!title) throw new Error(`${folder} showed nothing`)
  return elapsed
}
