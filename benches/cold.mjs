// Cold start: from the import of a script until the first outcome's words stand in the page, in a fresh Chromium
// profile, from a server on this machine that sends everything compressed.

import { CONTESTANTS } from './contestants.mjs'
import { median } from './measure.js'
import { REDIRECT } from './queries.js'

const BYTES_PER_MEGABIT = 1e6 / 8

/** An old phone on a mobile network. */
export const PHONE = { throttle: 6, network: { latency: 100, megabits: 1.6 } }

/** Measures each contestant in turn, several times under each condition, and returns the medians. */
export async function coldStart(browser, address, { rounds, conditions }) {
  const figures = conditions.flatMap((condition) =>
    CONTESTANTS.map((contestant) => ({ contestant, condition, times: [] })),
  )
  for (let round = 0; round < rounds; round += 1) {
    for (const { contestant, condition, times } of figures) {
      times.push((await firstMessage(browser, address, contestant, condition)).milliseconds)
    }
  }
  return figures.map(({ contestant, condition, times }) => ({
    name: contestant.name,
    ...condition,
    milliseconds: median(times),
  }))
}

/** Returns the milliseconds from the import to the first message, and the files that were fetched for it. */
export async function firstMessage(browser, address, { name, folder }, { throttle = 1, network } = {}) {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.goto(`${address}page.html${REDIRECT}`)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  if (network) {
    const throughput = network.megabits * BYTES_PER_MEGABIT
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    })
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const { title, milliseconds, files } = await page.evaluate(async (module) => {
    const began = performance.now()
    const { open } = await import(module)
    const { message } = (await open(navigator.languages)).handle(location.search)
    document.getElementById('title').textContent = message.title
    document.getElementById('text').textContent = message.text
    const milliseconds = performance.now() - began
    const files = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname.slice(1))
    return { title: message.title, milliseconds, files }
  }, `/${folder}/index.js`)
  await context.close()
  if (!title) throw new Error(`${name} showed nothing`)
  return { milliseconds, files }
}
