// An H5 page that sends a person to the verification and takes them back, as often as it makes sense.
import { load, persist } from 'faceid-response'

/** `show` presents a message and a way on; `begin` goes to the address that your server gets; `confirm` asks it. */
export async function verificationPage({ show, begin, confirm, locale }) {
  const faceid = await load({ locale })
  const query = new URLSearchParams(location.search)
  // Storages fail and are cleared; the address to come back to carries the same text.
  const session = persist(faceid.session({ saved: query.get('session') || undefined }), { key: 'verification' })
  const again = (needs) => begin({ needs, session: session.save() })
  if (!query.has('code')) return show(null, again)

  const { action, message, retry, notBefore, reference } = session.step(location.href)
  if (action === 'proceed') return confirm(reference.orderNo, message) // the verdict is your server's
  show(message, null)
  // 'input': let the person correct it first. 'token' and 'capture': a new order number, then the same way.
  if (retry) setTimeout(() => show(message, () => again(retry.needs)), notBefore ? notBefore - Date.now() : 0)
}
