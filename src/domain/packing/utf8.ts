import { bytesToUtf8, concatBytes, equalBytes, utf8ToBytes } from '@noble/ciphers/utils.js'

/** A decoder swallows a byte order mark at the very beginning; behind this letter it is text like any other. */
const ahead = 'x'

/** A text as UTF-8. Half a pair of surrogates, which no UTF-8 can hold, becomes U+FFFD. */
export const bytesOfText = (text: string): Uint8Array => utf8ToBytes(text)

/** Bytes as a text; undefined where they are not UTF-8, so that one text has one encoding. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  const whole = concatBytes(utf8ToBytes(ahead), bytes)
  const text = bytesToUtf8(whole)
  return equalBytes(utf8ToBytes(text), whole) ? text.slice(ahead.length) : undefined
}

/** The longest beginning of a text that fits into so many bytes, cut between characters. */
export function textWithin(text: string, most: number): string {
  let kept = ''
  let size = 0
  for (const character of text) {
    size += bytesOfText(character).length
    if (size > most) return kept
    kept += character
  }
  return kept
}
