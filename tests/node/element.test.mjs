// Tests of the element without a page: a server renders its tag, and the browser does the rest.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { test } from 'node:test'
import { at } from '../../scripts/run.mjs'

test('importing it on a server does nothing, and does not fail', async () => {
  assert.equal(globalThis.HTMLElement, undefined)
  const { FaceidMessageElement } = await import('faceid-response/element')
  assert.equal(typeof FaceidMessageElement, 'function')
})

test('requiring it on a server does the same', () => {
  const { FaceidMessageElement } = createRequire(import.meta.url)('faceid-response/element')
  assert.equal(typeof FaceidMessageElement, 'function')
})

/** Type-checks a file in a folder inside the repository; returns the lines in which something is wrong. */
function wrongLines(name, text) {
  const folder = mkdtempSync(at('target/types-of-element-'))
  try {
    writeFileSync(path.join(folder, name), text)
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      types: [],
    }
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*'] }))
    const { stdout } = spawnSync(at('node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' })
    return [...new Set([...stdout.matchAll(/^[^(]+\((\d+),\d+\): error/gm)].map(([, line]) => Number(line)))]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('JSX knows the element, its attributes and its events, by the types for React', () => {
  const page = `
import type { Outcome } from 'faceid-response'
import type {} from 'faceid-response/element/react'
declare const outcome: Outcome
export const whole = (isBusy: boolean) => (
  <faceid-message
    ref={(element) => element?.hide()}
    className="message"
    outcome={outcome}
    labels={{ dismiss: 'Later' }}
    theme="dark"
    present="toast"
    support="off"
    history="off"
    cover={isBusy}
    onfaceid-retry={({ detail }) => [detail.outcome.retry.needs, detail.second]}
    onfaceid-abort={({ detail }) => detail.outcome.retry satisfies null}
    onfaceid-proceed={({ detail }) => detail.outcome.action satisfies 'proceed'}
    onfaceid-dismiss={({ detail }) => detail.outcome.advice}
    onfaceid-way={({ detail }) => detail.way.href}
  >
    <a slot="ways" href="/branch">Branches</a>
  </faceid-message>
)
export const wrong = [
  <faceid-message outcome="timed_out" />,
  <faceid-message theme="pink" />,
  <faceid-message labels={{ dismis: 'x' }} />,
  <faceid-message onfaceid-retry={({ detail }) => detail.outcome.retry.need} />,
  <faceid-message onfaceid-way={({ detail }) => detail.second} />,
  <faceid-messag />,
]
`
  assert.deepEqual(wrongLines('page.tsx', page), [26, 27, 28, 29, 30, 31])
})

test('without them JSX does not know it', () => {
  assert.deepEqual(wrongLines('page.tsx', "import 'react'\nexport const page = <faceid-message />\n"), [2])
})

test('templates of Vue know the element, its attributes and its events, by the types for Vue', () => {
  // A template is checked as the properties of a component of that name.
  const page = `
import type { Outcome } from 'faceid-response'
import type {} from 'faceid-response/element/vue'
import type { GlobalComponents } from 'vue'
declare const outcome: Outcome
type Props = InstanceType<GlobalComponents['faceid-message']>['$props']
export const whole: Props = {
  class: 'message',
  outcome,
  labels: { dismiss: 'Later' },
  theme: 'dark',
  present: 'toast',
  cover: '',
  contained: null,
  onFaceidRetry: ({ detail }) => [detail.outcome.retry.needs, detail.second],
  onFaceidWay: ({ detail }) => detail.way.label,
  onFaceidDismiss: ({ detail }) => detail.outcome.advice,
}
export const wrong: Props[] = [
  { outcome: 'timed_out' },
  { theme: 'pink' },
  { cover: false },
  { onFaceidAbort: ({ detail }) => detail.second },
  { onFaceidRetri: () => {} },
]
`
  assert.deepEqual(wrongLines('page.ts', page), [20, 21, 22, 23, 24])
})
