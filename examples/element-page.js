// A page that lets <faceid-message> present what came back, and acts on what the person answers.
import { load, persist } from 'faceid-response'
import 'faceid-response/element'

/** `begin` goes to the address that your server gets; `confirm` asks it; `otherWay` is what else your app offers. */
export async function resultPage({ begin, confirm, otherWay }) {
  const faceid = await load()
  const session = persist(faceid.session(), { key: 'verification' })
  const message = document.body.appendChild(document.createElement('faceid-message'))

  message.addEventListener('faceid-retry', ({ detail }) => begin(detail.outcome.retry.needs))
  message.addEventListener('faceid-abort', ({ detail }) => otherWay(detail.outcome.remedy))

  const step = session.step(location.href)
  message.show(step)
  if (step.action === 'proceed') confirm(step.reference.orderNo) // the verdict is your server's
}
