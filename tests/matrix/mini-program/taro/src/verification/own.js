// What the page needs of its owner. The test gives it, and hears of each call.
export const newToken = (use) => use('token')
export const askServer = (use) => wx.askServer(use)
export const correct = (then) => wx.correct(then)
export const callSupport = () => wx.callSupport()
export const done = () => wx.done()
