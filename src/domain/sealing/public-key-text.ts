import { concatBytes, equalBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { fromBase32, toBase32 } from '../transport/base32.ts'
import { publicKeySize } from './hpke.ts'

/*
 * A public key as a text that can be sent, read out or scanned: `BLOWBACK KEY` and fourteen groups of four letters and digits.
 * Two bytes at its end check it, so that a key with a slip in it is refused and not trusted: what is sealed for it could be
 * opened by nobody.
 */
const checkSize = 2
const letters = Math.ceil(((publicKeySize + checkSize) * 8) / 5)
const mark = /BLOWBACK[^A-Z0-9]*KEY/iu

const checkOf = (key: Uint8Array): Uint8Array =>
  sha256(concatBytes(utf8ToBytes('blowback/public-key/1'), key)).subarray(0, checkSize)

export function publicKeyText(key: Uint8Array): string {
  const written = toBase32(concatBytes(key, checkOf(key))).toUpperCase()
  return `BLOWBACK KEY ${written.replace(/(.{4})(?=.)/gu, '$1 ')}`
}

/** The key; undefined for what is none, or has a slip in it. */
export function readPublicKeyText(text: string): Uint8Array | undefined {
  const given = text.slice(0, 2_000)
  const found = mark.exec(given)
  const written = given.slice(found ? found.index + found[0].length : 0).replace(/[^A-Za-z0-9]/gu, '')
  const bytes = written.length === letters ? fromBase32(written) : undefined
  const key = bytes?.subarray(0, publicKeySize)
  if (!bytes || !key || !equalBytes(bytes.subarray(publicKeySize), checkOf(key))) return undefined
  return key
}
