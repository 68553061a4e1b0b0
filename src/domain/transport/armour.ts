import { crc32 } from '../packing/crc32.ts'
import { fromBase32, toBase32 } from './base32.ts'

/*
 * Bytes as a text for a chat program, an email or a note: lines of letters and digits between two marked lines. Chat programs
 * wrap, indent and quote, they turn marks into emphasis, straight quotes into curly ones and two hyphens into a dash, and they
 * cut what is long. So nothing counts but letters and digits, and the first line says how long the whole is and what its CRC-32 is.
 *
 *   BLOWBACK TEXT 1 BEGINS 214 0F3C9A21
 *   89qpjx…
 *   BLOWBACK TEXT ENDS
 */
const newest = 1
const lineLength = 40

/** More than this is no text of ours, and is not looked at. */
export const mostText = 2_000_000
const mostBytes = 512 * 1024
/** One paste may hold the texts of a whole class. */
const mostTexts = 500

export function armoured(bytes: Uint8Array): string {
  const check = crc32(bytes).toString(16).padStart(8, '0').toUpperCase()
  const lines = toBase32(bytes).match(new RegExp(`.{1,${lineLength}}`, 'gu')) ?? []
  return [`BLOWBACK TEXT ${newest} BEGINS ${bytes.length} ${check}`, ...lines, 'BLOWBACK TEXT ENDS', ''].join(
    '\n',
  )
}

export type ArmourProblem = 'none-found' | 'too-large' | 'cut' | 'damaged' | 'newer'

export type ArmourReading =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: ArmourProblem }

const refused = (problem: ArmourProblem): ArmourReading => ({ ok: false, problem })

const begins =
  /BLOWBACK[^A-Z0-9]+TEXT[^A-Z0-9]+(\d{1,4})[^A-Z0-9]+BEGINS[^A-Z0-9]+(\d{1,7})[^A-Z0-9]+([0-9A-F]{8})(?![0-9A-F])/giu
const ends = /BLOWBACK[^A-Z0-9]+TEXT[^A-Z0-9]+ENDS/iu
const anyMark = /BLOWBACK[^A-Z0-9]+TEXT/iu

/** Every text that stands in what was pasted, each by itself; never empty. */
export function readArmoured(pasted: string): ArmourReading[] {
  if (pasted.length > mostText) return [refused('too-large')]
  const starts = [...pasted.matchAll(begins)].slice(0, mostTexts)
  if (starts.length === 0) return [refused(anyMark.test(pasted) ? 'cut' : 'none-found')]
  return starts.map((start, index) => {
    const [, version, size, check] = start
    const upTo = starts[index + 1]?.index ?? pasted.length
    const body = pasted.slice(start.index + start[0].length, upTo)
    return readOne(Number(version), Number(size), Number.parseInt(check ?? '', 16), body)
  })
}

function readOne(version: number, size: number, check: number, body: string): ArmourReading {
  if (version > newest) return refused('newer')
  if (version === 0) return refused('damaged')
  if (size > mostBytes) return refused('too-large')
  const end = ends.exec(body)
  const inside = body.slice(0, end?.index ?? body.length).replace(/[^A-Za-z0-9]/gu, '')
  const expected = Math.ceil((size * 8) / 5)
  if (inside.length < expected) return refused('cut')
  // Without its last line, what follows the text is somebody's message and none of ours.
  const bytes = fromBase32(end ? inside : inside.slice(0, expected))
  return bytes && crc32(bytes) === check ? { ok: true, bytes } : refused('damaged')
}
