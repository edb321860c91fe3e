// The rehearsal in an app that Vite builds of the packed package, with the recipes' pages for Vue with Vant and for React:
// it drives the app's own flow in development, and a production build has none of it.

import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { at } from '../../../scripts/run.mjs'
import { launch, phone } from '../../browser/chromium.mjs'
import { ENDS, faceid, openDrawer, play, titled } from '../../browser/rehearsal.mjs'
import { command, project } from '../project.mjs'
import { serveBy } from './visit.mjs'

const PAGES = ['vant', 'react']

const folder = project(at('tests/matrix/bundlers/rehearsal'))
const dist = path.join(folder, 'dist')
const installed = (name) => path.join(folder, 'node_modules/faceid-response', name)

/** The recipe with the guarded import, as it stands in the package, and its place in the app. */
const GUARDED = readFileSync(installed('examples/rehearse-page.js'), 'utf8')
const recipe = path.join(folder, 'src/rehearse-page.js')

/** The same without the import, and with an import that nothing guards. */
const WITHOUT = GUARDED.replace(/^ *if \(!import[\s\S]*^ *return .*$/m, '  return own')
const UNGUARDED = `import { ask, verify } from 'faceid-response/rehearse'
export const partners = async (own) => ({ ...own, ask, verify })
`

const FIRST_VISIT = faceid.session().now().message.title
let browser

before(async () => {
  for (const name of ['vant-page.vue', 'react-page.jsx'])
    cpSync(installed(`examples/${name}`), path.join(folder, 'src', name))
  browser = await launch()
})

after(() => browser.close())

/** Builds the app for production with this recipe; gives each file that is built, and its text. */
function build(text) {
  rmSync(dist, { recursive: true, force: true })
  writeFileSync(recipe, text)
  command(folder, 'npm', 'run', 'build')
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => path.join(parentPath, name)).sort()
  return new Map(paths.map((file) => [path.relative(dist, file), readFileSync(file, 'utf8')]))
}

/** Opens a page of the app, which nobody but its own server answers. */
async function open(address, options) {
  const opened = await phone(browser, options)
  const warnings = []
  opened.page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  const { origin } = new URL(address)
  await opened.page.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  )
  await opened.page.goto(address)
  return { ...opened, warnings }
}

// The page is imported before the recipe: Vite puts its helper of `import()` where the first module has one, and the
// package has one of its own. The other way round the helper stands elsewhere, with other short names.
test('production: with the guarded import every file is what it is without, to the byte', () => {
  assert.doesNotMatch(WITHOUT, /import/)
  const [guarded, without] = [build(GUARDED), build(WITHOUT)]
  assert.deepEqual([...guarded.keys()], [...without.keys()])
  for (const [name, text] of guarded) assert.ok(text === without.get(name), name)
})

test('production: no text of the drawer is built', () => {
  const words = readFileSync(at('src/js/rehearse/words.ts'), 'utf8').match(/(?<=: ')[^'\n]{8,}(?=')/g)
  const drawer = readFileSync(installed('rehearse.development.js'), 'utf8')
  const built = [...build(GUARDED).values()].join('\n')
  assert.ok(words.length > 50, `${words.length}`)
  for (const text of ['faceid-rehearsal', ...words]) {
    assert.ok(drawer.includes(text), `the drawer says: ${text}`)
    assert.ok(!built.includes(text), text)
  }
})

test('production: an import that nothing guards does nothing, and says so', async () => {
  build(UNGUARDED)
  const server = await serveBy(folder, 'preview')
  try {
    for (const name of PAGES) {
      const { page, problems, warnings } = await open(`${server.address}/${name}.html`)
      await titled(page, FIRST_VISIT)
      assert.equal(await page.locator('#faceid-rehearsal').count(), 0)
      assert.equal(warnings.length, 1)
      assert.match(warnings[0], /faceid-response\/rehearse does nothing in a production build/)
      assert.deepEqual(problems, [], name)
      await page.context().close()
    }
  } finally {
    await server.close()
  }
})

test("development: the drawer drives the app's own flow through each story to its end", async (t) => {
  writeFileSync(recipe, GUARDED)
  const server = await serveBy(folder, 'dev')
  try {
    for (const name of PAGES) {
      for (const story of Object.keys(ENDS)) {
        await t.test(`${name}: ${story}`, async () => {
          const { page, problems } = await open(`${server.address}/${name}.html`, {
            viewport: { width: 1200, height: 800 },
          })
          await play(page, await openDrawer(page), story)
          assert.deepEqual(problems, [])
          // PICTURES=folder keeps a picture of each end.
          const { PICTURES } = process.env
          if (PICTURES)
            await page.screenshot({ path: path.join(PICTURES, `${name}-${story}.png`), animations: 'disabled' })
          await page.context().close()
        })
      }
    }
  } finally {
    await server.close()
  }
})
