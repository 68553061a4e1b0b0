/**
 * Base45, RFC 9285: bytes in the 45 characters that a QR code has a dense mode for. Three characters hold two bytes, and in
 * that mode they take 16.5 bits, so hardly anything is lost.
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const [high, low] = [bytes[at] ?? 0, bytes[at + 1]]
    const value = low === undefined ? high : high * 256 + low
    text += character(value) + character(value / 45)
    if (low !== undefined) text += character(value / 2025)
  }
  return text
}

const character = (value: number): string => alphabet.charAt(Math.floor(value) % 45)

/** The bytes of a text; undefined for what no bytes are written as. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const digits = [...text.slice(at, at + 3)].map((each) => alphabet.indexOf(each))
    const [first = 0, second = 0, third] = digits
    const value = first + second * 45 + (third ?? 0) * 2025
    if (digits.includes(-1) || value > (third === undefined ? 0xff : 0xffff)) return undefined
    if (third === undefined) bytes.push(value)
    else bytes.push(value >>> 8, value & 0xff)
  }
  return Uint8Array.from(bytes)
}
