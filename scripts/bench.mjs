// The command `npm run bench`: it compares the built package with what a team would otherwise build. `-- --quick` gives
// rough figures.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkAnswers } from '../benches/answers.mjs'
import { whereTheBytesGo } from '../benches/binary.mjs'
import { budgetsOf } from '../benches/budgets.mjs'
import { bundleAll } from '../benches/bundle.mjs'
import { downloads, miniProgram } from '../benches/bytes.mjs'
import { coldStart, PHONE } from '../benches/cold.mjs'
import { growth } from '../benches/growth.mjs'
import { memoryAfter } from '../benches/memory.mjs'
import { native } from '../benches/native.mjs'
import { growthOfOverrides } from '../benches/overrides.mjs'
import { machine, report } from '../benches/report.mjs'
import { serveCompressed } from '../benches/server.mjs'
import { warmInChromium, warmInNode } from '../benches/warm.mjs'
import { wordsOfEachLanguage } from '../benches/words.mjs'
import { launch } from '../tests/browser/chromium.mjs'
import { chromium } from './engines.mjs'
import { say } from './run.mjs'
import { artifacts } from './sizes.mjs'

const quick = process.argv.includes('--quick')
const effort = quick ? { batches: 5, milliseconds: 5 } : { batches: 15, milliseconds: 30 }
const rounds = quick ? 3 : 15

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
const results = { date: new Date().toISOString().slice(0, 10), quick, machine: machine() }

say('Bundling the contestants, and checking that all give the same answers')
await bundleAll(folder)
await checkAnswers(folder)
results.miniProgram = miniProgram()
results.artifacts = artifacts()
results.binary = whereTheBytesGo()
results.words = await wordsOfEachLanguage()

const server = await serveCompressed(folder)
const browser = await launch([], chromium())
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
