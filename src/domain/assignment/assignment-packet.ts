import { concatBytes } from '@noble/ciphers/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { listOf } from '../envelope/list-of.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import { bitsIn } from '../packing/bits-in.ts'
import { bitsOut } from '../packing/bits-out.ts'
import { packetOf, readPacket } from '../packing/packet.ts'
import { squeezed, unsqueezed } from '../packing/squeeze.ts'
import { bytesOfText, textOfBytes } from '../packing/utf8.ts'
import type { Kinds } from '../question/travel.ts'
import { isSignedBy, signatureOf, signatureSize } from '../sealing/signing.ts'
import { publicKeySize } from '../sealing/hpke.ts'
import { fromBase32, toBase32 } from '../transport/base32.ts'
import { fromBase64url, toBase64url } from '../transport/base64url.ts'
import { idSize, type Assignment } from './assignment.ts'
import { assignmentBounds, assignmentSchema } from './assignment-schema.ts'
import { packItems, unpackItems } from './pack-items.ts'
import { packSettings, unpackSettings } from './pack-settings.ts'

/*
 * An assignment as bytes, inside `packing/packet.ts`; docs/packets.md tells it byte by byte:
 *
 *   signer (32)  signature (64)  id (8)  edition (varint)  recipients (1)  their keys (32 each)
 *   known questions (varint)  their editions (4 each)  squeezed JSON: [title, note, set by, settings, items]
 */
export const assignmentVersion = 1
const purpose = 'blowback/assignment/1'
const editionSize = 4
/** What the JSON of an assignment may swell to. */
const mostText = 512 * 1024

/** The bytes to hand out; undefined for what is no assignment, since it could not be read again. */
export function assignmentPacket(
  assignment: Assignment,
  signingKey: Uint8Array,
  kinds: Kinds,
): Uint8Array | undefined {
  const known = parseBySchema(assignmentSchema(kinds))(assignment)
  const signer = known && fromBase64url(known.signer)
  if (!signer) return undefined
  const content = contentOf(known)
  return packetOf(
    'assignment',
    assignmentVersion,
    concatBytes(signer, signatureOf(signingKey, purpose, content), content),
  )
}

function contentOf({ id, edition, recipients, items, title, note, setBy, settings }: Assignment): Uint8Array {
  const out = bitsOut()
  out.bytes(fromBase32(id) ?? new Uint8Array(0))
  out.varint(edition)
  out.bits(recipients.length, 8)
  for (const key of recipients) out.bytes(fromBase64url(key) ?? new Uint8Array(0))
  const editions = items.flatMap((item) => (item.as === 'known' ? [item.edition] : []))
  out.varint(editions.length)
  for (const each of editions) out.bytes(hexToBytes(each))
  const text = JSON.stringify([title, note, setBy, packSettings(settings), packItems(items)])
  out.bytes(squeezed(bytesOfText(text)))
  return out.finish()
}

export type AssignmentProblem = 'foreign' | 'damaged' | 'newer' | 'unsigned' | 'too-large'

export type AssignmentReading =
  /** `digest` stands for everything in it, editions included, in 32 digits. */
  | { readonly ok: true; readonly assignment: Assignment; readonly digest: string }
  | { readonly ok: false; readonly problem: AssignmentProblem }

/** Total and bounded, whatever the bytes are. */
export function readAssignment(bytes: Uint8Array, kinds: Kinds): AssignmentReading {
  const packet = readPacket(bytes, 'assignment', assignmentVersion)
  if (!packet.ok) return packet
  const signer = packet.body.subarray(0, publicKeySize)
  const content = packet.body.subarray(publicKeySize + signatureSize)
  const signature = packet.body.subarray(publicKeySize, publicKeySize + signatureSize)
  if (!isSignedBy(signer, purpose, content, signature)) return { ok: false, problem: 'unsigned' }
  const parts = partsOf(content)
  if (parts === 'damaged' || parts === 'too-large') return { ok: false, problem: parts }
  const assignment = parseBySchema(assignmentSchema(kinds))({ ...parts, signer: toBase64url(signer) })
  // Signed and whole, and yet of no shape known here: it has a kind of question that this app lacks.
  if (!assignment) return { ok: false, problem: 'newer' }
  return { ok: true, assignment, digest: bytesToHex(sha256(concatBytes(signer, content))).slice(0, 32) }
}

function partsOf(content: Uint8Array): object | 'damaged' | 'too-large' {
  const source = bitsIn(content)
  const id = toBase32(source.bytes(idSize))
  const edition = source.varint()
  const recipients = keysIn(source.bits(8), () => toBase64url(source.bytes(publicKeySize)))
  const editions = keysIn(source.varint(), () => bytesToHex(source.bytes(editionSize)))
  if (!source.isSound() || !recipients || !editions) return 'damaged'
  const text = unsqueezed(source.rest(), mostText)
  if (!text.ok) return text.problem
  const [title, note, setBy, settings, items] = listOf(jsonIn(text.bytes))
  return {
    ...{ id, edition, recipients, title, note, setBy },
    settings: unpackSettings(settings),
    items: unpackItems(items, (index) => editions[index]),
  }
}

/** So many in a row; undefined for more than anything of ours has. */
function keysIn(count: number, next: () => string): string[] | undefined {
  return count > assignmentBounds.items ? undefined : Array.from({ length: count }, next)
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOfBytes(bytes) ?? '')
  } catch {
    return undefined
  }
}
