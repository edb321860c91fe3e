// The same page with the package: one function for whatever arrives, as it arrived.
import { load } from 'faceid-response'

const loading = load()

export async function received(input, page) {
  const faceid = await loading
  const { action, message, retry, remedy, reference } = faceid.handle(input, { at: Date.now() })
  page.show(message)
  if (action === 'proceed') page.askServer(reference.orderNo)
  if (action === 'retry') page.offerRetry(retry) // what it needs: 'input' is to be corrected first
  if (action === 'abort') page.offerAnotherWay(remedy)
}
