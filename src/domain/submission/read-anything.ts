import { assignmentVersion } from '../assignment/assignment-packet.ts'
import { packetKindOf, readPacket, type PacketKind } from '../packing/packet.ts'
import { textOfBytes } from '../packing/utf8.ts'
import { mostText, readArmoured } from '../transport/armour.ts'
import { fromBase45 } from '../transport/base45.ts'
import { isFrame } from '../transport/frame.ts'
import { readLinks } from '../transport/link.ts'
import { fieldOf } from '../question/response-shapes.ts'
import { mostSubmission, submissionVersion } from './submission-packet.ts'

/** What came in, as far as it can be told before it is opened. */
export type Found =
  | { readonly ok: true; readonly kind: PacketKind | 'frame'; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: FoundProblem }
  /** A file of ours that belongs somewhere else: `blowback/teacher-keys`, `blowback/backup`. */
  | { readonly ok: false; readonly problem: 'another-file'; readonly format: string }

export type FoundProblem =
  /** Nothing of ours stands in it. */
  | 'nothing'
  | 'too-large'
  /** The end is missing. */
  | 'cut'
  | 'damaged'
  /** A newer app wrote it. */
  | 'newer'

/** The longest file that is opened: a text of a whole class. */
export const mostFile = 4_000_000

/** No version of ours is as high as a letter: a text that begins with “Ba” is a text. */
const firstLetter = 0x20

const versions = { assignment: assignmentVersion, submission: submissionVersion } as const
const no = (problem: FoundProblem): Found => ({ ok: false, problem })

/** Whatever somebody pasted, or a code says: every packet in it, each by itself; never empty. The length is looked at first of all. */
export function readText(text: string): Found[] {
  if (text.length > mostText) return [no('too-large')]
  const code = text.length < 5_000 ? fromBase45(text) : undefined
  if (code && (isFrame(code) || packetKindOf(code))) return [foundIn(code)]
  const found = [...inLinks(text), ...inArmour(text)]
  return found.length > 0 ? found : [inJson(text) ?? no('nothing')]
}

/** A file, whatever it is called: a packet as it is, or a text in which packets stand. */
export function readFile(bytes: Uint8Array): Found[] {
  if (bytes.length > mostFile) return [no('too-large')]
  if (packetKindOf(bytes) && (bytes[2] ?? 0) < firstLetter)
    return [bytes.length > mostSubmission ? no('too-large') : foundIn(bytes)]
  const text = textOfBytes(bytes)
  return text === undefined ? [no('nothing')] : readText(text)
}

function foundIn(bytes: Uint8Array): Found {
  if (isFrame(bytes)) return { ok: true, kind: 'frame', bytes }
  const kind = packetKindOf(bytes)
  if (!kind) return no('nothing')
  const packet = readPacket(bytes, kind, versions[kind])
  if (packet.ok) return { ok: true, kind, bytes }
  return no(packet.problem === 'foreign' ? 'nothing' : packet.problem)
}

/** Whether a link has all of it: of a newer version too, so that this can be said. */
function isWhole(bytes: Uint8Array): boolean {
  const kind = packetKindOf(bytes)
  return kind !== undefined && readPacket(bytes, kind, 255).ok
}

function inArmour(text: string): Found[] {
  return readArmoured(text).flatMap((each) => {
    if (each.ok) return foundIn(each.bytes)
    return each.problem === 'none-found' ? [] : no(each.problem)
  })
}

const inLinks = (text: string): Found[] =>
  readLinks(text, isWhole).map((each) => (each.ok ? foundIn(each.bytes) : no(each.problem)))

/** A file of ours of another sort says so in its `format`. */
function inJson(text: string): Found | undefined {
  const format = fieldOf(parsed(text), 'format')
  return typeof format === 'string' && /^blowback\/[a-z-]{1,40}$/u.test(format)
    ? { ok: false, problem: 'another-file', format }
    : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
