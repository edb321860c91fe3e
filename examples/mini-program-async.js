// A page of the main package that loads the package from a subpackage when it is opened.
// <faceid-message outcome="{{outcome}}" bind:faceid-retry="retry" bind:faceid-way="way"
//   bind:faceid-abort="leave" bind:faceid-dismiss="leave" />
// <button wx:if="{{isReady && !outcome}}" bindtap="resume">继续</button>
// <view wx:if="{{isMissing}}">验证暂时打不开，请检查网络。<button bindtap="begin">再试一次</button></view>
const storage = { getItem: wx.getStorageSync, setItem: wx.setStorageSync, removeItem: wx.removeStorageSync }
const ways = { contact_support: true, open_settings: true }

Page({
  data: { outcome: null, isMissing: false, isReady: false },

  onLoad({ person }) {
    // A key names the person and the purpose.
    this.key = `open-account:${person}`
    this.begin()
  },

  begin() {
    this.setData({ isMissing: false })
    // These words are the page's own: without the subpackage there are no others.
    const missing = () => this.setData({ isMissing: true })
    require
      .async('../../verification/miniprogram_npm/faceid-response/index.js')
      .then((loaded) => this.isGone || this.start(loaded), missing)
  },

  start({ create, persist }) {
    const faceid = create({ locale: wx.getAppBaseInfo().language, ways })
    this.session = persist(faceid.session(), { key: this.key, storage })
    this.setData({ isReady: true })
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
    this.isGone = true
    clearTimeout(this.timer)
    if (this.session) this.session.stop()
  },
})
