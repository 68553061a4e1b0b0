import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { plainText, type Inline } from '../domain/lesson/rich-text.ts'

/** What ids and keys look like: they stand in addresses, in files and in learners' records. */
export const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u

/** Folders and entries of lists may begin with a digit (`1979-invasion`). */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

/** The first `length` hexadecimal digits of a text's SHA-256. */
export function fingerprint(text: string, length: number): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, length)
}

/** The key of an option, item or pair that its author did not name: stable while its words stay the same. */
export function keyOf(text: readonly Inline[]): string {
  const words = plainText(text).normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
  return `k${fingerprint(words, 4)}`
}

/** A heading's fragment: its words in lower case, in whatever script, joined by hyphens. */
export function slugOf(title: readonly Inline[]): string {
  const words = plainText(title)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  return words?.join('-') ?? 'section'
}

/** What a malformed id was most likely meant to be. */
export function idFrom(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/gu)
  const joined = words?.join('-') ?? 'name'
  return /^[a-z]/u.test(joined) ? joined : `n-${joined}`
}
