import { load } from 'faceid-response'

const loading = load({ locale: 'en' })

addEventListener('message', async ({ data }) => {
  const faceid = await loading
  const { message } = faceid.lookup('sdk', data)
  postMessage(`${message.title} (${faceid.engine})`)
})
