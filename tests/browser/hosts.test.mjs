// Tests of exceptions, events and responses as a browser makes them: they are never a pass, whatever fields they have.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { at } from '../../scripts/run.mjs'
import { launch, phone } from './chromium.mjs'

const FILES = {
  '/': ['text/html', '<!doctype html><meta charset="utf-8"><title>-</title>'],
  '/hosts.mjs': ['text/javascript', readFileSync(at('tests/node/hosts.mjs'))],
  '/sync.js': ['text/javascript', readFileSync(at('pkg/sync.js'))],
  '/index.js': ['text/javascript', readFileSync(at('pkg/index.js'))],
}

let browser
before(async () => {
  browser = await launch()
})
after(() => browser.close())

for (const script of ['index.js', 'sync.js']) {
  test(`${script}: an exception, an event or a response never passes, whoever it is said to be of`, async () => {
    const { page, problems } = await phone(browser)
    await page.route('**/*', (route) => {
      const [contentType, body] = FILES[new URL(route.request().url()).pathname] ?? ['text/plain', '']
      return route.fulfill({ contentType, body })
    })
    await page.goto('http://page.test/')
    const { passed, asked, passing } = await page.evaluate(async (script) => {
      const { load, create } = await import(`/${script}`)
      const { hosts, PASSES } = await import('/hosts.mjs')
      const faceid = load ? await load({ locale: 'en' }) : create({ locale: 'en' })
      const channels = [undefined, ...new Set(faceid.catalog().map(({ channel }) => channel))]
      const claims = ({ passed, action }) => passed === true || action === 'proceed'
      const found = { passed: [], asked: 0, passing: 0 }
      for (const answer of PASSES) {
        // What only a browser has, too.
        const element = Object.assign(document.createElement('div'), answer)
        const failed = Object.assign(new XMLHttpRequest(), answer)
        const message = new MessageEvent('message', { data: JSON.stringify(answer) })
        const own = [
          ['an element', element],
          ['a request', failed],
          ['a message of text', message],
          ['window', window],
        ]
        for (const channel of channels) {
          if (claims(faceid.handle(answer, { channel }))) found.passing += 1
          for (const [about, input] of [...hosts(answer), ...own]) {
            found.asked += 1
            if (claims(faceid.handle(input, { channel }))) found.passed.push([about, channel, JSON.stringify(answer)])
          }
        }
      }
      return found
    }, script)
    await page.context().close()
    assert.deepEqual(problems, [])
    assert.deepEqual(passed, [])
    assert.ok(asked > 10_000 && passing > 20, `${asked} asked, ${passing} passing`)
  })
}
