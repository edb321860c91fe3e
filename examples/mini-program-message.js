// A mini-program page that runs a verification with the component: it shows each message, waits, and says what was chosen.
// <faceid-message outcome="{{outcome}}" bind:faceid-retry="retry" bind:faceid-way="way"
//   bind:faceid-abort="leave" bind:faceid-dismiss="leave" />
// <button wx:if="{{!outcome}}" bindtap="resume">继续</button>
const { create, persist } = require('faceid-response')

const storage = { getItem: wx.getStorageSync, setItem: wx.setStorageSync, removeItem: wx.removeStorageSync }
const ways = { contact_support: true, open_settings: true }
const faceid = create({ locale: wx.getAppBaseInfo().language, ways })

Page({
  data: { outcome: null },

  onLoad({ person }) {
    // A key names the person and the purpose.
    this.session = persist(faceid.session(), { key: `open-account:${person}`, storage })
    this.go(this.session.now())
  },

  go(outcome) {
    this.setData({ outcome })
    const { action, advice, retry } = outcome
    if (advice === 'verified') return this.done()
    if (action === 'proceed') return this.fetch()
    if (retry && retry.by === 'auto') this.timer = setTimeout(() => this.fetch(), retry.delayMs)
  },

  retry({ detail: { outcome, second } }) {
    this.close()
    const { needs } = outcome.retry
    if (needs === 'result') this.fetch()
    else if (needs === 'input' && !second) this.correct(() => this.verify())
    else this.verify()
  },

  way({ detail: { way } }) {
    if (way.id === 'open_settings') return // they have opened by themselves, and the message stays
    this.close()
    this.callSupport()
  },

  // Where there is no page to go back to, this one stays.
  leave() {
    this.close()
    wx.navigateBack({ fail() {} })
  },

  // The button of the page's own is there again.
  close() {
    this.setData({ outcome: null })
  },

  // Whoever closed the message goes on where the flow stands.
  resume() {
    this.go(this.session.now())
  },

  verify() {
    // Your server gets a new token for each attempt.
    const step = (result) => this.go(this.session.step(result))
    this.newToken((token) => wx.startVerify({ data: { token }, success: step, fail: step }))
  },

  // The verdict is your server's: true, false, 'pending', or what GetDetectInfoEnhanced told it.
  fetch() {
    this.askServer((answer) => this.go(this.session.confirm(answer)))
  },

  onUnload() {
    clearTimeout(this.timer)
    this.session.stop()
  },
})
