// Opens the component in a browser, rendered by the platform's own component system.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { at } from '../../../scripts/run.mjs'
import { phone } from '../../browser/chromium.mjs'

/** WeChat's default style of a button, which the component has to override. */
const PLATFORM = `
  body { margin: 0; font: 16px system-ui, sans-serif }
  wx-view { display: block }
  wx-button { position: relative; display: block; margin: 0 auto; padding: 0 14px; box-sizing: border-box;
    border-radius: 5px; font-size: 18px; line-height: 2.55555556; text-align: center; overflow: hidden;
    color: #000; background-color: #f8f8f8; cursor: default }
  wx-button::after { content: ' '; position: absolute; top: 0; left: 0; width: 200%; height: 200%;
    border: 1px solid rgba(0, 0, 0, .2); border-radius: 10px; transform: scale(.5); transform-origin: 0 0; box-sizing: border-box }
`

/** Returns the script of the stage. */
export async function stageScript() {
  const { outputFiles } = await build({
    entryPoints: [at('tests/matrix/mini-program/stage.js')],
    bundle: true,
    format: 'iife',
    define: { global: 'window' },
    write: false,
    logLevel: 'warning',
  })
  return outputFiles[0].text
}

/** Opens a page with the component of this folder and data for its properties. `act` is called with the page. */
export async function onStage(browser, stage, folder, data, act, options = {}) {
  const { page, problems } = await phone(browser, { hasTouch: true, ...options })
  await page.clock.install({ time: new Date('2026-03-01T12:00:00Z') })
  const read = (name) => readFileSync(path.join(folder, name), 'utf8')
  await page.setContent(`<!doctype html><meta name="viewport" content="width=device-width"><style>${PLATFORM}</style>`)
  await page.evaluate((fontSize) => {
    window.fontSize = fontSize
  }, options.fontSize)
  await page.addScriptTag({ content: stage })
  await page.addScriptTag({ content: read('index.js') })
  await page.evaluate((given) => window.mount(given), {
    template: read('index.wxml'),
    styles: read('index.wxss'),
    data,
  })
  await act(page)
  await page.context().close()
  if (problems.length) throw new Error(problems.join('\n'))
}

/** Sets other properties of the page's component. */
export const give = (page, data) => page.evaluate((given) => window.page.setData(given), data)
