import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  carried,
  exampleOf,
  knownItems,
  otherTeacher,
  sampleAssignment,
  teacher,
} from '../../../tests/support/assignments.ts'
import { allKinds } from '../../questions/all-kinds.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { packetOf, readPacket } from '../packing/packet.ts'
import { toBase64url } from '../transport/base64url.ts'
import { defaultSettings, newEditionOf, type AssignedItem, type Assignment } from './assignment.ts'
import { assignmentPacket, readAssignment } from './assignment-packet.ts'
import { keylessPrompt } from './keyless.ts'

function packed(assignment: Assignment, keys = teacher): Uint8Array {
  const bytes = assignmentPacket(assignment, keys.signing.secretKey, kindsToGrade)
  if (!bytes) throw new Error('This is no assignment.')
  return bytes
}
const read = (bytes: Uint8Array) => readAssignment(bytes, kindsToGrade)

function keyless(kind: string): AssignedItem {
  const { question } = exampleOf(kind)
  const found = kindsToGrade(kind)
  const made = found && keylessPrompt(question, found, new Uint8Array(16).fill(9))
  if (!made?.ok) throw new Error(`${kind} has a key.`)
  return { as: 'keyless', points: 1, prompt: made.prompt }
}

const anyMinute = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((minutes) => `${new Date(minutes * 60_000).toISOString().slice(0, 16)}Z`)
const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const anyItem: fc.Arbitrary<AssignedItem> = fc
  .record(
    {
      item: fc.oneof(
        fc.record({
          as: fc.constant('known' as const),
          course: fc.constantFrom('blowback', 'other'),
          lesson: fc.constantFrom('a', 'b'),
          part: fc.constantFrom('checks' as const, 'quiz' as const),
          question: anyName,
          edition: fc.nat(0xffffffff).map((number) => number.toString(16).padStart(8, '0')),
        }),
        fc
          .constantFrom(...allKinds.flatMap(({ examples }) => examples))
          .map(({ question }) => ({ as: 'carried' as const, question })),
        fc.constantFrom('ordering', 'cloze', 'highlight').map(keyless),
      ),
      points: fc.constantFrom(0, 1, 1.5, 20),
      section: anyName,
    },
    { requiredKeys: ['item', 'points'] },
  )
  .map(({ item, ...place }) => ({ ...item, ...place }))
const anyAssignment: fc.Arbitrary<Assignment> = fc
  .record({
    title: fc.string({ maxLength: 20 }),
    note: fc.string({ unit: 'grapheme', maxLength: 20 }),
    edition: fc.integer({ min: 1, max: 1_000_000 }),
    items: fc.array(anyItem, { maxLength: 12 }),
    settings: fc.record(
      {
        ...{ opens: anyMinute, due: anyMinute, closes: anyMinute },
        attempts: fc.nat(100),
        shuffle: fc.boolean(),
        oneAtATime: fc.boolean(),
        help: fc.boolean(),
        feedback: fc.constantFrom('at-once' as const, 'after-hand-in' as const, 'none' as const),
        timeLimit: fc.integer({ min: 1, max: 10_000 }),
        roster: fc.oneof(
          fc.constantFrom({ as: 'none' as const }, { as: 'names' as const }),
          fc.record({ as: fc.constant('numbers' as const), count: fc.integer({ min: 1, max: 500 }) }),
        ),
      },
      { requiredKeys: ['attempts', 'shuffle', 'oneAtATime', 'help', 'feedback', 'roster'] },
    ),
  })
  .map(({ items, ...more }) => sampleAssignment(items, more))

describe('an assignment', () => {
  test('comes back from its bytes', () => {
    fc.assert(
      fc.property(anyAssignment, (assignment) => {
        expect(read(packed(assignment))).toMatchObject({ ok: true, assignment })
      }),
      { numRuns: 60 },
    )
  })

  test('has the same bytes each time, and a digest that tells editions apart', () => {
    const first = sampleAssignment(knownItems(3))
    expect(packed(first)).toEqual(packed(first))
    const digests = [
      first,
      newEditionOf(first),
      sampleAssignment(knownItems(3).map((item) => ({ ...item, edition: '00000000' }))),
      { ...first, settings: { ...defaultSettings, help: false } },
    ].map((each) => {
      const reading = read(packed(each))
      return reading.ok ? reading.digest : reading.problem
    })
    expect(new Set(digests).size).toBe(4)
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{32}$/)
  })

  test('with two recipients comes back too', () => {
    const recipients = [teacher, otherTeacher].map(({ sealing }) => toBase64url(sealing.publicKey))
    const assignment = sampleAssignment(knownItems(2), { recipients })
    expect(read(packed(assignment))).toMatchObject({ ok: true, assignment })
  })

  test('of twenty questions of one lesson fits into one code', () => {
    expect(packed(sampleAssignment(knownItems(20))).length).toBeLessThan(400)
  })
})

describe('what is refused', () => {
  const bytes = packed(sampleAssignment(knownItems(2)))
  const body = () => {
    const packet = readPacket(bytes, 'assignment', 1)
    return packet.ok ? packet.body : new Uint8Array(0)
  }

  test('every flipped bit', () => {
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Uint8Array.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(read(flipped).ok).toBe(false)
    }
  })

  test('a flipped bit whose check was made anew: somebody changed it', () => {
    const length = body().length
    for (let at = 0; at < length; at += 1) {
      const flipped = Uint8Array.from(body())
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at & 7))
      expect(read(packetOf('assignment', 1, flipped))).toEqual({ ok: false, problem: 'unsigned' })
    }
  })

  test('a signature of somebody else', () => {
    expect(read(packed(sampleAssignment(knownItems(2)), otherTeacher))).toEqual({
      ok: false,
      problem: 'unsigned',
    })
  })

  test('a newer version, and a kind of question that this app lacks', () => {
    expect(read(packetOf('assignment', 2, body()))).toEqual({ ok: false, problem: 'newer' })
    const withKind = packed(sampleAssignment([carried(exampleOf('ordering').question)]))
    const withoutOrdering = (name: string) => (name === 'ordering' ? undefined : kindsToGrade(name))
    expect(readAssignment(withKind, withoutOrdering)).toEqual({ ok: false, problem: 'newer' })
  })

  test('what is no assignment', () => {
    expect(read(Uint8Array.of(1, 2, 3))).toEqual({ ok: false, problem: 'foreign' })
    const none = { ...sampleAssignment([]), id: 'x' }
    expect(assignmentPacket(none, teacher.signing.secretKey, kindsToGrade)).toBeUndefined()
  })

  test('any bytes, without harm', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (any) => !read(any).ok && !read(packetOf('assignment', 1, any)).ok,
      ),
    )
  })
})
