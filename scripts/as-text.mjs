// Bytes as the text of a script.

/**
 * The number with which each byte is XORed, so that the commonest bytes become characters that need no escape. Of all
 * 256 it is within 40 bytes of the best after compression, both for the binary and for the data of the plain core.
 */
export const XORED = 81

/**
 * Returns bytes as a string literal, a character for each. Base64 would be a fifth larger, since no compression sees
 * through it.
 */
export const asText = (bytes) => JSON.stringify(Array.from(bytes, (byte) => String.fromCharCode(byte ^ XORED)).join(''))
