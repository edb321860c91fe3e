import { load } from 'faceid-response'
import wasm from 'faceid-response/wasm'

async function show() {
  const faceid = await load({ locale: 'en', wasm: new URL(wasm, import.meta.url) })
  const { message } = faceid.lookup('sdk', 66660018)
  document.querySelector('output').textContent = `${message.title} (${faceid.engine})`
}

show()
