// The examples for Vue with Vant and for React, built as an integrator builds them and used as a person uses them.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { build } from 'esbuild'
import { create } from 'faceid-response/sync'
import { compileScript, parse } from 'vue/compiler-sfc'
import { at } from '../../scripts/run.mjs'
import { serve } from '../../scripts/serve.mjs'
import { launch, phone } from './chromium.mjs'

/** What the host gives to its page: it only remembers what it was asked for. */
const HOST = `
  window.asked = []
  const ask = (name) => (value) => window.asked.push([name, value])
  const host = { begin: ask('begin'), confirm: ask('confirm'), leave: ask('leave') }
`

const PAGES = {
  react: `
    import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    import { VerificationPage } from './examples/react-page.jsx'
    ${HOST}
    createRoot(document.getElementById('app')).render(createElement(VerificationPage, host))
  `,
  vant: `
    import 'vant/lib/index.css'
    import { createApp } from 'vue'
    import Page from './examples/vant-page.vue'
    ${HOST}
    createApp(Page, host).mount('#app')
  `,
}

const page = (name) => `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${name}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${name}.css">
    <script type="module" src="${name}.js"></script>
  </head>
  <body><div id="app"></div></body>
</html>
`

const vue = {
  name: 'vue',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, ({ path: file }) => {
      const { descriptor } = parse(readFileSync(file, 'utf8'))
      return {
        contents: compileScript(descriptor, { id: 'page', inlineTemplate: true }).content,
        resolveDir: path.dirname(file),
      }
    })
  },
}

/** Vant's icons are a font of a third party; nothing here shows one. */
const withoutIcons = {
  name: 'without icons',
  setup({ onLoad }) {
    onLoad({ filter: /vant.lib.index\.css$/ }, ({ path: file }) => {
      const styles = readFileSync(file, 'utf8')
      const contents = styles.replace(/@font-face\{.*?\}/, '')
      assert.notEqual(contents, styles)
      return { contents, loader: 'css' }
    })
  },
}

const folder = mkdtempSync(path.join(tmpdir(), 'faceid-response-'))
let browser
let server

before(async () => {
  for (const [name, contents] of Object.entries(PAGES)) {
    await build({
      stdin: { contents, resolveDir: at(), sourcefile: `${name}.js` },
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2020',
      outdir: folder,
      entryNames: name,
      jsx: 'automatic',
      plugins: [vue, withoutIcons],
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
      logLevel: 'warning',
    })
    writeFileSync(path.join(folder, `${name}.html`), page(name))
  }
  writeFileSync(path.join(folder, 'react.css'), '')
  server = await serve(0, [folder])
  browser = await launch()
})

after(async () => {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true })
})

const redirect = (code) => `?code=${code}&orderNo=o1&h5faceId=a&newSignature=F0`

/** Comes back from the vendor with a code, acts, and wants no error of any kind. */
async function visit(name, code, act, prepare = () => {}) {
  const { page, problems } = await phone(browser)
  await prepare(page)
  await page.goto(`${server.address}${name}.html${redirect(code)}`)
  await act(page)
  await page.context().close()
  assert.deepEqual(problems, [])
}

/** What the package says of a code. */
const faceid = create({ locale: 'zh-Hans' })
const words = (code) => faceid.lookup('sdk', code).message

const asks = async (page, ...expected) => {
  await page.waitForFunction((count) => window.asked.length >= count, expected.length)
  assert.deepEqual(await page.evaluate(() => window.asked), expected)
}

const button = (page, name) => page.getByRole('button', { name, exact: true })

for (const name of Object.keys(PAGES)) {
  test(`${name}: a failure can be tried again, with what it needs`, () =>
    visit(name, '66660018', async (page) => {
      await page.getByText(words('66660018').title).waitFor()
      await button(page, words('66660018').button).click()
      await asks(page, ['begin', 'token'])
    }))

  test(`${name}: later is no retry`, () =>
    visit(name, '66660018', async (page) => {
      await button(page, '以后再说').click()
      await page.getByText(words('66660018').title).waitFor({ state: 'hidden' })
      await button(page, '开始验证').click()
      await asks(page, ['begin', 'capture'])
    }))

  test(`${name}: what ends here leads to another way`, () =>
    visit(name, '66660017', async (page) => {
      await page.getByText(words('66660017').title).waitFor()
      await button(page, words('66660017').button).click()
      await asks(page, ['leave', 'other_method'])
    }))

  test(`${name}: what is done is the server's to confirm, and stays on the screen`, () =>
    visit(name, '0', async (page) => {
      await page.getByText(words('0').title).waitFor()
      await asks(page, ['confirm', 'o1'])
      assert.equal(await page.getByText(words('0').title).isVisible(), true)
    }))

  test(`${name}: too soon is not possible`, () =>
    visit(
      name,
      '400506',
      async (page) => {
        await page.getByText(words('400506').title).waitFor()
        const again = button(page, words('400506').button)
        assert.equal(await again.and(page.locator(':not([aria-disabled=true])')).count(), 0)
        await page.clock.runFor(31_000)
        await again.click()
        await page.clock.runFor(1_000)
        await asks(page, ['begin', 'token'])
      },
      (page) => page.clock.install(),
    ))
}
