import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  exampleOf,
  knownItems,
  otherTeacher,
  sampleAssignment,
  teacher,
} from '../../../tests/support/assignments.ts'
import { answered, randomFor, sampleSubmission, sealed } from '../../../tests/support/submissions.ts'
import { allKinds } from '../../questions/all-kinds.ts'
import { packetOf, readPacket } from '../packing/packet.ts'
import { toBase64url } from '../transport/base64url.ts'
import { deriveKeyPair } from '../sealing/hpke.ts'
import { classFor, lengthClasses } from './length-classes.ts'
import { packSubmission, unpackSubmission } from './pack-submission.ts'
import { clockCodes, type Submission, type SubmittedAnswer } from './submission.ts'
import { mostSubmission, openSubmission, sealSubmission, submissionDigest } from './submission-packet.ts'

// Long because: what a packet hides and what it gives away are two sides of the same bytes.

const assignment = sampleAssignment(knownItems(20))
const mine = [teacher.sealing]

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((all) => Buffer.from(all).toString('hex'))
const second = fc
  .integer({ min: 0, max: 0x7fffffff })
  .map((value) => `${new Date(value * 1000).toISOString().slice(0, 19)}Z`)
const answer: fc.Arbitrary<SubmittedAnswer> = fc.record(
  {
    packed: fc.uint8Array({ minLength: 1, maxLength: 30 }),
    seconds: fc.nat(10_000),
    confidence: fc.nat(100),
    edition: hex(4),
  },
  { requiredKeys: [] },
)
const anySubmission: fc.Arbitrary<Submission> = fc
  .record({
    digest: hex(16),
    learner: fc.oneof(
      fc.record({ as: fc.constant('name' as const), name: fc.string({ unit: 'grapheme', maxLength: 20 }) }),
      fc.record({ as: fc.constant('number' as const), number: fc.nat(500) }),
    ),
    writer: hex(4),
    state: fc.constantFrom('handed-in' as const, 'part-way' as const),
    attempt: fc.integer({ min: 1, max: 99 }),
    times: fc.tuple(second, second),
    seed: hex(8),
    answers: fc.array(answer, { minLength: 20, maxLength: 20 }),
    clock: fc.array(fc.record({ code: fc.constantFrom(...clockCodes), seconds: fc.nat(9_999) }), {
      maxLength: 3,
    }),
  })
  .map(({ times: [startedAt, handedInAt], ...rest }) => ({
    ...{ assignment: assignment.id, startedAt, handedInAt },
    ...rest,
  }))

describe('a submission', () => {
  test('comes back from its bits', () => {
    fc.assert(
      fc.property(anySubmission, (submission) => {
        expect(unpackSubmission(assignment.id, packSubmission(submission))).toEqual(submission)
      }),
    )
  })

  test('comes back from its seal, and has one of three sizes whatever was answered', () => {
    const sizes = new Set<number>()
    fc.assert(
      fc.property(anySubmission, fc.nat(), (submission, seed) => {
        const bytes = sealed(submission, assignment, String(seed))
        sizes.add(bytes.length)
        expect(openSubmission(bytes, mine)).toEqual({ ok: true, submission })
      }),
      { numRuns: 25 },
    )
    for (const size of sizes) expect([324, 2_116, 28_740]).toContain(size)
  })

  test('of twenty closed questions takes less than 400 bytes', () => {
    const closed = allKinds
      .filter(({ kind }) => kind.name !== 'free-response' && kind.name !== 'opinion')
      .flatMap(({ examples }) => examples)
      .slice(0, 20)
    expect(closed).toHaveLength(20)
    const answers = closed.map(({ question, responses }) =>
      answered(question, responses.wrong, { seconds: 200 }),
    )
    expect(sealed(sampleSubmission(assignment, answers), assignment).length).toBe(324)
  })

  test('has these sizes', () => {
    const sizes = [1, 5, 10, 20, 40].map((count) => [count, ...lengthClasses(count)])
    expect(sizes).toEqual([
      [1, 104, 832, 9_216],
      [5, 136, 1_088, 13_312],
      [10, 176, 1_408, 18_432],
      [20, 256, 2_048, 28_672],
      [40, 416, 3_328, 49_152],
    ])
    expect([104, 105, 832, 9_216, 9_217].map((length) => classFor(1, length))).toEqual([
      ...[104, 832, 832],
      ...[9_216, undefined],
    ])
  })

  test('with long texts has the second and third size, and beyond it says by how much', () => {
    const { question } = exampleOf('free-response')
    const sizeOf = (length: number) => {
      const noise = Buffer.from(randomFor('text', length)).toString('base64').slice(0, length)
      const submission = sampleSubmission(assignment, [
        answered(question, { text: noise, selfMarks: null }),
        ...Array.from({ length: 19 }, () => ({})),
      ])
      return sealSubmission(submission, assignment, randomFor('x'))
    }
    const one = sizeOf(1_000)
    const two = sizeOf(20_000)
    expect(one.ok && one.bytes.length).toBe(2_116)
    expect(two.ok && two.bytes.length).toBe(28_740)
    const over = sizeOf(40_000)
    expect(over).toEqual({ ok: false, problem: 'too-long', over: expect.any(Number) as number })
    // So many bytes less, at three letters for each of random ones, and it goes.
    const less = !over.ok && over.problem === 'too-long' ? over.over : 0
    expect(sizeOf(40_000 - Math.ceil(less * 1.35)).ok).toBe(true)
    expect(sizeOf(40_000 - Math.floor(less * 1.25)).ok).toBe(false)
  })
})

