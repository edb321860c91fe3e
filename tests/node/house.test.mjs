// Tests of the documents for contributors: the paths and commands that they name exist.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { catalogFacts } from '../../scripts/catalog.mjs'
import { at } from '../../scripts/run.mjs'
import { VIEWS } from '../browser/demo-page.mjs'

const read = (place) => readFileSync(at(place), 'utf8')
const DOCUMENTS = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CONTRIBUTING.zh-CN.md',
  'DESIGN.md',
  'RELEASING.md',
  'SECURITY.md',
  'docs/writing-guide.md',
  'fuzz/README.md',
  'tests/fixtures/README.md',
  'tests/sessions/README.md',
]
/** The folders with sources. A text in code marks that begins with one is a path in the repository. */
const FOLDERS = 'benches|crates|docs|examples|fuzz|scripts|src|tests|www|\\.ci|\\.github'

/** Paths in repositories of others. */
const OF_OTHERS = ['src/locales/en_US/en_US.json']

for (const document of DOCUMENTS) {
  const text = read(document)

  test(`${document} names no place that is not there`, () => {
    const named = [...text.matchAll(new RegExp(`\`((?:${FOLDERS})/[\\w./-]*)\``, 'g'))].map(([, place]) => place)
    assert.deepEqual(
      named.filter((place) => !existsSync(at(place)) && !OF_OTHERS.includes(place)),
      [],
    )
  })

  test(`${document} has no link that leads nowhere`, () => {
    const targets = [...text.matchAll(/\]\((?!\w+:)([^)]+)\)/g)].map(([, target]) => target)
    for (const target of targets) {
      const [place, anchor] = target.split('#')
      const file = place === '' ? at(document) : path.join(path.dirname(at(document)), place)
      assert.ok(existsSync(file), target)
      if (anchor) assert.ok(anchors(readFileSync(file, 'utf8')).includes(decodeURIComponent(anchor)), target)
    }
  })

  test(`${document} names no command that npm does not run`, () => {
    const { scripts } = JSON.parse(read('package.json'))
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name)
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    )
  })
}

/** Returns the anchors that GitHub makes from the headings of a page. */
function anchors(markdown) {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
}

test('the public workflow runs what .ci/run runs', () => {
  const commands = read('.ci/run').match(/^npm .+$/gm)
  const workflow = [...read('.github/workflows/ci.yml').matchAll(/run: (npm .+)$/gm)].map(([, command]) => command)
  assert.ok(commands.length > 0)
  assert.deepEqual(workflow, commands)
})

test('one oldest Rust is named by each crate, and it is the one that the workflow checks', () => {
  const crates = ['Cargo.toml', ...readdirSync(at('crates')).map((name) => `crates/${name}/Cargo.toml`)]
  const oldest = crates.map((crate) => /^rust-version = "(.+)"$/m.exec(read(crate))?.[1])
  assert.deepEqual(new Set(oldest).size, 1, `${oldest}`)
  const workflow = read('.github/workflows/ci.yml')
  const checked = [...workflow.matchAll(/cargo \+(\S+) check/g)].map(([, version]) => version)
  assert.deepEqual(new Set(checked), new Set(oldest))
  assert.ok(workflow.includes(`rustup toolchain install ${oldest[0]} `))
})

test('each view of the demo page has a folder, a style that is loaded, and an address that the tests visit', () => {
  const [, list] = /const VIEWS = \{ (.+) \} satisfies/.exec(read('www/app/main.ts'))
  const views = list.split(', ').map((view) => view.split(':')[0])
  assert.ok(views.length > 5)
  for (const view of views) {
    assert.ok(existsSync(at(`www/${view}/${view}.ts`)), `www/${view}/${view}.ts`)
    assert.ok(read('www/style.css').includes(`"./${view}/${view}.css"`), `www/style.css imports ${view}.css`)
    assert.ok(view in VIEWS, `tests/browser/demo-page.mjs visits ${view}`)
  }
})

test('the form for a missing code offers each channel, and no other', () => {
  const form = read('.github/ISSUE_TEMPLATE/missing-code.yml')
  const offered = [...form.matchAll(/^ {8}- ([\w-]+)$/gm)].map(([, channel]) => channel)
  assert.deepEqual(
    offered,
    catalogFacts().channels.map(({ channel }) => channel),
  )
})

for (const readme of ['README.md', 'README.zh-CN.md']) {
  test(`${readme} is read in one go: 120 lines at most`, () => {
    const lines = read(readme).trimEnd().split('\n').length
    assert.ok(lines <= 120, `${lines} lines`)
  })
}
