// Tests that the generated pages agree with the tables, and that links into them work.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { create } from 'faceid-response/sync'
import { catalogFacts } from '../../scripts/catalog.mjs'
import { generatedPages } from '../../scripts/documentation.mjs'
import { adviceAnchor, codeAnchor } from '../../scripts/reference.mjs'
import { root } from '../../scripts/run.mjs'

const read = (place) => readFileSync(new URL(`../../${place}`, import.meta.url), 'utf8')
const pages = await generatedPages()
const facts = catalogFacts()
const rows = create().catalog()
const REFERENCES = { 'docs/reference.md': 'en', 'docs/reference.zh-CN.md': 'zh-Hans' }

const anchors = (page) => [...page.matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id)
/** Returns the cells of each line of a table. */
const cells = (page) =>
  page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.slice(2, -2).split(/ (?<!\\)\| /))

for (const [place, text] of Object.entries(pages)) {
  test(`${place} is what the tables say now; if not, run 'npm run build' and commit it`, () => {
    assert.equal(read(place), text)
  })

  test(`${place} is the same however often it is made`, async () => {
    assert.equal((await generatedPages())[place], text)
  })
}

for (const [place, locale] of Object.entries(REFERENCES)) {
  const page = pages[place]

  test(`${place} has one anchor for each code and each advice, and no anchor twice`, () => {
    const ids = anchors(page)
    assert.equal(new Set(ids).size, ids.length)
    for (const row of rows) assert.ok(ids.includes(codeAnchor(row)), codeAnchor(row))
    for (const { advice } of facts.advices) assert.ok(ids.includes(adviceAnchor(advice)), advice)
    for (const { tag } of facts.riskTags) assert.ok(ids.includes(`risk-${tag}`), tag)
  })

  test(`${place} has no link to an anchor that is not there`, () => {
    const ids = new Set(anchors(page))
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, id]) => id)
    assert.ok(links.length > rows.length)
    assert.deepEqual(
      links.filter((id) => !ids.has(id)),
      [],
    )
  })

  test(`${place} has the codes in the catalogue's order, each with what a lookup says`, () => {
    const coded = cells(page).filter(([first]) => /^<a id="(?!advice-|risk-)/.test(first))
    assert.equal(coded.length, rows.length)
    const unescaped = (text) => text.replace(/\\(.)/g, '$1').replace(/&lt;/g, '<')
    rows.forEach((row, index) => {
      const outcome = create().lookup(row.channel, row.code, { locale })
      const [code, meaning, advice, action, remedy, fault, billed, message] = coded[index]
      assert.equal(code, `<a id="${row.channel}-${row.code}"></a>\`${row.code}\``)
      assert.equal(unescaped(meaning.split('<br>')[0]), outcome.meaning)
      assert.equal(meaning.includes('<br>'), outcome.handling !== null || hasChanged(row))
      assert.equal(advice, `[\`${outcome.advice}\`](#advice-${outcome.advice})`)
      assert.deepEqual(
        [action, remedy, fault],
        [`\`${outcome.action}\``, `\`${outcome.remedy}\``, `\`${outcome.fault}\``],
      )
      assert.equal(billed.includes('2021-07-19'), row.billedBefore !== null)
      assert.equal(unescaped(message), `**${outcome.message.title}**<br>${outcome.message.text}`)
    })
  })

  test(`${place} has for each advice its words in each language and the codes that give it`, () => {
    const advised = cells(page).filter(([first]) => first.startsWith('<a id="advice-'))
    assert.equal(advised.length, facts.advices.length)
    facts.advices.forEach(({ advice, action, remedy, fault, disclosure, retry }, index) => {
      const [first, ...rest] = advised[index]
      assert.equal(first, `<a id="advice-${advice}"></a>\`${advice}\``)
      assert.deepEqual(
        rest.slice(0, 4),
        [action, remedy, fault, disclosure].map((word) => `\`${word}\``),
      )
      assert.equal(rest[4].includes(`\`${retry?.needs}\``), retry !== null)
      const links = [...rest.at(-1).matchAll(/\(#([^)]*)\)/g)].map(([, id]) => id)
      assert.deepEqual(links, rows.filter((row) => row.advice === advice).map(codeAnchor))
      for (const [at, { locale: language }] of facts.languages.entries()) {
        const [row] = rows.filter((each) => each.advice === advice)
        const title = row && create().lookup(row.channel, row.code, { locale: language }).message.title
        assert.match(rest[5 + at], /^\*\*.+\*\*<br>.+/)
        if (title) assert.ok(rest[5 + at].startsWith(`**${title}**`), `${advice} ${language}`)
      }
    })
  })
}

const hasChanged = ({ channel, code }) =>
  facts.changedMeanings.some((it) => it.channel === channel && String(it.code) === code)

test('both texts of a changed meaning stand in its row and in the list of changes', () => {
  for (const { channel, code, earlier, later } of facts.changedMeanings) {
    for (const page of [...Object.keys(REFERENCES), 'docs/catalog-changes.md'].map((place) => pages[place])) {
      const lines = page.split('\n').filter((line) => line.startsWith('|') && line.includes(`${channel}-${code}`))
      assert.ok(
        lines.some((line) => line.includes(earlier) && line.includes(later)),
        `${channel} ${code}`,
      )
    }
  }
})

for (const place of ['docs/guide.md', 'docs/guide.zh-CN.md']) {
  test(`${place} tells what is read of each channel`, () => {
    const told = read(place)
      .split('\n')
      .filter((line) => line.startsWith('| `'))
    for (const { channel } of facts.channels)
      assert.ok(
        told.some((line) => line.split(' | ')[0].includes(`\`${channel}\``)),
        channel,
      )
  })
}

test('the package says which catalogue it has', () => {
  const { version, date } = facts
  assert.deepEqual(JSON.parse(read('pkg/catalog-version.json')), { version, date })
})

/** Runs a script; returns the sentence with which it ends itself. */
function ending(script) {
  const { status, stderr } = spawnSync('node', ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' })
  assert.equal(status, 1)
  return stderr.trim()
}

test('words that a page of the reference lacks are named, with the place where they are to be added', () => {
  const script = "import { english } from './scripts/reference-words.mjs'; english.sources['new-source'].join()"
  assert.equal(
    ending(script),
    "✗ The reference has no words for 'new-source': add 'english.sources.new-source' to scripts/reference-words.mjs.",
  )
})

test('an advice that nothing says is named', () => {
  const script = `
    import { catalogFacts } from './scripts/catalog.mjs'
    import { referencePages } from './scripts/reference.mjs'
    const facts = catalogFacts()
    facts.advices.push({ ...facts.advices[0], advice: 'new_advice' })
    await referencePages(facts)`
  assert.match(ending(script), /^✗ Nothing says 'new_advice', .+ scripts\/reference\.mjs\.$/)
})
