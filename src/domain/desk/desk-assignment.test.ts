import { expect, test } from 'vitest'
import { exampleOf, sampleAssignment, teacher } from '../../../tests/support/assignments.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { assignmentPacket } from '../assignment/assignment-packet.ts'
import { toBase64url } from '../transport/base64url.ts'
import { assignmentIn, deskAssignmentChain, newDeskAssignment } from './desk-assignment.ts'
import { drawnItems, newDraft, withQuestions } from './draft.ts'

const copyOf = (data: unknown): unknown => JSON.parse(JSON.stringify(data))
const read = (data: unknown) => deskAssignmentChain(kindsToGrade).read(copyOf(data))
const question = exampleOf('cloze').question
const draft = () => withQuestions(newDraft('The border', '', '2026-12-03T18:59Z'), [question], { in: 'bank' })
const at = '2026-11-26T14:30:00.000+05:00'
const record = () => newDeskAssignment('0123456789abc', draft(), at)

test('a draft with whole questions is read again', () => {
  expect(read(record())).toEqual({ ok: true, value: record() })
})

test('a new draft went to nobody yet, and lies with what is still used', () => {
  const { handedOut, names, isArchived } = record()
  expect({ handedOut, names, isArchived }).toEqual({ handedOut: [], names: [], isArchived: false })
})

test('questions of a course keep the page that they were taken from', () => {
  for (const part of ['checks', 'quiz'] as const) {
    const from = { in: 'course', course: 'blowback', lesson: 'durand-line', part } as const
    const taken = { ...record(), draft: withQuestions({ ...draft(), items: [] }, [question], from) }
    expect(read(taken)).toEqual({ ok: true, value: taken })
  }
})

test.each([
  ['a page that a course has not', { in: 'course', course: 'blowback', lesson: 'durand-line', part: 'exam' }],
  ['no page of the course', { in: 'course', course: 'blowback' }],
  ['neither a course nor the bank', { in: 'drawer' }],
])('a question out of %s is refused', (_, from) => {
  const items = [{ points: 1, from, question }]
  const data = { ...record(), draft: { ...draft(), items } }
  expect(read(data)).toEqual({ ok: false, problem: 'unreadable' })
})

test('what was handed out is read again, and its bytes give the assignment', () => {
  const { items } = drawnItems(draft(), kindsToGrade, (count) => new Uint8Array(count))
  const assignment = sampleAssignment(items)
  const packet = assignmentPacket(assignment, teacher.signing.secretKey, kindsToGrade) ?? new Uint8Array()
  const edition = {
    edition: 1,
    at,
    packet: toBase64url(packet),
    draft: draft(),
    labels: {},
  }
  const { draft: _, ...rest } = record()
  const handed = { ...rest, handedOut: [edition] }
  expect(read(handed)).toEqual({ ok: true, value: handed })
  expect(assignmentIn(edition, kindsToGrade)).toMatchObject({ ok: true, assignment: { title: 'The border' } })
  expect(assignmentIn({ ...edition, packet: '' }, kindsToGrade)).toMatchObject({ ok: false })
})

test('a question that is none of its kind, or of no kind, is refused', () => {
  for (const changed of [
    { ...question, kind: 'song' },
    { ...question, stem: 5 },
  ]) {
    const items = [{ points: 1, from: { in: 'bank' }, question: changed }]
    const data = { ...record(), draft: { ...draft(), items } }
    expect(read(data)).toEqual({ ok: false, problem: 'unreadable' })
  }
})
