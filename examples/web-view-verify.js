// The native page that verifies for an H5 page. It shows nothing of its own, and decides nothing: what came back goes to
// the H5 page with its session. `postMessage` would arrive too late.
const HOME = '/pages/index/index' // the page with the `web-view`

Page({
  onLoad({ session, token }) {
    this.leave(`session=${session}`) // also for who goes back without a result
    const back = (result) => {
      this.leave(`session=${session}&result=${encodeURIComponent(JSON.stringify(result))}`)
      // On iOS the page is not there to go back from before the vendor's own is gone. Opened by a link, it has none
      // behind it.
      setTimeout(() => wx.navigateBack({ fail: () => wx.reLaunch({ url: HOME }) }), 500)
    }
    wx.startVerify({ data: { token }, success: back, fail: back })
  },

  leave: (back) => wx.setStorageSync('faceid-back', back),
})
