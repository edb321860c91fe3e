// A server that gets order numbers and knows the verdict. Its limits hold, whatever a page says.
import { load } from 'faceid-response'

/**
 * Makes the two answers that a page needs. A key names the person and the purpose; `store` keeps an object for each.
 * `newOrder` and `queryOrder` call the vendor. `finish` does what the verification is for; it may be called again.
 */
export async function verificationServer({ store, newOrder, queryOrder, finish }) {
  const faceid = await load()
  const open = ({ session }, at) => faceid.session({ saved: session, at })

  return {
    /** Returns a new order number, or null where the limits allow none now. */
    async begin(key, at = Date.now()) {
      const kept = (await store.get(key)) || {}
      const { action, retry } = open(kept, at).now({ at })
      if (action === 'abort' || (retry && retry.delayMs > 0)) return null
      const orderNo = await newOrder(key)
      await store.set(key, { ...kept, orderNo })
      return orderNo
    },

    /**
     * Returns what the page hands to `confirm`. It asks about the order of this person, never about one that a page
     * names.
     */
    async verdict(key, at = Date.now()) {
      const kept = (await store.get(key)) || {}
      const session = open(kept, at)
      const answer = kept.orderNo ? await queryOrder(kept.orderNo).catch(() => null) : null
      // The step tells that this order is the attempt, and the confirmation that it has passed.
      const step = session.step(answer, { at })
      const isVerified = step.action === 'proceed' && session.confirm(answer, { at }).advice === 'verified'
      await store.set(key, { ...kept, session: session.save() })
      if (isVerified) {
        await finish(key)
        return true
      }
      if (step.passed !== false) return 'pending'
      // The code alone: nothing of the person leaves the server.
      return { code: step.code, result: { orderNo: kept.orderNo } }
    },
  }
}
