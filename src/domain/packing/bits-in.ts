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
  /** The whole bytes that are left, not copied. */
  rest(): Uint8Array
  /** Nothing was missing or malformed so far. */
  isSound(): boolean
  /** Marks as malformed what only the caller can judge. */
  refuse(): void
  /** Whether nothing but zeros, that fill a byte or a length class, is left. */
  isAtEnd(): boolean
}

export function bitsIn(source: Uint8Array): BitsIn {
  let at = 0
  let sound = true

  const byteAt = (place: number): number => source[place] ?? 0
  /** Goes on by so many bits, or by none where they are missing; gives where they begin. */
  const taken = (width: number): number => {
    const from = at
    if (from + width > source.length * 8) sound = false
    if (sound) at += width
    return from
  }
  const bits = (width: number): number => {
    let value = 0
    for (let place = taken(width); place < at;) {
      const left = 8 - (place & 7)
      const some = Math.min(left, at - place)
      value = value * 2 ** some + ((byteAt(place >>> 3) >>> (left - some)) & (2 ** some - 1))
      place += some
    }
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
    const from = taken(length * 8)
    const [first, shift] = [from >>> 3, from & 7]
    const copied = source.slice(first, at >>> 3)
    for (const [index, byte] of copied.entries())
      copied[index] = (byte << shift) | (byteAt(first + index + 1) >>> (8 - shift))
    return copied
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
      return text ?? ''
    },
    rest: () => source.subarray(Math.ceil(at / 8)),
    isSound: () => sound,
    refuse: () => (sound = false),
    isAtEnd: () =>
      ((byteAt(at >>> 3) << (at & 7)) & 0xff) === 0 &&
      source.subarray((at >>> 3) + 1).every((byte) => byte === 0),
  }
}
