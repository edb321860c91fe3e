// A mini-program page that runs a verification, as often as it makes sense.
const { create, persist } = require('faceid-response')

const storage = { getItem: wx.getStorageSync, setItem: wx.setStorageSync, removeItem: wx.removeStorageSync }
const faceid = create({ locale: wx.getAppBaseInfo().language })
const session = persist(faceid.session(), { key: 'verification', storage })

Page({
  data: { message: null, canRetry: false },

  verify() {
    // Your server gets a new token for each attempt.
    this.newToken((token) =>
      wx.startVerify({ data: { token }, success: (r) => this.step(r), fail: (r) => this.step(r) }),
    )
  },

  step(result) {
    const { action, message, retry, notBefore } = session.step(result)
    this.setData({ message, canRetry: false })
    if (action === 'proceed') return this.askServer((verdict) => this.step(verdict)) // GetDetectInfoEnhanced, by your server
    if (retry) setTimeout(() => this.setData({ canRetry: true }), notBefore ? notBefore - Date.now() : 0)
  },
})
