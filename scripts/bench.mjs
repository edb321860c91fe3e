// `npm run bench`: the package beside what a team would otherwise build, in one run. `-- --quick` for a rough one.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from './build.mjs'
import { say } from './run.mjs'
import { setUpBench } from './setup.mjs'

const quick = process.argv.includes('--quick')
const effort = quick ? { batches: 5, milliseconds: 5 } : { batches: 15, milliseconds: 30 }
const rounds = quick ? 3 : 15

setUpBench()
await build()

const { checkAnswers } = await import('../benches/answers.mjs')
const { whereTheBytesGo } = await import('../benches/binary.mjs')
const { bundleAll } = await import('../benches/bundle.mjs')
const { budgetsOf } = await import('../benches/budgets.mjs')
const { downloads, miniProgram } = await import('../benches/bytes.mjs')
const { coldStart, PHONE } = await import('../benches/cold.mjs')
const { growth } = await import('../benches/growth.mjs')
const { memoryAfter } = await import('../benches/memory.mjs')
const { growthOfOverrides } = await import('../benches/overrides.mjs')
const { native } = await import('../benches/native.mjs')
const { machine, report } = await import('../benches/report.mjs')
const { serveCompressed } = await import('../benches/server.mjs')
const { wordsOfEachLanguage } = await import('../benches/words.mjs')
const { warmInChromium, warmInNode } = await import('../benches/warm.mjs')
const { artifacts } = await import('./sizes.mjs')
const { launch } = await import('../tests/browser/chromium.mjs')

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
const results = { date: new Date().toISOString().slice(0, 10), quick, machine: machine() }

say('Bundling the contestants, and checking that all give the same answers')
await bundleAll(folder)
await checkAnswers(folder)
results.miniProgram = miniProgram()
results.artifacts = await artifacts()
results.binary = whereTheBytesGo()
results.words = await wordsOfEachLanguage()

const server = await serveCompressed(folder)
const browser = await launch()
results.bytes = await downloads(browser, server.address, folder)
say('Measuring cold starts in Chromium')
results.coldStart = await coldStart(browser, server.address, { rounds, conditions: [{ throttle: 1 }, { throttle: 6 }] })
results.phone = await coldStart(browser, server.address, { rounds, conditions: [PHONE] })
say('Measuring warm in Chromium')
const inChromium = await warmInChromium(browser, server.address, effort)
await browser.close()
server.close()
say('Measuring warm in Node')
results.warm = [...(await warmInNode(folder, effort)), ...inChromium]
say('Measuring memory and growth')
results.memory = await memoryAfter()
results.growth = { ...(await growth(effort)), ...(await growthOfOverrides(effort)) }
say('Measuring the core natively')
results.native = native({ seconds: quick ? 1 : 5 })

rmSync(folder, { recursive: true })
report({ ...results, budgets: budgetsOf(results) })
