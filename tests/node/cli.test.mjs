// Tests of the command, installed as by a user of the package.

import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { pack } from '../../scripts/pack.mjs'
import { at } from '../../scripts/run.mjs'

const project = mkdtempSync(path.join(tmpdir(), 'faceid-response-'))

before(() => {
  writeFileSync(path.join(project, 'package.json'), '{ "private": true }')
  const options = ['--offline', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['install', ...options, pack(project)], { cwd: project, stdio: 'inherit' })
})

after(() => rmSync(project, { recursive: true }))

/** Runs the installed command; returns its output, its error output and its exit code. */
function run(...args) {
  const command = path.join(project, 'node_modules/.bin/faceid-response')
  const { stdout, stderr, status } = spawnSync(command, args, { cwd: project, encoding: 'utf8' })
  return { stdout, stderr, status }
}

const explain = (...args) => run('explain', ...args)
const json = (...args) => JSON.parse(explain(...args, '--json').stdout)

test('npm finds the command by the name of the package', () => {
  const args = ['exec', '--offline', '--no', '--', 'faceid-response', 'explain', 'sdk', '66660018', '--lang', 'en']
  assert.match(execFileSync('npm', args, { cwd: project, encoding: 'utf8' }), /Time ran out/)
})

test('a code is explained: the message, what to do, who pays, what the vendor says, where it is from', () => {
  const { stdout, stderr, status } = explain('sdk', '66660018', '--lang', 'en')
  assert.equal(
    stdout,
    `sdk 66660018

  Time ran out
  Please start again and follow the prompts step by step.
  [Start again]

  Advice             timed_out
  Action             retry
  Next attempt       token, user
  Remedy             start_over
  Fault              user
  Billed             no
  Vendor's text      操作超时，请退出重试
  In English (ours)  The operation timed out; leave and try again
  Source             the vendor's return-code page
`,
  )
  assert.equal(stderr, '')
  assert.equal(status, 0)
})

test('the answer is in the language that is asked for', () => {
  assert.match(
    explain('sdk', '66660018', '--lang', 'zh-CN').stdout,
    /时间用完了[\s\S]*需要改变 {2}start_over[\s\S]*计费 {6}否/,
  )
  assert.match(
    explain('sdk', '66660018', '--lang', 'zh_HK').stdout,
    /時間用完了[\s\S]*需要改變 {2}start_over[\s\S]*計費 {6}否/,
  )
})

test('a negative code is a code', () => {
  const { stdout, status } = explain('sdk', '-5008', '--lang', 'en')
  assert.match(stdout, /^sdk -5008\n/)
  assert.match(stdout, /voice_not_recognized/)
  assert.equal(status, 0)
})

test('what was billed before a date says so', () => {
  const { stdout } = explain('wechat', '2012', '--lang', 'en')
  assert.match(stdout, /Billed +(yes|no|not stated) \(before 2021-07-19 it was\)/)
})

test('a code that means something else in another channel says what', () =>
  assert.match(
    explain('wechat', '2006', '--lang', 'en').stdout,
    /other channels:\n {2}huiyan 2006 {2}姓名与身份证号不匹配/,
  ))

test('a code that somebody else has to mend says what to check first, and how to mend it', () => {
  assert.match(
    explain('api', 'UnauthorizedOperation.Arrears', '--lang', 'en').stdout,
    /Check first +.*balance[\s\S]*Mend it +\S/,
  )
  assert.match(explain('sdk', '400103', '--lang', 'zh-CN').stdout, /先查 +.*IP[\s\S]*怎么改 +\S/)
})

test('what is not told to the person is marked', () =>
  assert.match(explain('sdk', '400101', '--lang', 'en').stdout, /integrator \(the person is not told the reason\)/))

test('a code that is on no table says so, and names those that are written like it', () => {
  const { stdout, stderr, status } = explain('sdk', '66660019', '--lang', 'en')
  assert.match(stdout, /^sdk 66660019\nThis code is on no table/)
  assert.match(stdout, /Written like it:\n {2}sdk 666600\d\d {2}\S+/)
  assert.doesNotMatch(stdout, /Source/)
  assert.equal(stderr, '')
  assert.equal(status, 1)
})

test('a code that only other channels have names them', () => {
  const { stdout, status } = explain('nfc-server', '66660018', '--lang', 'en')
  assert.match(stdout, /on no table[\s\S]*The same code in other channels:\n {2}sdk 66660018 {2}操作超时，请退出重试/)
  assert.equal(status, 1)
})

test('a redirect says its channel by itself', () => {
  const url = 'https://m.example.com/done?code=66660010&orderNo=o1&h5faceId=a&newSignature=F0'
  const { stdout, status } = explain(url, '--lang', 'en')
  assert.match(stdout, /^sdk 66660010\n[\s\S]*Billed +yes[\s\S]*Reference +.*orderNo o1/)
  assert.equal(status, 0)
})

