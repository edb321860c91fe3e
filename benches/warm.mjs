// Warm: nanoseconds per operation, of the same script in Node and in Chromium.

import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { at } from '../scripts/run.mjs'
import { BINARY } from '../scripts/wasm.mjs'

/** Returns the figures of Node. */
export const warmInNode = async (folder, effort) => {
  const { warm } = await together(folder)
  return labelled('Node', await warm(effort, inNode()))
}

/** Returns the figures of Chromium. */
export async function warmInChromium(browser, address, effort) {
  const page = await browser.newPage()
  await page.goto(`${address}page.html`)
  const figures = await page.evaluate(async (given) => {
    const { warm } = await import('/together/index.js')
    return warm(given)
  }, effort)
  await page.close()
  return labelled('Chromium', figures)
}

/** Returns options for the build for pages in Node. Nothing serves its binary there, so it is read if it is a file. */
export const inNode = () => (existsSync(at(BINARY)) ? { wasm: readFileSync(at(BINARY)) } : {})

/** Imports the bundle of all contestants. */
export const together = (folder) => import(pathToFileURL(`${folder}/together/index.js`))

const labelled = (runtime, figures) => figures.map((figure) => ({ runtime, ...figure }))
