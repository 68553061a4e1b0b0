import { concatBytes, equalBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { fromBase32, toBase32 } from '../transport/base32.ts'
import { seedSize } from './teacher-keys.ts'

/*
 * The seed of a teacher's keys on paper: four lines of sixteen letters and digits. Each line holds eight bytes and two that check
 * them and their place, so that whoever types them back is told which line to look at.
 */
const lines = 4
const perLine = seedSize / lines
const letters = 16

function lineOf(part: Uint8Array, place: number): Uint8Array {
  const check = sha256(concatBytes(utf8ToBytes('blowback/recovery/1'), Uint8Array.of(place), part))
  return concatBytes(part, check.subarray(0, 2))
}

export function recoveryLines(seed: Uint8Array): string[] {
  return Array.from({ length: lines }, (_, place) => {
    const written = toBase32(lineOf(seed.subarray(place * perLine, (place + 1) * perLine), place))
    return written.toUpperCase().replace(/(.{4})(?=.)/gu, '$1 ')
  })
}

export type RecoveryReading =
  | { readonly ok: true; readonly seed: Uint8Array }
  | { readonly ok: false; readonly problem: 'too-short' | 'too-long' }
  /** The first line, counted from 1, in which something is wrong. */
  | { readonly ok: false; readonly problem: 'line'; readonly line: number }

export function readRecoveryLines(typed: string): RecoveryReading {
  const written = typed.slice(0, 10_000).replace(/[^A-Za-z0-9]/gu, '')
  const parts: Uint8Array[] = []
  for (let place = 0; place < lines && (place + 1) * letters <= written.length; place += 1) {
    const bytes = fromBase32(written.slice(place * letters, (place + 1) * letters))
    if (!bytes || !equalBytes(bytes, lineOf(bytes.subarray(0, perLine), place)))
      return { ok: false, problem: 'line', line: place + 1 }
    parts.push(bytes.subarray(0, perLine))
  }
  if (written.length < lines * letters) return { ok: false, problem: 'too-short' }
  if (written.length > lines * letters) return { ok: false, problem: 'too-long' }
  return { ok: true, seed: concatBytes(...parts) }
}
