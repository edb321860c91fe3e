// A React page that sends a person to the verification and takes them back; the element presents each step.
import { load, persist } from 'faceid-response'
import 'faceid-response/element'
import { useCallback, useEffect, useRef, useState } from 'react'

// The back button may bring back a page as it was left.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload())

/**
 * `storageKey` names the person and the purpose. `ways` are those that your page can offer when the verification cannot
 * go on; `leave` gets the one that the person chose, or null. `correct` lets the person correct the input, `begin` gets a
 * new order number from your server and goes to the vendor, `ask` asks your server for the verdict, `done` goes on.
 */
export function VerificationPage({ storageKey, ways, correct, begin, ask, leave, done }) {
  const [step, setStep] = useState(null)
  const session = useRef(null)
  const orderNo = useRef(undefined)

  useEffect(() => {
    let isGone = false
    load({ ways }).then((faceid) => {
      if (isGone) return
      // Storages fail and are cleared: the address to come back to carries the same text.
      const saved = new URLSearchParams(location.search).get('session') || undefined
      session.current = persist(faceid.session({ saved }), { key: storageKey })
      const first = session.current.step(location.href)
      orderNo.current = first.reference.orderNo
      setStep(first)
    })
    return () => {
      isGone = true
      session.current?.stop()
    }
  }, [storageKey, ways])

  const fetch = useCallback(async () => {
    const answer = await ask(orderNo.current).catch(() => 'pending')
    setStep(session.current.confirm(answer))
  }, [ask])

  useEffect(() => {
    if (step?.advice === 'verified') done()
    else if (step?.action === 'proceed')
      fetch() // the verdict is your server's
    else if (step?.retry?.by === 'auto') {
      const timer = setTimeout(fetch, step.retry.delayMs)
      return () => clearTimeout(timer)
    }
  }, [step, fetch, done])

  async function retry({ detail: { outcome, second } }) {
    const { needs } = outcome.retry
    if (needs === 'result') return fetch()
    if (needs === 'input' && !second) await correct()
    begin(session.current.save())
  }

  return (
    <main>
      <h1>身份验证</h1>
      {/* Whoever chose "not now" goes on where the flow stands. */}
      <button type="button" onClick={() => session.current && setStep(session.current.now())}>
        继续
      </button>
      {/* React 19 hands a custom element its properties and listeners as they are. */}
      <faceid-message
        outcome={step}
        onfaceid-retry={retry}
        onfaceid-way={({ detail }) => leave(detail.way)}
        onfaceid-abort={() => leave(null)}
        onfaceid-dismiss={() => setStep(null)}
      />
    </main>
  )
}
