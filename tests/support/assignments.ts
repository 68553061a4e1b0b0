import {
  assignmentIdOf,
  defaultSettings,
  type AssignedItem,
  type Assignment,
} from '../../src/domain/assignment/assignment.ts'
import type { Question } from '../../src/domain/question/question.ts'
import { teacherKeysOf, type TeacherKeys } from '../../src/domain/sealing/teacher-keys.ts'
import { toBase64url } from '../../src/domain/transport/base64url.ts'
import { allKinds } from '../../src/questions/all-kinds.ts'

export const teacher: TeacherKeys = teacherKeysOf(new Uint8Array(32).fill(1))
export const otherTeacher: TeacherKeys = teacherKeysOf(new Uint8Array(32).fill(2))

export const sampleAssignment = (
  items: readonly AssignedItem[],
  more: Partial<Assignment> = {},
): Assignment => ({
  id: assignmentIdOf(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)),
  edition: 1,
  title: 'The border',
  note: '',
  setBy: 'Ms Rahman',
  items,
  settings: defaultSettings,
  recipients: [toBase64url(teacher.sealing.publicKey)],
  signer: toBase64url(teacher.signing.publicKey),
  ...more,
})

/** So many questions of one lesson's quiz, called as a lesson's are. */
export const knownItems = (count: number, lesson = 'durand-line'): AssignedItem[] =>
  Array.from({ length: count }, (_, index) => ({
    as: 'known',
    points: 1,
    course: 'blowback',
    lesson,
    part: 'quiz',
    question: `dl-${['treaty', 'map', 'claim', 'river', 'post', 'word', 'tribe'][index % 7] ?? ''}-${index}`,
    // As a real edition is: nothing that could be squeezed.
    edition: ((Math.imul(index + 1, 0x9e3779b1) ^ (index * 0x85ebca6b)) >>> 0).toString(16).padStart(8, '0'),
  }))

/** The first example of a kind. */
export function exampleOf(kind: string, at = 0) {
  const example = allKinds.find((each) => each.kind.name === kind)?.examples[at]
  if (!example) throw new Error(`${kind} has no example ${at}.`)
  return example
}

export const carried = (question: Question): AssignedItem => ({ as: 'carried', points: 1, question })

/** What is asked of a question whose key stays at the desk. */
export const keylessItem: AssignedItem = {
  as: 'keyless',
  points: 1,
  prompt: { id: 'q', edition: 'e', kind: 'true-false', stem: [] },
}
