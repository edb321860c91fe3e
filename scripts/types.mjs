// The declarations of the package, written by tsc. They are not bundled, since the tools for that need Node 22, or a
// TypeScript of their own beside the repository's.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { manifest } from './manifest.mjs'
import { at, run, say } from './run.mjs'

/** The folder that tsc writes into. */
const TYPES = 'target/types'

/** Writes the declarations of the entries for import, and copies of them under the names that require() looks for. */
function declareTypes() {
  say('Writing the declarations')
  rmSync(at(TYPES), { recursive: true, force: true })
  run('tsc', [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--outDir',
    TYPES,
    '-p',
    'tsconfig.build.json',
  ])
  for (const name of declarations(entries(manifest().exports))) {
    const types = declaration(name)
    mkdirSync(path.dirname(at('pkg', name)), { recursive: true })
    writeFileSync(at('pkg', name), types)
    const required = types
      .replace(/(from '\.[^']*)\.js'/g, "$1.cjs'")
      // What a CommonJS file exports by default is the file's own value.
      .replace(/^export default (\w+);$/m, 'export = $1;')
    writeFileSync(at('pkg', name.replace('.d.ts', '.d.cts')), required)
  }
}

/** Returns the declaration files that an entry of the manifest names for import. */
function entries(target) {
  if (typeof target === 'string') return target.endsWith('.d.ts') ? [target.replace('./', '')] : []
  return [...new Set(Object.values(target).flatMap(entries))]
}

/** Returns the given declarations and all that they import. Others would declare what nobody can import. */
function declarations(names, found = new Set()) {
  for (const name of names.filter((name) => !found.has(name))) {
    const named = [...declaration(name).matchAll(/'(\.[^']+)\.js'/g)]
    declarations(
      named.map(([, other]) => path.join(path.dirname(name), `${other}.d.ts`)),
      found.add(name),
    )
  }
  return found
}

/** Returns a declaration that tsc wrote, of a source or of a generated file. */
function declaration(name) {
  const files = [at(TYPES, 'src/js', name), at(TYPES, 'pkg', name)]
  return readFileSync(files.find(existsSync), 'utf8')
}

declareTypes()
