import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { secondOf, secondsOf } from '../assignment/minutes.ts'
import { bitsIn, type BitsIn } from '../packing/bits-in.ts'
import { bitsOut, type BitsOut } from '../packing/bits-out.ts'
import {
  clockCodes,
  submissionBounds,
  type ClockRemark,
  type LearnerName,
  type Submission,
  type SubmittedAnswer,
} from './submission.ts'

/*
 * A submission as bits, the assignment apart, which stands in the clear:
 *
 *   digest (16 bytes)  writer (4)  seed (8)  started, handed in (32 bits each: seconds since 1970)  attempt (varint)
 *   part-way (1 bit)  by number (1)  has seconds (1)  has confidence (1)  name (text) or number (varint)
 *   answers (varint), and for each: other edition (1) and its 4 bytes, seconds (varint, one more than they are; 0 for none),
 *     confidence (7; 127 for none), length of the response (varint; 0 for none), the response
 *   remarks (varint), and for each: code (4), seconds (varint)
 */
const noConfidence = 127
const mostResponse = 100_000

export function packSubmission(submission: Submission): Uint8Array {
  const { digest, writer, seed, state, attempt, learner, answers, clock } = submission
  const hasSeconds = answers.some(({ seconds }) => seconds !== undefined)
  const hasConfidence = answers.some(({ confidence }) => confidence !== undefined)
  const out = bitsOut()
  for (const hex of [digest, writer, seed]) out.bytes(hexToBytes(hex))
  for (const time of [submission.startedAt, submission.handedInAt]) out.bits(secondsOf(time) ?? 0, 32)
  out.varint(attempt)
  for (const flag of [state === 'part-way', learner.as === 'number', hasSeconds, hasConfidence])
    out.bits(flag ? 1 : 0, 1)
  if (learner.as === 'number') out.varint(learner.number)
  else out.text(learner.name)
  out.varint(answers.length)
  for (const answer of answers) packAnswer(out, answer, hasSeconds, hasConfidence)
  out.varint(clock.length)
  for (const { code, seconds } of clock) {
    out.bits(clockCodes.indexOf(code), 4)
    out.varint(Math.round(seconds))
  }
  return out.finish()
}

function packAnswer(
  out: BitsOut,
  { packed, seconds, confidence, edition }: SubmittedAnswer,
  hasSeconds: boolean,
  hasConfidence: boolean,
): void {
  out.bits(edition === undefined ? 0 : 1, 1)
  if (edition !== undefined) out.bytes(hexToBytes(edition))
  if (hasSeconds) out.varint(Math.round((seconds ?? -1) + 1))
  if (hasConfidence) out.bits(confidence === undefined ? noConfidence : Math.round(confidence), 7)
  out.varint(packed?.length ?? 0)
  if (packed) out.bytes(packed)
}

/** The submission again; undefined for bytes that hold none. */
export function unpackSubmission(assignment: string, packed: Uint8Array): Submission | undefined {
  const source = bitsIn(packed)
  const hex = (size: number): string => bytesToHex(source.bytes(size))
  const [digest, writer, seed] = [hex(16), hex(4), hex(8)]
  const [started, handedIn] = [source.bits(32), source.bits(32)]
  const attempt = source.varint()
  const [isPartWay, isNumber, hasSeconds, hasConfidence] = [1, 2, 3, 4].map(() => source.bits(1) === 1)
  const learner: LearnerName = isNumber
    ? { as: 'number', number: source.varint() }
    : { as: 'name', name: source.text(submissionBounds.name * 4) }
  const answers = several(source, submissionBounds.answers, () =>
    readAnswer(source, hasSeconds === true, hasConfidence === true),
  )
  const clock = several(source, submissionBounds.remarks, () => readRemark(source))
  if (attempt < 1 || !source.isAtEnd()) source.refuse()
  if (!source.isSound()) return undefined
  return {
    ...{ assignment, digest, learner, writer },
    state: isPartWay ? 'part-way' : 'handed-in',
    attempt,
    startedAt: secondOf(started),
    handedInAt: secondOf(handedIn),
    ...{ seed, answers, clock },
  }
}

function readAnswer(source: BitsIn, hasSeconds: boolean, hasConfidence: boolean): SubmittedAnswer {
  const edition = source.bits(1) === 1 ? bytesToHex(source.bytes(4)) : undefined
  const seconds = hasSeconds ? source.varint() : 0
  const confidence = hasConfidence ? source.bits(7) : noConfidence
  const length = source.varint()
  if (length > mostResponse || (confidence > 100 && confidence !== noConfidence)) source.refuse()
  const packed = source.isSound() && length > 0 ? source.bytes(length) : undefined
  return {
    ...(packed && { packed }),
    ...(seconds > 0 && { seconds: seconds - 1 }),
    ...(confidence !== noConfidence && { confidence }),
    ...(edition !== undefined && { edition }),
  }
}

function readRemark(source: BitsIn): ClockRemark {
  const code = clockCodes[source.bits(4)]
  const seconds = source.varint()
  if (code === undefined) source.refuse()
  return { code: code ?? clockCodes[0], seconds }
}

/** So many of something, asking before each whether there is anything left to read. */
function several<T>(source: BitsIn, most: number, next: () => T): T[] {
  const count = source.varint()
  if (count > most) source.refuse()
  const all: T[] = []
  while (source.isSound() && all.length < count) all.push(next())
  return all
}
