// Reports of the cost of a visit: requests, bytes, and the time until the first message on a slow phone. They have no
// limits.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone } from './chromium.mjs'
import { arrive, demoSite, VIEWS } from './demo-page.mjs'

const FIRST_MESSAGE = 'faceid first message'
const VISITS = 3

const site = demoSite()

/** Opens an address with an empty cache; returns what came over the network, and the page for further checks. */
async function weigh(address, slowdown, look = () => {}) {
  const { page, problems } = await phone(site.browser)
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const loaded = { requests: 0, bytes: 0 }
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    loaded.requests += 1
    loaded.bytes += encodedDataLength
  })
  await page.goto(site.server.address + address)
  await arrive(page)
  await page.waitForLoadState('networkidle')
  const seen = await look(page)
  await page.context().close()
  assert.deepEqual(problems, [])
  return { ...loaded, seen }
}

for (const [name, address] of Object.entries(VIEWS)) {
  test(`requests and bytes of a first visit: ${name}`, async (t) => {
    const { requests, bytes } = await weigh(address, 1)
    assert.ok(requests > 0 && bytes > 0)
    t.diagnostic(`${name}: ${requests} requests, ${bytes} bytes`)
  })
}

for (const name of ['home', 'card']) {
  for (const slowdown of [1, 6]) {
    test(`the first message on a processor slowed down ${slowdown} times: ${name}`, async (t) => {
      const times = []
      for (let visits = 0; visits < VISITS; visits += 1) {
        const { seen } = await weigh(VIEWS[name], slowdown, async (page) => {
          const mark = await page.waitForFunction(
            (wanted) => performance.getEntriesByName(wanted)[0]?.startTime,
            FIRST_MESSAGE,
          )
          return mark.jsonValue()
        })
        times.push(seen)
      }
      times.sort((one, other) => one - other)
      t.diagnostic(
        `${name}, ${slowdown}×: ${times[Math.floor(VISITS / 2)].toFixed(0)} ms from navigation (median of ${VISITS})`,
      )
    })
  }
}
