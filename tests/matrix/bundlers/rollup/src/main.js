import { load } from 'faceid-response'

async function show() {
  const faceid = await load({ locale: 'en' })
  const { message } = faceid.lookup('sdk', 66660018)
  document.querySelector('output').textContent = `${message.title} (${faceid.engine})`
}

show()
