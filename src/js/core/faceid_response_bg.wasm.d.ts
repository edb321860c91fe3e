/** The binary as the build bundles it: compressed (brotli), as text (base64). */

declare const base64: string
export default base64