test('JSON of a bridge is explained, and a contradiction is no pass', () => {
  const input = '{"isSuccess":true,"error":{"domain":"WBFaceErrorDomainCompareServer","code":"66660037"}}'
  const { stdout } = explain(input, '--lang', 'en')
  assert.match(stdout, /When read +success_contradicts_code/)
  assert.doesNotMatch(stdout, /proceed/)
})

test('where the input does not say its channel it can be given', () => {
  assert.match(explain('66660018', '--channel', 'sdk', '--lang', 'en').stdout, /^sdk 66660018/)
})

test('as JSON it is the outcome, its row, and what surrounds it', () => {
  const { outcome, entry, nearest, elsewhere } = json('wechat', '2006', '--lang', 'en')
  assert.equal(outcome.message.locale, 'en')
  assert.equal(outcome.advice, 'name_id_mismatch')
  assert.equal(entry.source, 'vendor-page')
  assert.deepEqual(nearest, [])
  assert.deepEqual(
    elsewhere.map(({ channel }) => channel),
    ['huiyan'],
  )
  assert.equal(explain('sdk', '66660019', '--json').status, 1)
  assert.equal(json('sdk', '66660019').entry, null)
})

test('a code of every channel is known', () => {
  const catalog = execFileSync('node', ['-p', 'JSON.stringify(require("faceid-response/catalog.json"))'], {
    cwd: project,
    encoding: 'utf8',
  })
  const first = new Map(JSON.parse(catalog).map((row) => [row.channel, row]))
  for (const { channel, code } of first.values()) assert.equal(explain(channel, code).status, 0, `${channel} ${code}`)
})

for (const [name, args, complaint] of [
  ['nothing', [], /There is no command/],
  ['another command', ['describe', 'sdk', '1'], /no command 'describe'/],
  ['nothing to explain', ['explain'], /nothing to explain/],
  ['an input without quotes', ['explain', 'sdk', '1', '2'], /put an input between quotes/],
  ['a channel that does not exist', ['explain', 'skd', '1'], /no channel 'skd'; there are wechat, sdk/],
  ['a channel given twice', ['explain', 'sdk', '1', '--channel', 'sdk'], /given twice/],
  [
    'a channel that the input contradicts',
    ['explain', '?code=0&orderNo=1&h5faceId=1', '--channel', 'wechat'],
    /^the input comes from another channel than 'wechat'; these fit: sdk, intent\n\n/,
  ],
  [
    'a code without its channel that is on no table',
    ['explain', '66660081'],
    /does not say its channel[\s\S]*It may mean:\n[\s\S]*sdk 66660018 {2}操作超时，请退出重试/,
  ],
  ['nothing to search for', ['search', ' '], /nothing to search for/],
  ['a number of rows that is none', ['search', '1', '--limit', 'few'], /limit/],
  ['a list with words', ['list', 'sdk'], /search finds codes by them/],
  ['a list of a channel that does not exist', ['list', '--channel', 'skd'], /no channel 'skd'; there are wechat, sdk/],
  ['words', ['explain', 'hello'], /does not say its channel/],
  ['an option that does not exist', ['explain', 'sdk', '1', '--foo'], /--foo/],
]) {
  test(`misuse is told in one sentence, without a stack: ${name}`, () => {
    const { stdout, stderr, status } = run(...args)
    assert.equal(status, 2)
    assert.equal(stdout, '')
    assert.match(stderr, complaint)
    assert.match(stderr, /\n\nSee faceid-response --help\n$/)
    assert.doesNotMatch(stderr, /\n\s+at /)
  })
}

test('a code of one channel needs no channel', () => {
  const { stdout, stderr, status } = explain('66660018', '--lang', 'en')
  assert.match(stdout, /^sdk 66660018\n\n {2}Time ran out\n/)
  assert.equal(stderr, '')
  assert.equal(status, 0)
})

test('a code of several channels is explained in short for each', () => {
  const { stdout, stderr, status } = explain('2006', '--lang', 'en')
  assert.match(stdout, /^wechat 2006\n {2}Name and ID .*\n {2}姓名和.*\n\nhuiyan 2006\n {2}Name .*\n {2}姓名与.*\n\n$/)
  assert.match(stderr, /^Say which channel the code is of\.\n\n/)
  assert.equal(status, 2)
})

test('a reference for support is read: day, attempt, and the code', () => {
  const { stdout, status } = explain('4hwl fej2 fcz8', '--lang', 'en')
  assert.match(stdout, /^A reference for support\n {2}Advice {2}timed_out\n {2}Day +2026-03-02\n\nsdk 66660018\n/)
  assert.equal(status, 0)
  const { entry, support } = json('4HWL-FEJ2-FCZ8')
  assert.deepEqual(support, {
    channel: 'sdk',
    code: '66660018',
    advice: 'timed_out',
    attempt: null,
    day: '2026-03-02',
  })
  assert.equal(entry.code, '66660018')
})

