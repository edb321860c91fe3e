// Bytes as the text of a script.

/**
 * Returns bytes as the content of a string literal, a character for each byte. Base64 would be a fifth larger, since no
 * compression sees through it. Each byte is XORed with a constant, so that the commonest bytes become characters that
 * need no escape.
 */
export function asText(bytes, constant) {
  return JSON.stringify(Array.from(bytes, (byte) => String.fromCharCode(byte ^ constant)).join(''))
}
