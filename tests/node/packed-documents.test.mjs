// Tests that every link of the packed documents works: into the package, or into the repository at the version's tag.

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { pack, unpack } from '../../scripts/pack.mjs'
import { at } from '../../scripts/run.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'faceid-response-'))
unpack(pack(folder), folder)
after(() => rmSync(folder, { recursive: true }))

const inPackage = (place) => path.join(folder, place)
const read = (file) => readFileSync(file, 'utf8')
const { version, homepage } = JSON.parse(read(inPackage('package.json')))
const documents = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md'))
const repository = new RegExp(`^${homepage.split('#')[0]}/(?:blob|tree|raw)/v${version}/(.+)$`)

/** Returns the anchors of a page: those that GitHub makes from its headings, and its own. */
function anchors(markdown) {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, text]) => text.toLowerCase())
  const own = [...markdown.matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id)
  return [...headings.map((text) => text.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-')), ...own]
}

/** Returns the file of a link on this machine; null for other sites. */
function fileOf(target, document) {
  const [place] = target.split('#')
  const [, inRepository] = repository.exec(place) ?? []
  if (inRepository) return at(inRepository)
  if (/^\w+:/.test(target)) return null
  return inPackage(place === '' ? document : path.join(path.dirname(document), place))
}

test('the README is packed in both languages, with the guide and the recipes', () => {
  const wanted = ['README', 'docs/guide', 'docs/recipes'].flatMap((name) => [`${name}.md`, `${name}.zh-CN.md`])
  assert.deepEqual(
    wanted.filter((name) => !documents.includes(path.normalize(name))),
    [],
  )
})

for (const document of documents) {
  const links = [...read(inPackage(document)).matchAll(/\]\(([^)]+)\)|^<img src="([^"]+)/gm)]
  const targets = links.map(([, target, picture]) => target ?? picture)

  test(`${document}: each of its ${targets.length} links leads somewhere`, () => {
    for (const target of targets) {
      const file = fileOf(target, document)
      if (file === null) continue
      assert.ok(existsSync(file), target)
      const [, anchor] = target.split('#')
      if (anchor) assert.ok(anchors(read(file)).includes(decodeURIComponent(anchor)), target)
    }
  })

  test(`${document}: each example that it names is packed`, () => {
    const names = [...read(inPackage(document)).matchAll(/examples\/[\w-]+\.\w+/g)].map(([name]) => name)
    for (const name of names) assert.ok(existsSync(inPackage(name)), name)
  })
}
