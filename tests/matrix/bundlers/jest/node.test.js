/** @jest-environment node */

const { load } = require('faceid-response')

test('the time ran out', async () => {
  const faceid = await load({ locale: 'en' })
  const { message } = faceid.lookup('sdk', 66660018)
  expect(message.title).toBe('Time ran out')
  console.log(`${message.title} (${faceid.engine})`)
})
