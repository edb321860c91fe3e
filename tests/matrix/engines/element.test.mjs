// Tests of the element in every engine, under a policy that allows no inline style: it looks and behaves the same.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { BROWSERS } from './browsers.mjs'
import { visitor } from './visitor.mjs'

const EXPECTED = {
  regionAtFirst: '',
  status: 'All steps finished',
  title: 'Time ran out',
  layout: {
    coversScreen: true,
    isInTheMiddle: true,
    background: 'rgb(255, 255, 255)',
    colorOfPrimary: 'rgb(11, 87, 208)',
    picture: 64,
    targetsAreLarge: true,
    mainFirst: true,
  },
  focus: ['Time ran out', 'Start again', 'Not now'],
  afterEscape: ['begin', 'none'],
  afterBack: ['begin', 'none', null, 0],
  waits: ['true', 'Start again (2 seconds)', 'Wait 2 seconds', 'Start again', 'You can continue now'],
  ways: [
    ['button', 'primary way', 'Use another way'],
    ['a', 'way', 'Contact support'],
    ['button', 'dismiss', 'OK'],
  ],
  reference: true,
  isCopySaid: true,
  toast: ['Start again', 'none'],
  heard: ['dismiss', 'dismiss', 'retry', 'way', 'dismiss'],
}

for (const browser of BROWSERS) {
  describe(browser.name, () => {
    const visits = visitor(browser)
    before(visits.open)
    after(visits.close)

    test('the element is seen, heard and used', async () => {
      const { errors, seen } = await visits.visit('element', { scriptSources: "'self'" })
      assert.deepEqual(errors, [])
      assert.deepEqual(seen, EXPECTED)
    })
  })
}
