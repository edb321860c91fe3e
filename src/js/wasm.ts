/** `faceid-response/wasm`: the binary. Bundlers that load a file of its kind give its address. */

declare const address: string
export default address
