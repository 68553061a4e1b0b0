/** Bytes as characters of so many bits each, the highest bit first; the last one is filled with zeros. */
export function toCharacters(bytes: Uint8Array, alphabet: string, width: number): string {
  let text = ''
  let held = 0
  let filled = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    filled += 8
    while (filled >= width) {
      filled -= width
      text += alphabet.charAt((held >>> filled) & ((1 << width) - 1))
    }
  }
  return filled === 0 ? text : text + alphabet.charAt((held << (width - filled)) & ((1 << width) - 1))
}

/** The bytes again; undefined for a foreign character, and for an ending that no bytes are written with. */
export function fromCharacters(text: string, alphabet: string, width: number): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * width) / 8))
  let at = 0
  let held = 0
  let filled = 0
  for (const each of text) {
    const value = alphabet.indexOf(each)
    if (value < 0) return undefined
    held = ((held << width) | value) & 0xffff
    filled += width
    if (filled < 8) continue
    filled -= 8
    bytes[at] = (held >>> filled) & 0xff
    at += 1
  }
  const isWhole = filled < width && (held & ((1 << filled) - 1)) === 0
  return isWhole ? bytes : undefined
}