test('a reference that tells no code names those that it may be', () => {
  const { reference } = json('sdk', '400101').outcome
  const { stdout } = explain(reference.support, '--lang', 'en')
  assert.match(stdout, /it is one of:\n[\s\S]* {2}sdk 400101 {2}/)
  assert.equal(json(reference.support).support.code, null)
})

/** The searches of people, and the codes that must come first. The format is described in tests/search/words.txt. */
const words = readFileSync(at('tests/search/words.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' → '))

test('what people type is found as they want it', () => {
  assert.ok(words.length >= 70)
  for (const [text, wanted] of words) {
    const found = JSON.parse(run('search', text, '--json').stdout)
    const names = found.map(({ channel, code, near }) => `${near ? '? ' : ''}${channel} ${code}`)
    const best = wanted.startsWith('?') ? names.slice(0, 3) : names.slice(0, 1)
    assert.ok(best.includes(wanted), `${text}: ${names.slice(0, 3)}`)
  }
})

test('a search prints what it finds, and apart from it what is only written like it', () => {
  const timeout = run('search', 'time', 'ran', 'out', '--lang', 'en', '--limit', '1')
  assert.deepEqual(timeout, { stdout: '  sdk 66660018  Time ran out\n', stderr: '', status: 0 })
  const near = run('search', '66660081', '--lang', 'zh-CN')
  assert.match(near.stdout, /^相近的返回码：\n[\s\S]* {2}sdk 66660018 {2}时间用完了\n/)
  assert.equal(near.status, 1)
  const none = run('search', 'qqqqqq', '--lang', 'en')
  assert.match(none.stdout, /^Nothing is found\./)
  assert.equal(none.status, 1)
})

test('the list is every code, and of one channel its own', () => {
  const all = run('list').stdout.trimEnd().split('\n')
  assert.match(all[0], /^ {2}wechat 0 {2}成功$/)
  const catalog = JSON.parse(run('list', '--json').stdout)
  assert.equal(catalog.codes.length, all.length)
  const own = run('list', '--channel', 'huiyan').stdout.trimEnd().split('\n')
  assert.equal(own.length, catalog.codes.filter(({ channel }) => channel === 'huiyan').length)
})

test('as comma-separated values each row says of which catalogue it is', () => {
  const { version, date, codes } = JSON.parse(run('list', '--json', '--lang', 'en').stdout)
  const [head, ...lines] = run('list', '--csv', '--lang', 'en').stdout.trimEnd().split('\r\n')
  assert.match(head, /^channel,code,title,text,.*,catalogVersion,catalogDate$/)
  assert.equal(lines.length, codes.length)
  for (const line of lines) assert.ok(line.endsWith(`,${version},${date}`), line)
  // A text with a comma stands in quotes.
  const [quoted] = lines.filter((line) => line.startsWith('sdk,400101,'))
  assert.match(quoted, /^sdk,400101,[^"]*,"Sorry, the problem is on our side\. /)
})

test('as JSON a channel that is not settled is told too, beside the sentence', () => {
  for (const [args, problem, rows] of [
    [['2006'], 'channel_required', 2],
    [['?code=0&orderNo=1&h5faceId=1', '--channel', 'wechat'], 'channel_mismatch', 0],
  ]) {
    const { stdout, stderr, status } = explain(...args, '--json')
    const explanation = JSON.parse(stdout)
    assert.equal(explanation.problem.code, problem)
    assert.equal(explanation.outcome.problem, problem)
    assert.equal(explanation.candidates.length, rows)
    assert.match(stderr, /channel[\s\S]*\n\nSee faceid-response --help\n$/)
    assert.equal(status, 2)
  }
})

test('an input without a result says so, and what a page shows then', () => {
  for (const args of [['{}'], ['https://m.example.com/?code=071abcDEF&state=s'], ['{}', '--channel', 'wechat']]) {
    const { stdout, stderr, status } = explain(...args, '--lang', 'en')
    assert.match(stdout, /^(wechat )?\(no code\)\nThere is no result in it;[\s\S]*Advice +not_started\n/)
    assert.match(stdout, /When read +no_result\n/)
    assert.doesNotMatch(stdout, /null|undefined/)
    assert.equal(stderr, '')
    assert.equal(status, 1)
  }
})

test('help says how to ask, and what the exit codes are', () => {
  for (const option of ['--help', '-h']) {
    const { stdout, status } = run(option)
    assert.match(stdout, /explain <channel> <code>[\s\S]*--json[\s\S]*Exit codes/)
    assert.equal(status, 0)
  }
})

test('what an input may contain does not reach the terminal as a command to it', () => {
  const hostile = '\u001b[2J66660018\u0007'
  const controls = /[^\P{Cc}\n]/u
  assert.doesNotMatch(explain('sdk', hostile, '--lang', 'en').stdout, controls)
  assert.doesNotMatch(explain(hostile, '1').stderr, controls)
})
