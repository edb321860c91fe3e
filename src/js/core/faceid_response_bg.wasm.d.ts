/** The binary as text (base64), as the build bundles it. */

declare const base64: string
export default base64
