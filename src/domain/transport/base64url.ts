import { fromCharacters, toCharacters } from './base-bits.ts'

/** Base64url without padding, RFC 4648: for addresses and for keys in files. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export const toBase64url = (bytes: Uint8Array): string => toCharacters(bytes, alphabet, 6)

export const fromBase64url = (text: string): Uint8Array | undefined => fromCharacters(text, alphabet, 6)