describe('a seal', () => {
  const submission = sampleSubmission(
    assignment,
    Array.from({ length: 20 }, () => ({ packed: Uint8Array.of(8) })),
  )
  const sealedAlone = () => sealed(submission, assignment)

  test('shows every flipped bit, also where the packet was made anew around it', () => {
    const bytes = sealedAlone()
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Uint8Array.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(openSubmission(flipped, mine).ok).toBe(false)
    }
    const packet = readPacket(bytes, 'submission', 1)
    const body = packet.ok ? packet.body : new Uint8Array(0)
    for (const at of body.keys()) {
      const flipped = Uint8Array.from(body)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at & 7))
      expect(openSubmission(packetOf('submission', 1, flipped), mine).ok).toBe(false)
    }
    const last = Uint8Array.from(body)
    last[body.length - 1] = (body.at(-1) ?? 0) ^ 1
    expect(openSubmission(packetOf('submission', 1, last), mine)).toEqual({
      ok: false,
      problem: 'damaged',
      assignment: assignment.id,
    })
  })

  test('is for one or two, and each has a whole text in it', () => {
    const bodyFor = (count: number, length: number) => {
      const body = new Uint8Array(8 + 1 + 4 * count + length)
      body[8] = count
      return packetOf('submission', 1, body)
    }
    for (const [count, length] of [
      [0, 0],
      [0, 100],
      [1, 48],
      [1, 47],
      [2, 96],
      [2, 201],
      [3, 300],
    ] as const)
      expect(openSubmission(bodyFor(count, length), mine)).toEqual({ ok: false, problem: 'damaged' })
    for (const [count, length] of [
      [1, 49],
      [2, 98],
    ] as const)
      expect(openSubmission(bodyFor(count, length), mine)).toMatchObject({ problem: 'another-key' })
  })

  test('is not opened by another teacher', () => {
    const bytes = sealedAlone()
    expect(openSubmission(bytes, [otherTeacher.sealing])).toEqual({
      ok: false,
      problem: 'another-key',
      assignment: assignment.id,
    })
    expect(openSubmission(bytes, [])).toMatchObject({ problem: 'another-key' })
    expect(openSubmission(bytes, [otherTeacher.sealing, teacher.sealing]).ok).toBe(true)
  })

  test('for two is opened by each of them', () => {
    const recipients = [teacher, otherTeacher].map(({ sealing }) => toBase64url(sealing.publicKey))
    const both = sealed(submission, { ...assignment, recipients })
    for (const { sealing } of [teacher, otherTeacher])
      expect(openSubmission(both, [sealing])).toEqual({ ok: true, submission })
    const packet = readPacket(both, 'submission', 1)
    const seals = packet.ok ? packet.body.subarray(8 + 1 + 2 * 4) : new Uint8Array(0)
    const random = randomFor('random')
    for (const [index, at] of [0, seals.length / 2].entries())
      expect(seals.slice(at, at + 32)).toEqual(
        deriveKeyPair(random.subarray(index * 32, (index + 1) * 32)).publicKey,
      )
  })

  test('has these bytes for ever', () => {
    expect(submissionDigest(sealedAlone())).toMatchInlineSnapshot(`"a1435b19f13c42dc5fe3974ad9e6573f"`)
  })

  test('is another one each time, and the same bytes have the same digest', () => {
    const bytes = sealedAlone()
    expect(sealed(submission, assignment, 'again')).not.toEqual(bytes)
    expect(submissionDigest(Uint8Array.from(bytes))).toBe(submissionDigest(bytes))
    expect(submissionDigest(sealed(submission, assignment, 'again'))).not.toBe(submissionDigest(bytes))
  })

  test('holds nothing in the clear but the assignment and the key’s name', () => {
    const bytes = sealedAlone()
    const clear = bytes.subarray(0, 3 + 8 + 1 + 4)
    for (const [name, more] of [
      ['learner', { learner: { as: 'name', name: 'Zahra' } }],
      ['time', { handedInAt: '2026-11-27T09:25:01Z' }],
      ['digest', { digest: 'f'.repeat(32) }],
    ] as const) {
      const other = sealed(sampleSubmission(assignment, submission.answers, more), assignment, name)
      expect(other.subarray(0, clear.length)).toEqual(clear)
      expect(other).toHaveLength(bytes.length)
    }
  })

  test('is none for a key that is none', () => {
    const good = toBase64url(teacher.sealing.publicKey)
    const bad = toBase64url(new Uint8Array(32))
    for (const recipients of [[bad], [good, bad], [bad, good], ['!'], []])
      expect(sealSubmission(submission, { recipients }, randomFor('x'))).toEqual({
        ok: false,
        problem: 'bad-key',
      })
  })

  test('of a newer version, of another app, and far too long', () => {
    const bytes = sealedAlone()
    const packet = readPacket(bytes, 'submission', 1)
    const newer = packetOf('submission', 2, packet.ok ? packet.body : new Uint8Array(0))
    expect(openSubmission(newer, mine)).toEqual({ ok: false, problem: 'newer' })
    expect(openSubmission(Uint8Array.of(7), mine)).toEqual({ ok: false, problem: 'foreign' })
    expect(openSubmission(new Uint8Array(mostSubmission), mine)).toEqual({ ok: false, problem: 'foreign' })
    expect(openSubmission(new Uint8Array(mostSubmission + 1), mine)).toEqual({
      ok: false,
      problem: 'too-large',
    })
  })

  test('reading is total', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 150 }), (any) => {
        expect(openSubmission(any, mine).ok).toBe(false)
        expect(openSubmission(packetOf('submission', 1, any), mine).ok).toBe(false)
        const back = unpackSubmission(assignment.id, any)
        if (back) expect(unpackSubmission(assignment.id, packSubmission(back))).toEqual(back)
      }),
    )
  })
})
