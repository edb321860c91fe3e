// The scripts run in a folder of any name.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { at } from '../../scripts/run.mjs'

const SCRIPT = `
import { at, isMain, moduleAt } from './run.mjs'
const { word } = await import(moduleAt('scripts/word.mjs'))
console.log(JSON.stringify([isMain(import.meta), at('x'), word]))`

test('a script knows that it was started, and where it is, whatever the letters of its path', () => {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'faceid-response-'))
  for (const name of ['plain', 'a b 中文', "100% #1 'x'"]) {
    const scripts = path.join(folder, name, 'scripts')
    mkdirSync(scripts, { recursive: true })
    cpSync(at('scripts/run.mjs'), path.join(scripts, 'run.mjs'))
    writeFileSync(path.join(scripts, 'word.mjs'), "export const word = 'here'")
    writeFileSync(path.join(scripts, 'script.mjs'), SCRIPT)
    writeFileSync(path.join(scripts, 'other.mjs'), "import './script.mjs'")
    const run = (script) => JSON.parse(execFileSync('node', [path.join(scripts, script)], { encoding: 'utf8' }))
    assert.deepEqual(run('script.mjs'), [true, path.join(folder, name, 'x'), 'here'])
    assert.deepEqual(run('other.mjs'), [false, path.join(folder, name, 'x'), 'here'])
  }
  rmSync(folder, { recursive: true })
})
