// A mini-program that runs the WebAssembly core: the platform's loader takes the binary from the code package.
const { load } = require('faceid-response/wasm')

const BINARY = '/miniprogram_npm/faceid-response/wasm/faceid_response.wasm.br'
const instantiate = (imports) => WXWebAssembly.instantiate(BINARY, imports).then(({ instance }) => instance)

const { language: locale } = wx.getAppBaseInfo()

/**
 * Returns the plain core, for a client without WXWebAssembly, where `load` rejects. Without this line it is not packed.
 */
const plain = () => require('faceid-response').create({ locale })

module.exports = load({ wasm: instantiate, locale }).catch(plain)
