// Tests of the texts for people, as the built package returns them.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { catalogFacts } from '../../scripts/catalog.mjs'
import { LINTS, vendorTexts } from './copy-lints.mjs'
import { load } from './engine.mjs'

const LOCALES = catalogFacts().languages.map(({ locale }) => locale)
const faceid = await load()
const vendor = vendorTexts(faceid.catalog())

/**
 * Returns the message of each advice in a language: for a code, a code on no table, no result, or a session's
 * escalation.
 */
function messages(locale) {
  const found = new Map()
  const add = ({ advice, message }) => found.set(advice, message)
  for (const { channel, code } of faceid.catalog()) add(faceid.lookup(channel, code, { locale }))
  add(faceid.lookup('sdk', '12345678', { locale }))
  add(faceid.handle({}, { locale }))
  const session = faceid.session({ at: 0, policy: { captures: 100 } })
  for (const at of [0, 1, 2, 3, 4]) {
    add(session.step(`?code=1201&orderNo=o${at}`, { channel: 'wechat', locale, at }))
  }
  add(session.confirm(true, { locale, at: 5 }))
  return found
}

const types = readFileSync(new URL('../../pkg/core/types.d.ts', import.meta.url), 'utf8')
const [, union] = /export type AdviceId =([^;]+);/.exec(types)
const advices = [...union.matchAll(/'(\w+)'/g)].map(([, id]) => id)

for (const locale of LOCALES) {
  const all = messages(locale)

  test(`every advice has its words in ${locale}`, () => {
    assert.deepEqual([...all.keys()].sort(), [...advices].sort())
    for (const [advice, message] of all) {
      assert.equal(message.locale, locale)
      assert.ok(message.title && message.text, advice)
    }
  })

  for (const { rule, find } of LINTS) {
    test(`${locale}: ${rule}`, () => {
      for (const [advice, { title, text, button }] of all) {
        for (const part of [title, text, button ?? ''])
          assert.equal(find(part, locale, vendor), null, `${advice}: ${part}`)
      }
    })
  }
}

for (const { rule, find, planted } of LINTS) {
  test(`finds what breaks it: ${rule}`, () => {
    for (const [locale, text] of planted) assert.notEqual(find(text, locale, vendor), null, `${locale}: ${text}`)
  })
}
