// Helpers that pack the package for publishing and unpack it as a user's package manager does.

import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { at } from './run.mjs'

/** Packs what was built into a folder; returns the tarball's path. */
export function pack(folder) {
  const printed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: at('pkg'),
    encoding: 'utf8',
  })
  const [{ filename }] = Object.values(JSON.parse(printed))
  return path.join(folder, filename)
}

/** Unpacks a tarball into a folder, which it makes. */
export function unpack(tarball, folder) {
  mkdirSync(folder, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'])
}
