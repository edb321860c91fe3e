// The native page that verifies for an H5 page. It shows nothing of its own, and decides nothing: what came back goes to
// the H5 page with its session. `postMessage` would arrive too late.
Page({
  onLoad({ session, token }) {
    this.leave(`session=${session}`) // also for who goes back without a result
    const back = (result) => {
      this.leave(`session=${session}&result=${encodeURIComponent(JSON.stringify(result))}`)
      // On iOS the page is not there to go back from before the vendor's own is gone.
      setTimeout(() => wx.navigateBack(), 500)
    }
    wx.startVerify({ data: { token }, success: back, fail: back })
  },

  leave: (back) => wx.setStorageSync('faceid-back', back),
})
