// The shapes in tests/fixtures/, and the native core for comparison.

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../fixtures/', import.meta.url)

/** The fixtures of all files. */
export const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const entries = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    return entries.map((fixture) => ({ ...fixture, about: `${name}: ${fixture.about}` }))
  })

/**
 * Returns the native core's answers to requests `{ input, channel?, locale?, at? }`: an outcome or an error for each.
 */
export function native(requests) {
  const { stdout, status, stderr } = spawnSync('cargo', ['run', '--quiet', '--example', 'outcomes'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    input: requests.map((request) => `${JSON.stringify(request)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(`the native core failed: ${stderr}`)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}
