import { concatBytes } from '@noble/ciphers/utils.js'
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
import { bitsOut } from '../packing/bits-out.ts'
import { packetOf, readPacket } from '../packing/packet.ts'
import { squeezed } from '../packing/squeeze.ts'
import { bytesOfText } from '../packing/utf8.ts'
import { signatureOf } from '../sealing/signing.ts'
import { fromBase64url, toBase64url } from '../transport/base64url.ts'
import { defaultSettings, newEditionOf, type AssignedItem, type Assignment } from './assignment.ts'
import { assignmentPacket, readAssignment } from './assignment-packet.ts'
import { keylessPrompt } from './keyless.ts'

// Long because: what comes back from a packet and what is refused in one are tried on the same bytes.

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

/** Signed, packed and sent by the first version: such a link may still hang on a wall. */
const handedOutOnce =
  'QmEBeDHXSYCgHVI8Q3lFUFdI40LcWlurNPgMVNmoJBIbDjaEkWl8k0FR2i_i2bJ6czmJQzG3swzo1rsA41tyMHmZekGRvG3972VzmBSe2zv_knCRs8vfeMtdiP9SfXZrtGULAQIDBAUGBwgBAf7SWObNQxJ3LavkOKpNsc0T9fmun6mhabqnKCNSD91YAp43ebG5hTkJAYYBfYxBCoAgEEWvErMewYQID9Em2sksxhSKzEKN6PbZBYK_-fDeMzAtvrFHcj4BQt2Qm5GXnSOgUVor3UmJPSpCY8CG47Y8b5VzV-LoRFij_14QJXkuj5BANcJnBlT4b-x8ihaI6AVCutov'

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
      { numRuns: 30 },
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

  test('of two hundred questions comes back, which are the most there may be', () => {
    const assignment = sampleAssignment(knownItems(200))
    expect(read(packed(assignment))).toMatchObject({ ok: true, assignment })
  })

  test('that was handed out once reads as it did', () => {
    const [first, second] = knownItems(2)
    const assignment = sampleAssignment(
      first && second ? [first, { ...second, points: 2, section: 'Maps' }] : [],
      { settings: { ...defaultSettings, due: '2026-11-27T09:00Z', attempts: 2 } },
    )
    expect(read(fromBase64url(handedOutOnce) ?? new Uint8Array(0))).toStrictEqual({
      ok: true,
      assignment,
      digest: 'ada28068f566fb2100263e4594e175a5',
    })
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

/** Bytes that this teacher signed, whatever they are. */
function signed(content: Uint8Array, purpose = 'blowback/assignment/1'): Uint8Array {
  const { publicKey, secretKey } = teacher.signing
  return packetOf('assignment', 1, concatBytes(publicKey, signatureOf(secretKey, purpose, content), content))
}

/** The same as `assignment-packet.ts` writes it, each piece by hand. */
function written({ recipients = 0, editions = 0, keys = 0, text = squeezed(bytesOfText('[]')) }) {
  const out = bitsOut()
  out.bytes(new Uint8Array(8))
  out.varint(1)
  out.bits(recipients, 8)
  out.bytes(new Uint8Array(32 * Math.min(recipients, 201)))
  out.varint(editions)
  out.bytes(new Uint8Array(4 * keys))
  out.bytes(text)
  return out.finish()
}

describe('what is refused', () => {
  const packet = () => packed(sampleAssignment(knownItems(2)))
  const body = () => {
    const found = readPacket(packet(), 'assignment', 1)
    return found.ok ? found.body : new Uint8Array(0)
  }

  test('every flipped bit', () => {
    const bytes = packet()
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Uint8Array.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(read(flipped).ok).toBe(false)
    }
  })

  test('a flipped bit whose check was made anew: somebody changed it', () => {
    const whole = body()
    for (const at of whole.keys()) {
      const flipped = Uint8Array.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at & 7))
      expect(read(packetOf('assignment', 1, flipped))).toEqual({ ok: false, problem: 'unsigned' })
    }
  })

  test('a signature of somebody else, or for something else', () => {
    const unsigned = { ok: false, problem: 'unsigned' }
    expect(read(packed(sampleAssignment(knownItems(2)), otherTeacher))).toEqual(unsigned)
    expect(read(signed(written({}), 'blowback/submission/1'))).toEqual(unsigned)
  })

  test('a newer version, and a kind of question that this app lacks', () => {
    expect(read(packetOf('assignment', 2, body()))).toEqual({ ok: false, problem: 'newer' })
    const withKind = packed(sampleAssignment([carried(exampleOf('ordering').question)]))
    const withoutOrdering = (name: string) => (name === 'ordering' ? undefined : kindsToGrade(name))
    expect(readAssignment(withKind, withoutOrdering)).toEqual({ ok: false, problem: 'newer' })
  })

  test.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array(0)],
    ['an id of too few bytes, which would read as a text', () => squeezed(bytesOfText('[]'))],
    ['more recipients than one byte of ours says', () => written({ recipients: 201 })],
    ['more editions than items', () => written({ editions: 201, keys: 201 })],
    ['more editions than any memory holds', () => written({ editions: 2 ** 40 })],
    ['fewer editions than it says', () => written({ editions: 3, keys: 1 })],
    ['no text', () => written({ text: new Uint8Array(0) })],
    ['a text that is not as long as it says', () => written({ text: Uint8Array.of(0, 3, 0x5b, 0x5d) })],
  ])('%s, signed as it is: damaged', (_, make) => {
    expect(read(signed(make()))).toStrictEqual({ ok: false, problem: 'damaged' })
  })

  test('a text that would swell beyond all bounds', () => {
    const swollen = (length: number) => read(signed(written({ text: squeezed(new Uint8Array(length)) })))
    expect(swollen(512 * 1024 + 1)).toStrictEqual({ ok: false, problem: 'too-large' })
    expect(swollen(512 * 1024)).toStrictEqual({ ok: false, problem: 'newer' })
  })

  test.each<[string, Uint8Array]>([
    ['is no list', bytesOfText('{}')],
    ['is no JSON', bytesOfText('[')],
    ['is empty', new Uint8Array(0)],
    ['is no text', Uint8Array.of(0xff)],
  ])('a text that %s, signed as it is: of a shape not known here', (_, text) => {
    expect(read(signed(written({ recipients: 1, text: squeezed(text) })))).toStrictEqual({
      ok: false,
      problem: 'newer',
    })
  })

  test.each<[string, Partial<Assignment>]>([
    ['an id', { id: 'x' }],
    ['a signer', { signer: 'x' }],
    ['an edition', { edition: 0 }],
    ['a number of items', { items: knownItems(201) }],
  ])('what has %s that cannot be is not even packed', (_, more) => {
    const none = sampleAssignment([], more)
    expect(assignmentPacket(none, teacher.signing.secretKey, kindsToGrade)).toBeUndefined()
  })

  test('what is no assignment', () => {
    expect(read(Uint8Array.of(1, 2, 3))).toEqual({ ok: false, problem: 'foreign' })
  })

  test('any bytes, without harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        expect(read(any).ok).toBe(false)
        expect(read(packetOf('assignment', 1, any)).ok).toBe(false)
        expect(read(signed(any)).ok).toBe(false)
      }),
      { numRuns: 30 },
    )
  })
})
