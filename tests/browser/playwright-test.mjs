// A stand-in for Playwright's test runner on Node's runner, with what a recipe uses: a page for each test, and two
// expectations.

import { test as run } from 'node:test'

/** The context of the current test; each test begins with a new one. */
export const made = { context: null }

/** Runs a test with a page of its own, for as long as Playwright lets one run. */
export const test = (name, act) =>
  run(name, { timeout: 30_000 }, async () => {
    const context = await made.context()
    try {
      await act({ page: await context.newPage() })
    } finally {
      await context.close()
    }
  })

const within = { timeout: 5_000 }

/** Returns the two expectations of a locator; each waits until it is met. */
export const expect = (locator) => ({
  toBeVisible: () => locator.waitFor({ ...within, state: 'visible' }),
  toBeHidden: () => locator.waitFor({ ...within, state: 'hidden' }),
})
