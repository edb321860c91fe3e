// A mini-program that runs the WebAssembly core: the platform's loader takes the binary from the code package.
const { load } = require('faceid-response/wasm')

const BINARY = '/miniprogram_npm/faceid-response/faceid_response.wasm'
const instantiate = (imports) => WXWebAssembly.instantiate(BINARY, imports).then(({ instance }) => instance)

/** Where a client has no WXWebAssembly, the plain core answers. */
module.exports = load({ wasm: instantiate, locale: wx.getAppBaseInfo().language })
