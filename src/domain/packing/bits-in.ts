import { textOfBytes } from './utf8.ts'

/**
 * Reads what `bits-out.ts` wrote. It never throws: beyond the end, and for what nobody wrote, it gives zeros and empty texts
 * and remembers it. Whoever reads asks `isSound` before trusting a value, and before every loop that a number from outside drives.
 */
export interface BitsIn {
  bits(width: number): number
  varint(): number
  bytes(length: number): Uint8Array
  text(most: number): string
  /** Nothing was missing or malformed so far. */
  isSound(): boolean
  /** Marks as malformed what only the caller can judge. */
  refuse(): void
  /** Whether nothing but zeros, that fill a byte or a length class, is left. */
  isAtEnd(): boolean
}

export function bitsIn(source: Uint8Array): BitsIn {
  const all = source.length * 8
  let at = 0
  let sound = true

  const bitAt = (place: number): number => ((source[place >>> 3] ?? 0) >>> (7 - (place & 7))) & 1
  const bits = (width: number): number => {
    if (at + width > all) sound = false
    if (!sound) return 0
    let value = 0
    for (let end = at + width; at < end; at += 1) value = value * 2 + bitAt(at)
    return value
  }
  const varint = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const group = bits(8)
      value += (group % 128) * scale
      if (!Number.isSafeInteger(value) || (group === 0 && scale > 1)) sound = false
      if (!sound) return 0
      if (group < 128) return value
    }
  }
  const bytes = (length: number): Uint8Array => {
    if (at + length * 8 > all) sound = false
    return sound ? Uint8Array.from({ length }, () => bits(8)) : new Uint8Array(0)
  }
  return {
    bits,
    varint,
    bytes,
    text(most) {
      const length = varint()
      if (length > most) sound = false
      const text = textOfBytes(bytes(length))
      if (text === undefined) sound = false
      return sound ? (text ?? '') : ''
    },
    isSound: () => sound,
    refuse: () => (sound = false),
    isAtEnd: () =>
      Array.from({ length: Math.min(7, all - at) }, (_, index) => bitAt(at + index)).every(
        (bit) => bit === 0,
      ) && source.subarray(Math.ceil(at / 8)).every((byte) => byte === 0),
  }
}
