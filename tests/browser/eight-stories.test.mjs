// Tests of the documentation's recipe for Playwright, unchanged, on the recipe's H5 page.

import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { after, before } from 'node:test'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { at } from '../../scripts/run.mjs'
import { launch } from './chromium.mjs'
import { made } from './playwright-test.mjs'

const PAGE = `
  import { verificationPage } from './examples/h5-page.js'
  const text = (tag, content) => Object.assign(document.createElement(tag), { textContent: content })
  verificationPage({
    key: 'u1:open-account',
    show({ message: { title, text: words, button, second } }, press) {
      const buttons = [[button, false], [second, true]].filter(([label]) => press && label).map(([label, isSecond]) =>
        Object.assign(text('button', label), { onclick: () => press(isSecond) }))
      document.getElementById('app').replaceChildren(text('h2', title), text('p', words), ...buttons)
    },
    correct: async () => {},
    begin: () => {},
    ask: async (orderNo) => (await fetch('/verdict?orderNo=' + orderNo)).json(),
    done: () => {},
  })
`
const HTML =
  '<!doctype html><meta charset="utf-8"><title>-</title><div id="app"></div><script type="module" src="/page.js"></script>'

// Inside the repository, where the recipe finds the package by its name.
const folder = mkdtempSync(at('target/stories-'))
const { outputFiles } = await build({
  stdin: { contents: PAGE, resolveDir: at() },
  bundle: true,
  format: 'esm',
  write: false,
  logLevel: 'error',
})

let browser
before(async () => {
  browser = await launch()
  made.context = async () => {
    const context = await browser.newContext({ locale: 'zh-CN' })
    await context.route('**/*', (route) =>
      route.request().url().endsWith('/page.js')
        ? route.fulfill({ body: outputFiles[0].text, contentType: 'text/javascript' })
        : route.fulfill({ body: HTML, contentType: 'text/html' }),
    )
    return context
  }
})
after(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const recipe = path.join(folder, 'eight-stories.mjs')
await build({
  entryPoints: [at('examples/eight-stories.js')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  plugins: [
    {
      name: 'runner',
      setup({ onResolve }) {
        const runner = pathToFileURL(at('tests/browser/playwright-test.mjs')).href
        onResolve({ filter: /^@playwright\/test$/ }, () => ({ path: runner, external: true }))
      },
    },
  ],
  outfile: recipe,
  logLevel: 'error',
})
await import(pathToFileURL(recipe).href)
