// Warm: nanoseconds per operation, of the same script in Node and in Chromium.

import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { at } from '../scripts/run.mjs'
import { BINARY } from '../scripts/wasm.mjs'

export const warmInNode = async (folder, effort) => {
  const { warm } = await together(folder)
  return labelled('Node', await warm(effort, inNode()))
}

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

/** Options for the build for pages in Node, where nothing serves its binary, if that is a file. */
export const inNode = () => (existsSync(at(BINARY)) ? { wasm: readFileSync(at(BINARY)) } : {})

/** The bundle of all contestants. */
export const together = (folder) => import(pathToFileURL(`${folder}/together/index.js`))

const labelled = (runtime, figures) => figures.map((figure) => ({ runtime, ...figure }))
