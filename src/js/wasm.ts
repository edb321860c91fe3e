/** `faceid-response/wasm`: the binary. Bundlers that load files of this kind return its address. */

declare const address: string
export default address
