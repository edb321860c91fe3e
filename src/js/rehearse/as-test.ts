/** The source text of a test, from an input and its outcome. */

import type { Given, Heard } from './memory.js'

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`

/** Returns the source of a test: for a redirect with Playwright, else with Vitest. */
export function asTest(given: Given, heard: Heard, page: string): string {
  const about = quoted(`${given.name}: ${given.channel} ${given.code} is ${heard.advice}`)
  const code = quoted(given.code)
  const [channel, name] = [quoted(given.channel), quoted(given.name)]
  if (given.delivery === 'redirect') {
    return `import { expect, test } from '@playwright/test'
import { redirect } from 'faceid-response/samples'

test(${about}, async ({ page }) => {
  await page.goto(redirect(${channel}, ${code}, { product: ${name}, page: ${quoted(page)} }))
  await expect(page.getByText(${quoted(heard.title)})).toBeVisible()
})
`
  }
  const call =
    given.delivery === 'callback'
      ? `callback(${name}, ${channel}, ${code})`
      : `answer(${name}, ${code}, { channel: ${channel} })`
  return `import { ${given.delivery} } from 'faceid-response/samples'
import { create } from 'faceid-response/sync'
import { expect, test } from 'vitest'

test(${about}, () => {
  const { action, advice } = create().handle(${call}, { channel: ${channel} })
  expect([action, advice]).toEqual([${quoted(heard.action)}, ${quoted(heard.advice)}])
})
`
}
