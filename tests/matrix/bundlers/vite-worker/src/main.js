import { load } from 'faceid-response'

const [here, there] = document.querySelectorAll('output')

async function show() {
  const faceid = await load({ locale: 'en' })
  const { message } = faceid.lookup('sdk', 66660018)
  here.textContent = `${message.title} (${faceid.engine})`
}

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
worker.onmessage = ({ data }) => {
  there.textContent = data
}
worker.postMessage(66660018)
show()
