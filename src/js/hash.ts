/**
 * Returns the FNV-1a hash of a text, 32 bits. It tells two texts apart, and is no protection (`src/session/hash.rs`).
 */
export function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  return sum >>> 0
}
