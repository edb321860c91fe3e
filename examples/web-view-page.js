// The page of a mini-program that shows an H5 page: <web-view src="{{src}}" />
const ADDRESS = 'https://example.com/verification'

Page({
  data: { src: '' },

  // Also after the native page, and after the mini-program was closed meanwhile: what came back has waited.
  onShow() {
    const back = wx.getStorageSync('faceid-back')
    wx.removeStorageSync('faceid-back')
    // An address that is the same as before loads nothing: its time makes it another one.
    if (back) this.setData({ src: `${ADDRESS}?${back}&at=${Date.now()}` })
    else if (!this.data.src) this.setData({ src: ADDRESS })
  },
})
