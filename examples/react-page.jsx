// A React page that sends a person to the verification and takes them back; the element presents what came of it.
import { load, persist } from 'faceid-response'
import 'faceid-response/element'
import { useEffect, useState } from 'react'

/** `begin` goes to the address that your server gets, `confirm` asks your server, `leave` offers another way. */
export function VerificationPage({ begin, confirm, leave }) {
  const [step, setStep] = useState(null)

  useEffect(() => {
    if (!new URLSearchParams(location.search).has('code')) return
    load().then((faceid) => setStep(persist(faceid.session(), { key: 'verification' }).step(location.href)))
  }, [])

  // The verdict is your server's.
  useEffect(() => {
    if (step?.action === 'proceed') confirm(step.reference.orderNo)
  }, [step, confirm])

  return (
    <main>
      <h1>身份验证</h1>
      <button type="button" onClick={() => begin('capture')}>
        开始验证
      </button>
      {/* React 19 hands a custom element its properties and listeners as they are. */}
      <faceid-message
        outcome={step}
        onfaceid-retry={({ detail }) => begin(detail.outcome.retry.needs)}
        onfaceid-abort={({ detail }) => leave(detail.outcome.remedy)}
        onfaceid-dismiss={() => setStep(null)}
      />
    </main>
  )
}
