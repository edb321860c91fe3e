// A user's project: a copy of a template outside the repository, with the packed package installed.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pack } from '../../scripts/pack.mjs'

const elsewhere = mkdtempSync(path.join(tmpdir(), 'faceid-response-'))
process.on('exit', () => rmSync(elsewhere, { recursive: true, force: true }))

/** The package under test: the tarball in FACEID_RESPONSE_TARBALL, or one of what was built here. */
const tarball = process.env.FACEID_RESPONSE_TARBALL
  ? path.resolve(process.env.FACEID_RESPONSE_TARBALL)
  : pack(elsewhere)

/** The environment of a project's commands: no colours in the output, and no telemetry. */
export const environment = { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' }

const QUIETLY = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']

const projects = new Map()

/** Returns the folder of a project made from a template; the same folder on each call. */
export function project(template) {
  if (!projects.has(template)) {
    const folder = path.join(elsewhere, path.basename(template))
    cpSync(template, folder, { recursive: true })
    command(folder, 'npm', 'ci', ...QUIETLY)
    install(folder)
    projects.set(template, folder)
  }
  return projects.get(template)
}

/** Installs the package under test in a project, with further arguments if given. */
export const install = (folder, ...more) => command(folder, 'npm', 'install', ...QUIETLY, ...more, tarball)

/** Runs a command in a project; returns its output. */
export function command(folder, name, ...args) {
  const { status, stdout, stderr } = spawnSync(name, args, { cwd: folder, encoding: 'utf8', env: environment })
  assert.equal(status, 0, `'${[name, ...args].join(' ')}' in ${path.basename(folder)}\n${stdout}${stderr}`)
  return stdout + stderr
}
