import { describe, expect, test } from 'vitest'
import { knownItems, otherTeacher, sampleAssignment, teacher } from '../../../tests/support/assignments.ts'
import { sampleSubmission, sealed } from '../../../tests/support/submissions.ts'
import { assignmentIdOf } from '../assignment/assignment.ts'
import { packetOf } from '../packing/packet.ts'
import { toBase64url } from '../transport/base64url.ts'
import { foldedName, sorterIn } from './sort-in.ts'
import type { Submission } from './submission.ts'

const assignment = sampleAssignment(knownItems(2))
const digest = '0123456789abcdef0123456789abcdef'
const sorter = () =>
  sorterIn({
    keys: [teacher.sealing],
    assignments: new Map([[assignment.id, ['f'.repeat(32), digest]]]),
    stored: [],
  })
let counter = 0
function handedIn(more: Partial<Submission> = {}, of = assignment): Uint8Array {
  counter += 1
  return sealed(sampleSubmission(of, [{}, {}], more), of, String(counter))
}
const outcomes = (...all: readonly Uint8Array[]): string[] => {
  const { take } = sorter()
  return all.map((bytes) => take(bytes).outcome)
}

describe('what comes to the desk', () => {
  test('is new, and the same again is a duplicate', () => {
    const first = handedIn()
    expect(outcomes(first, first, handedIn({ writer: 'ffffffff' }))).toEqual(['new', 'duplicate', 'new'])
  })

  test('supersedes by attempt, then by being handed in, then by time', () => {
    const later = { handedInAt: '2026-11-26T10:00:00Z' }
    expect(outcomes(handedIn(), handedIn(later), handedIn())).toEqual(['new', 'newer', 'older'])
    const between = { handedInAt: '2026-11-26T09:30:00Z' }
    expect(outcomes(handedIn(later), handedIn(), handedIn(between))).toEqual(['new', 'older', 'older'])
    expect(outcomes(handedIn(), handedIn())).toEqual(['new', 'older'])
    expect(outcomes(handedIn({ attempt: 2 }), handedIn(later))).toEqual(['new', 'older'])
    expect(outcomes(handedIn(), handedIn({ ...later, state: 'part-way' }))).toEqual(['new', 'older'])
    expect(outcomes(handedIn({ state: 'part-way' }), handedIn())).toEqual(['new', 'newer'])
  })

  test('of two with one name is kept apart, and the desk is told', () => {
    const { take } = sorter()
    expect(take(handedIn())).toMatchObject({ outcome: 'new', namesakes: [] })
    expect(
      take(handedIn({ writer: '99999999', learner: { as: 'name', name: ' ali  KHAN ' } })),
    ).toMatchObject({ outcome: 'new', namesakes: [{ submission: { writer: '0a0b0c0d' } }] })
  })

  test('of two on one device is kept apart by name', () => {
    expect(outcomes(handedIn(), handedIn({ learner: { as: 'name', name: 'Zahra' } }))).toEqual(['new', 'new'])
    const numbered = (number: number) => handedIn({ learner: { as: 'number', number } })
    expect(outcomes(handedIn(), numbered(3), numbered(4))).toEqual(['new', 'new', 'new'])
  })

  test('of another assignment, edition or key is told apart', () => {
    const other = { ...assignment, id: assignmentIdOf(new Uint8Array(8)) }
    const theirs = { ...assignment, recipients: [toBase64url(otherTeacher.sealing.publicKey)] }
    const stranger = { ...theirs, id: other.id }
    expect(
      outcomes(
        handedIn({}, other),
        handedIn({ digest: 'f'.repeat(32) }),
        handedIn({ digest: '0'.repeat(32) }),
        handedIn({}, theirs),
        handedIn({}, stranger),
      ),
    ).toEqual(['another-assignment', 'other-edition', 'other-edition', 'another-key', 'another-assignment'])
  })

  test('that cannot be read is one line, and the rest goes on', () => {
    const good = handedIn()
    const flipped = Uint8Array.from(good)
    flipped[40] = (flipped[40] ?? 0) ^ 1
    expect(
      outcomes(
        flipped,
        packetOf('submission', 9, good),
        packetOf('assignment', 1, good),
        new Uint8Array(0),
        new Uint8Array(600_000),
        good,
      ),
    ).toEqual(['damaged', 'newer-version', 'foreign', 'foreign', 'too-large', 'new'])
  })

  test('is known again after a restart', () => {
    const { take } = sorter()
    const bytes = handedIn()
    const first = take(bytes)
    if (first.outcome !== 'new') throw new Error(first.outcome)
    const again = sorterIn({
      keys: [teacher.sealing],
      assignments: new Map([[assignment.id, [digest]]]),
      stored: [{ digest: first.digest, submission: first.submission }],
    })
    expect(again.take(bytes).outcome).toBe('duplicate')
    expect(again.take(handedIn({ attempt: 2 })).outcome).toBe('newer')
  })
})

test('names that read alike are alike', () => {
  expect(foldedName(' Zoë\u{200f}  Müller-Khan ')).toBe('zoe muller khan')
  expect(foldedName('علی')).toBe('علی')
  expect(foldedName('\u{202e}<b>')).toBe('b')
})
