import { fromCharacters, toCharacters } from './base-bits.ts'

/**
 * Base32 with Crockford's letters: none that are taken for one another, upper and lower case alike, and no mark that a chat
 * program could take for emphasis or a dash. For whatever people copy or type.
 */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

export const toBase32 = (bytes: Uint8Array): string => toCharacters(bytes, alphabet, 5)

/** As it was copied or typed: in either case, with O for 0 and I or L for 1. */
export function fromBase32(text: string): Uint8Array | undefined {
  const plain = text.toLowerCase().replaceAll('o', '0').replace(/[il]/gu, '1')
  return fromCharacters(plain, alphabet, 5)
}
