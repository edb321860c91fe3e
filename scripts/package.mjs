// The parts of the package besides its scripts and binaries: its manifest, and the documents for people.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { manifest, redirects } from './manifest.mjs'
import { at, say } from './run.mjs'
import { thirdParty } from './third-party.mjs'

/** The documents that the package has for people; of the examples, those for JavaScript. */
const DOCUMENTS = [
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'LICENSE-MIT',
  'LICENSE-APACHE',
  'docs/guide.md',
  'docs/guide.zh-CN.md',
  'docs/recipes.md',
  'docs/recipes.zh-CN.md',
  ...readdirSync(at('examples'))
    .filter((name) => !name.endsWith('.rs'))
    .map((name) => `examples/${name}`),
]

function buildPackage() {
  say('Writing the manifest and the documents of the package')
  const own = manifest()
  writeJson('pkg/package.json', own)
  for (const { folder, manifest } of redirects(own)) writeJson(`pkg/${folder}/package.json`, manifest)
  writeFileSync(at('pkg/THIRD-PARTY.md'), thirdParty())
  for (const name of DOCUMENTS) cpSync(at(name), at('pkg', name))
  for (const name of DOCUMENTS.filter((name) => name.endsWith('.md'))) {
    writeFileSync(at('pkg', name), packed(readFileSync(at(name), 'utf8'), path.dirname(name), own))
  }
}

/**
 * Returns a document in which links to files outside the package are absolute addresses in the repository, at the
 * version's tag.
 */
function packed(text, folder, { homepage, version }) {
  const { origin, pathname } = new URL(homepage)
  const tagged = (kind, place) => `${origin}${pathname}/${kind}/v${version}/${place}`
  return text
    .replace(/\]\((?!\w+:|#)([^)#]+)/g, (link, target) => {
      const place = path.posix.join(folder, target)
      if (existsSync(at('pkg', place))) return link
      return `](${tagged(statSync(at(place)).isDirectory() ? 'tree' : 'blob', place)}`
    })
    .replace(
      /^<img src="(?!\w+:)([^"]+)/gm,
      (_, target) => `<img src="${tagged('raw', path.posix.join(folder, target))}`,
    )
}

function writeJson(file, value) {
  mkdirSync(path.dirname(at(file)), { recursive: true })
  writeFileSync(at(file), `${JSON.stringify(value, null, 2)}\n`)
}

buildPackage()
