// The notices for third-party parts of the package: the crates and Rust's standard library in the binaries and in the
// plain scripts made from them, and the helper code that tools write into the scripts.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compiledIn } from './crates.mjs'
import { ask, at, stop } from './run.mjs'

/** The tools that write helper code of their own into the scripts: wasm2js and the bundler. */
const TOOLS = ['binaryen', 'esbuild']

/** The folder of the licences of crates that are published without one, copied from their repositories. */
const TEXTS = 'scripts/licences'

/** Returns the page that lists each part with the text of its licence. */
export function thirdParty() {
  return `# Third-party notices

\`core/faceid_response_bg.wasm\`, \`core/faceid_response_tools_bg.wasm\` and the scripts that carry the same are compiled from code of the project and of others. Where a part may be used under several licences, it is used under the MIT licence.

## Crates

${compiledIn().map(ofCrate).map(section).join('\n')}
## Rust's standard library

${standardLibrary().map(section).join('\n')}
## Helpers that tools write into the scripts

${TOOLS.map(ofTool).map(section).join('\n')}`
}

function section({ name, version, license, texts }) {
  const blocks = texts.map((text) => `\`\`\`text\n${text.replace(/\r/g, '').trim()}\n\`\`\`\n`)
  return `### ${name} ${version}\n\n${license}\n\n${blocks.join('\n')}`
}

/** Returns the notice of a crate from its cargo metadata. */
export function ofCrate({ name, version, license, manifest_path: manifest }) {
  const given = licences(path.dirname(manifest))
  const own = `${TEXTS}/${name}-${version}.txt`
  if (given.length === 0 && !existsSync(at(own)))
    stop(`The crate ${name} ${version} is published without its licence: put the text from its repository into ${own}.`)
  return { name, version, license, texts: given.length > 0 ? given : [readFileSync(at(own), 'utf8')] }
}

function ofTool(name) {
  const folder = at('node_modules', name)
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const texts = licences(folder)
  if (texts.length === 0) stop(`The package ${name} ${version} has no licence in its folder.`)
  return { name, version, license, texts }
}

/** Returns the texts of the licences in a folder. */
function licences(folder) {
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
  return chosen(names.sort().map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })))
}

/** Returns the texts that apply to the package: of MIT and Apache, MIT is chosen. */
function chosen(files) {
  const hasMit = files.some(({ name }) => /mit/i.test(name))
  return files.filter(({ name }) => !(hasMit && /apache/i.test(name))).map(({ text }) => text)
}

/**
 * Returns the notices of the standard library and of the crates that it is built from for WebAssembly. The toolchain
 * includes them.
 */
function standardLibrary() {
  const toolchain = ask('rustc', ['--print', 'sysroot'])
  const documents = path.join(toolchain, 'share/doc/rust')
  const read = (name) => {
    if (!existsSync(path.join(documents, name))) stop(`The Rust toolchain has no ${name}: install it with rustup.`)
    return readFileSync(path.join(documents, name), 'utf8')
  }
  const library = readdirSync(path.join(toolchain, 'lib/rustlib/wasm32-unknown-unknown/lib'))
  const built = library.map((name) => /^lib(\w+)-\w+\.rlib$/.exec(name)?.[1])
  const crates = read('COPYRIGHT-library.html').split('<h3>📦 ').slice(1).map(ofNotices)
  const holder = 'The Rust Project Developers (see https://thanks.rust-lang.org)'
  const itself = {
    name: 'core, alloc and std',
    version: ask('rustc', ['--version']).split(' ')[1],
    license: '(MIT OR Apache-2.0) AND Unicode-3.0',
    texts: [read('licenses/MIT.txt').replace('<year> <copyright holders>', holder), read('licenses/Unicode-3.0.txt')],
  }
  return [itself, ...crates.filter(({ name }) => built.includes(name.replaceAll('-', '_')))]
}

/** Returns the notice of one crate from the toolchain's page. */
function ofNotices(html) {
  const [, name, version] = /^(.+?)-(\d\S*)<\/h3>/.exec(html)
  const [, license] = /<b>License:<\/b> ([^<]+)</.exec(html)
  const unescaped = (text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
  const files = [...html.matchAll(/<code>([^<]+)<\/code><\/summary>\s*<pre>([^<]*)<\/pre>/g)]
  return { name, version, license, texts: chosen(files.map(([, name, text]) => ({ name, text: unescaped(text) }))) }
}
