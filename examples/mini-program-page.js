// A mini-program page that runs a verification, as often as it makes sense.
const { create, persist } = require('faceid-response')

const storage = { getItem: wx.getStorageSync, setItem: wx.setStorageSync, removeItem: wx.removeStorageSync }
const faceid = create({ locale: wx.getAppBaseInfo().language })

Page({
  data: { message: null, canPress: false },

  onLoad({ person }) {
    // A key names the person and the purpose.
    this.session = persist(faceid.session(), { key: `open-account:${person}`, storage })
    this.go(this.session.now())
  },

  go({ action, advice, message, retry }) {
    this.setData({ message, canPress: false })
    if (advice === 'verified') return this.done()
    if (action === 'proceed') return this.fetch()
    if (!retry) return this.setData({ canPress: true, needs: null }) // the end: the button goes back
    const next = () => (retry.by === 'auto' ? this.fetch() : this.setData({ canPress: true, needs: retry.needs }))
    this.timer = setTimeout(next, retry.delayMs)
  },

  // The second button, "it is right, once more", has data-second="true" and the same handler.
  press({ currentTarget: { dataset } }) {
    if (!this.data.needs) return wx.navigateBack()
    this.setData({ canPress: false })
    if (this.data.needs === 'result') this.fetch()
    else if (this.data.needs === 'input' && !dataset.second) this.correct(() => this.verify())
    else this.verify()
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
