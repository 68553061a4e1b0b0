import { sha256 } from '@noble/hashes/sha2.js'
import type { Assignment } from '../../src/domain/assignment/assignment.ts'
import type { Question } from '../../src/domain/question/question.ts'
import { bytesOfText } from '../../src/domain/packing/utf8.ts'
import { packResponse } from '../../src/domain/submission/response-codec.ts'
import type { Submission, SubmittedAnswer } from '../../src/domain/submission/submission.ts'
import { sealSubmission } from '../../src/domain/submission/submission-packet.ts'
import { kindsToGrade } from '../../src/questions/grading.ts'

/** A response to a question, packed as a learner's app would. */
export function answered(
  question: Question,
  response: unknown,
  more: Partial<SubmittedAnswer> = {},
): SubmittedAnswer {
  const found = kindsToGrade(question.kind)
  if (!found) throw new Error(`${question.kind} is in no registry.`)
  const shapes = found.travel.shapesOf(found.kind.promptFor(question, 'any'))
  return { packed: packResponse(shapes, response), ...more }
}

export const sampleSubmission = (
  { id }: Pick<Assignment, 'id'>,
  answers: readonly SubmittedAnswer[],
  more: Partial<Submission> = {},
): Submission => ({
  assignment: id,
  digest: '0123456789abcdef0123456789abcdef',
  learner: { as: 'name', name: 'Ali Khan' },
  writer: '0a0b0c0d',
  state: 'handed-in',
  attempt: 1,
  startedAt: '2026-11-26T09:05:30Z',
  handedInAt: '2026-11-26T09:25:01Z',
  seed: '00112233445566ff',
  answers,
  clock: [],
  ...more,
})

/** As many random bytes as wanted, the same for the same name; in tests only. */
export function randomFor(name: string, length = 64): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 32)
    bytes.set(sha256(bytesOfText(`${name} ${at}`)).subarray(0, Math.min(32, length - at)), at)
  return bytes
}

export function sealed(submission: Submission, assignment: Assignment, name = 'random'): Uint8Array {
  const made = sealSubmission(submission, assignment, randomFor(name))
  if (!made.ok) throw new Error(made.problem)
  return made.bytes
}
