/** Returns FNV-1a in 32 bits of a text: it tells two texts apart, and protects nothing (`src/session/hash.rs`). */
export function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  return sum >>> 0
}
