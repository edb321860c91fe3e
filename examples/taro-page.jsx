// A page of a Taro mini-program (React) that runs a verification with the component. The flow is that of
// mini-program-message.js.
import { Button } from '@tarojs/components'
import Taro, { useLoad, useUnload } from '@tarojs/taro'
import { create, persist } from 'faceid-response/mini-program'
import { useRef, useState } from 'react'
import { askServer, callSupport, correct, done, newToken } from './own.js'

const storage = { getItem: Taro.getStorageSync, setItem: Taro.setStorageSync, removeItem: Taro.removeStorageSync }
const ways = { contact_support: true, open_settings: true }
const faceid = create({ locale: Taro.getAppBaseInfo().language, ways })

export default function Verification() {
  const [outcome, setOutcome] = useState(null)
  const session = useRef(null)
  const timer = useRef(null)

  useLoad(({ person }) => {
    // A key names the person and the purpose.
    session.current = persist(faceid.session(), { key: `open-account:${person}`, storage })
    go(session.current.now())
  })

  function go(step) {
    setOutcome(step)
    const { action, advice, retry } = step
    if (advice === 'verified') return done()
    if (action === 'proceed') return fetch()
    if (retry && retry.by === 'auto') timer.current = setTimeout(fetch, retry.delayMs)
  }

  function retry({ detail }) {
    close()
    const { needs } = detail.outcome.retry
    if (needs === 'result') fetch()
    else if (needs === 'input' && !detail.second) correct(verify)
    else verify()
  }

  function way({ detail }) {
    if (detail.way.id === 'open_settings') return // they have opened by themselves, and the message stays
    close()
    callSupport()
  }

  // Where there is no page to go back to, this one stays.
  function leave() {
    close()
    Taro.navigateBack({ fail() {} })
  }

  // The button of the page's own is there again.
  function close() {
    setOutcome(null)
  }

  // Whoever closed the message goes on where the flow stands.
  function resume() {
    go(session.current.now())
  }

  function verify() {
    // Your server gets a new token for each attempt.
    const step = (result) => go(session.current.step(result))
    newToken((token) => wx.startVerify({ data: { token }, success: step, fail: step }))
  }

  // The verdict is your server's: true, false, 'pending', or what GetDetectInfoEnhanced told it.
  function fetch() {
    askServer((answer) => go(session.current.confirm(answer)))
  }

  useUnload(() => {
    clearTimeout(timer.current)
    session.current.stop()
  })

  // Taro hears an event under its name without hyphens.
  return (
    <>
      <faceid-message
        outcome={outcome}
        onFaceidRetry={retry}
        onFaceidWay={way}
        onFaceidAbort={leave}
        onFaceidDismiss={leave}
      />
      {!outcome && <Button onClick={resume}>继续</Button>}
    </>
  )
}
