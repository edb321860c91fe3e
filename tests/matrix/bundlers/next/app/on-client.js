'use client'

import { load } from 'faceid-response'
import { useEffect, useState } from 'react'

/** Shows the outcome of a code, looked up in the browser. */
export function OnClient({ code }) {
  const [shown, setShown] = useState('')
  useEffect(() => {
    load({ locale: 'en' }).then((faceid) => {
      const { message } = faceid.lookup('sdk', code)
      setShown(`${message.title} (${faceid.engine})`)
    })
  }, [code])
  return <output>{shown}</output>
}
