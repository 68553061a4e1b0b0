import { concatBytes, equalBytes } from '@noble/ciphers/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { idSize, type Assignment } from '../assignment/assignment.ts'
import { bitsIn } from '../packing/bits-in.ts'
import { bitsOut } from '../packing/bits-out.ts'
import { packetHead, packetOf, readPacket } from '../packing/packet.ts'
import { squeezed, unsqueezed } from '../packing/squeeze.ts'
import { bytesOfText } from '../packing/utf8.ts'
import { open, seal, sealOverhead, type KeyPair } from '../sealing/hpke.ts'
import { fromBase32, toBase32 } from '../transport/base32.ts'
import { fromBase64url } from '../transport/base64url.ts'
import { classFor, lengthClasses } from './length-classes.ts'
import { packSubmission, unpackSubmission } from './pack-submission.ts'
import type { Submission } from './submission.ts'

/*
 * A sealed submission inside `packing/packet.ts`; docs/packets.md tells it byte by byte:
 *
 *   assignment (8)  recipients (1)  key ids (4 each)  for each recipient: HPKE's encapsulated key (32), sealed text and tag
 *
 * Every recipient gets the whole by herself, so that all of it is RFC 9180 and nothing of our own stands between. The plain text is
 * a length (varint), the squeezed submission, and zeros up to its length class. What stands before the seals, and the packet's
 * head, is authenticated with each.
 */
export const submissionVersion = 1
const info = bytesOfText('blowback/submission/1')
const keyIdSize = 4
/** Random bytes for each recipient, fresh each time. */
export const sealRandomSize = 32
/** Longer than any class; what claims to be longer is not looked at. */
export const mostSubmission = 512 * 1024
const mostPlain = 256 * 1024

export const keyIdOf = (publicKey: Uint8Array): Uint8Array => sha256(publicKey).subarray(0, keyIdSize)

export type Sealed =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** By how many bytes it is longer than the largest class. */
  | { readonly ok: false; readonly problem: 'too-long'; readonly over: number }
  /** A recipient's key is none; the assignment came from somebody hostile. */
  | { readonly ok: false; readonly problem: 'bad-key' }

/** `random` has 32 bytes for each recipient, used for nothing else, ever. */
export function sealSubmission(
  submission: Submission,
  { recipients }: Pick<Assignment, 'recipients'>,
  random: Uint8Array,
): Sealed {
  const questions = submission.answers.length
  const content = withLength(squeezed(packSubmission(submission)))
  const size = classFor(questions, content.length)
  if (size === undefined)
    return { ok: false, problem: 'too-long', over: content.length - lengthClasses(questions)[2] }
  const plain = new Uint8Array(size)
  plain.set(content)
  const keys = recipients.map((key) => fromBase64url(key) ?? new Uint8Array(0))
  const header = concatBytes(
    fromBase32(submission.assignment) ?? new Uint8Array(idSize),
    Uint8Array.of(keys.length),
    ...keys.map(keyIdOf),
  )
  const aad = concatBytes(packetHead('submission', submissionVersion), header)
  const seals = keys.map((key, index) =>
    seal(key, plain, { info, aad }, random.subarray(index * sealRandomSize, (index + 1) * sealRandomSize)),
  )
  const whole = seals.filter((each) => each !== undefined)
  if (whole.length < seals.length || whole.length === 0) return { ok: false, problem: 'bad-key' }
  return { ok: true, bytes: packetOf('submission', submissionVersion, concatBytes(header, ...whole)) }
}

function withLength(content: Uint8Array): Uint8Array {
  const out = bitsOut()
  out.varint(content.length)
  out.bytes(content)
  return out.finish()
}

/** What can be seen of a submission without a key. */
export interface SubmissionHeader {
  readonly assignment: string
  readonly keyIds: readonly Uint8Array[]
}

export type SubmissionProblem = 'foreign' | 'damaged' | 'newer' | 'too-large'

export type SubmissionReading =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly problem: SubmissionProblem; readonly assignment?: string }
  | { readonly ok: false; readonly problem: 'another-key'; readonly assignment: string }

interface Parts extends SubmissionHeader {
  readonly aad: Uint8Array
  readonly seals: readonly Uint8Array[]
}

type PartsReading =
  { readonly ok: true; readonly parts: Parts } | { readonly ok: false; readonly problem: SubmissionProblem }

/** The header of a packet, and its seals, unopened. */
function readParts(bytes: Uint8Array): PartsReading {
  if (bytes.length > mostSubmission) return { ok: false, problem: 'too-large' }
  const packet = readPacket(bytes, 'submission', submissionVersion)
  if (!packet.ok) return packet
  const { body, head } = packet
  const count = body[idSize] ?? 0
  const headerSize = idSize + 1 + count * keyIdSize
  const size = (body.length - headerSize) / count
  // Of no seals there is no size either.
  if (count > 2 || !Number.isInteger(size) || size <= sealOverhead) return { ok: false, problem: 'damaged' }
  const each = <T>(of: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => of(index))
  const parts = {
    assignment: toBase32(body.subarray(0, idSize)),
    keyIds: each((index) =>
      body.subarray(idSize + 1 + index * keyIdSize, idSize + 1 + (index + 1) * keyIdSize),
    ),
    aad: concatBytes(head, body.subarray(0, headerSize)),
    seals: each((index) => body.subarray(headerSize + index * size, headerSize + (index + 1) * size)),
  }
  return { ok: true, parts }
}

/** Total and bounded, whatever the bytes are. Opens with the first of the keys that it was sealed for. */
export function openSubmission(bytes: Uint8Array, keys: readonly KeyPair[]): SubmissionReading {
  const reading = readParts(bytes)
  if (!reading.ok) return reading
  const { assignment, keyIds, aad, seals } = reading.parts
  const fitting = keys.flatMap((key) =>
    seals
      .filter((_, index) => equalBytes(keyIds[index] ?? new Uint8Array(0), keyIdOf(key.publicKey)))
      .map((sealed) => ({ key, sealed })),
  )
  if (fitting.length === 0) return { ok: false, problem: 'another-key', assignment }
  for (const { key, sealed } of fitting) {
    const plain = open(key, sealed, { info, aad })
    const submission = plain && submissionIn(assignment, plain)
    if (submission) return { ok: true, submission }
  }
  return { ok: false, problem: 'damaged', assignment }
}

function submissionIn(assignment: string, plain: Uint8Array): Submission | undefined {
  const source = bitsIn(plain)
  const content = unsqueezed(source.bytes(source.varint()), mostPlain)
  return content.ok ? unpackSubmission(assignment, content.bytes) : undefined
}

/** The fingerprint of exactly these bytes: the same code twice has the same. */
export const submissionDigest = (bytes: Uint8Array): string => bytesToHex(sha256(bytes)).slice(0, 32)
