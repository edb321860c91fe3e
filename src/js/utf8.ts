/**
 * UTF-8 for the plain core: logic layers of mini-programs have neither TextDecoder nor TextEncoder. The build puts
 * these in the place of the two in wasm-bindgen's glue, which decodes only what the core wrote, valid UTF-8.
 */

/** How many characters one call of String.fromCharCode takes safely. */
const CHUNK = 4096

class Decoder {
  decode(bytes?: Uint8Array): string {
    if (!bytes) return ''
    let text = ''
    let units: number[] = []
    for (let at = 0; at < bytes.length; ) {
      const first = bytes[at++] as number
      const next = () => (bytes[at++] as number) & 0x3f
      let point = first
      if (first >= 0xf0) point = ((first & 0x07) << 18) | (next() << 12) | (next() << 6) | next()
      else if (first >= 0xe0) point = ((first & 0x0f) << 12) | (next() << 6) | next()
      else if (first >= 0x80) point = ((first & 0x1f) << 6) | next()
      if (point >= 0x10000) units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff))
      else units.push(point)
      if (units.length >= CHUNK) {
        text += String.fromCharCode.apply(null, units)
        units = []
      }
    }
    return text + String.fromCharCode.apply(null, units)
  }
}

class Encoder {
  encode(text: string): Uint8Array {
    const bytes = new Uint8Array(text.length * 3)
    return bytes.subarray(0, this.encodeInto(text, bytes).written)
  }

  /** A lone surrogate becomes U+FFFD, as everywhere. `bytes` must have three for each unit of `text`. */
  encodeInto(text: string, bytes: Uint8Array): { read: number; written: number } {
    let written = 0
    for (let at = 0; at < text.length; at++) {
      let point = text.charCodeAt(at)
      if (point >= 0xd800 && point <= 0xdfff) {
        const low = point < 0xdc00 ? text.charCodeAt(at + 1) : 0
        if (low >= 0xdc00 && low <= 0xdfff) {
          point = ((point - 0xd7c0) << 10) + (low & 0x3ff)
          at++
        } else point = 0xfffd
      }
      if (point < 0x80) bytes[written++] = point
      else {
        if (point < 0x800) bytes[written++] = 0xc0 | (point >> 6)
        else {
          if (point < 0x10000) bytes[written++] = 0xe0 | (point >> 12)
          else {
            bytes[written++] = 0xf0 | (point >> 18)
            bytes[written++] = 0x80 | ((point >> 12) & 0x3f)
          }
          bytes[written++] = 0x80 | ((point >> 6) & 0x3f)
        }
        bytes[written++] = 0x80 | (point & 0x3f)
      }
    }
    return { read: text.length, written }
  }
}

export { Decoder as TextDecoder, Encoder as TextEncoder }
