import { bytesOfText } from './utf8.ts'

/** Writes numbers of any width one behind the other, the highest bit first, and fills the last byte with zeros. */
export interface BitsOut {
  /** The lowest `width` bits of a whole number, at most 32. */
  bits(value: number, width: number): void
  /** A whole number from 0 to 2^53 − 1 in groups of seven bits, the lowest first; the eighth says that more follow. */
  varint(value: number): void
  bytes(bytes: Uint8Array): void
  /** A text with its length in bytes before it. */
  text(text: string): void
  finish(): Uint8Array
}

export function bitsOut(): BitsOut {
  const done: number[] = []
  let current = 0
  let filled = 0

  const bit = (value: number): void => {
    current = (current << 1) | value
    filled += 1
    if (filled < 8) return
    done.push(current)
    current = 0
    filled = 0
  }
  const bits = (value: number, width: number): void => {
    for (let at = width - 1; at >= 0; at -= 1) bit((value >>> at) & 1)
  }
  const bytes = (given: Uint8Array): void => {
    for (const byte of given) bits(byte, 8)
  }
  const varint = (value: number): void => {
    let rest = value
    while (rest >= 128) {
      bits((rest % 128) | 128, 8)
      rest = Math.floor(rest / 128)
    }
    bits(rest, 8)
  }
  return {
    bits,
    varint,
    bytes,
    text(text) {
      const encoded = bytesOfText(text)
      varint(encoded.length)
      bytes(encoded)
    },
    finish() {
      while (filled > 0) bit(0)
      return Uint8Array.from(done)
    },
  }
}
