import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, equalBytes } from '@noble/ciphers/utils.js'

/*
 * The outermost wrapper of whatever leaves a device as bytes, in every version that there will ever be: the letter B, a letter
 * for what it is, its version in one byte, the body, and the first four bytes of the SHA-256 of all before. So damage is
 * told from a newer version, and both from what is none of ours, before anything else is looked at.
 */
const first = 0x42
const headSize = 3
const checkSize = 4

export const packetKinds = { assignment: 0x61, submission: 0x73 } as const
export type PacketKind = keyof typeof packetKinds

export type PacketProblem = 'foreign' | 'damaged' | 'newer'

export type PacketReading =
  | { readonly ok: true; readonly version: number; readonly body: Uint8Array; readonly head: Uint8Array }
  | { readonly ok: false; readonly problem: PacketProblem }

/** What a packet begins with. Who seals a body authenticates it too. */
export const packetHead = (kind: PacketKind, version: number): Uint8Array =>
  Uint8Array.of(first, packetKinds[kind], version)

export function packetOf(kind: PacketKind, version: number, body: Uint8Array): Uint8Array {
  const whole = concatBytes(packetHead(kind, version), body)
  return concatBytes(whole, sha256(whole).subarray(0, checkSize))
}

/** What it claims to be, by its first letters; undefined for what is not ours. */
export function packetKindOf(bytes: Uint8Array): PacketKind | undefined {
  if (bytes[0] !== first) return undefined
  if (bytes[1] === packetKinds.assignment) return 'assignment'
  return bytes[1] === packetKinds.submission ? 'submission' : undefined
}

export function readPacket(bytes: Uint8Array, kind: PacketKind, newest: number): PacketReading {
  if (packetKindOf(bytes) !== kind) return { ok: false, problem: 'foreign' }
  const end = bytes.length - checkSize
  const whole = bytes.subarray(0, end)
  if (end < headSize || !equalBytes(sha256(whole).subarray(0, checkSize), bytes.subarray(end)))
    return { ok: false, problem: 'damaged' }
  const version = bytes[2] ?? 0
  if (version > newest) return { ok: false, problem: 'newer' }
  if (version === 0) return { ok: false, problem: 'damaged' }
  return { ok: true, version, body: whole.subarray(headSize), head: packetHead(kind, version) }
}
