import { describe, expect, test } from 'vitest'
import { sampleSubmission } from '../../../tests/support/submissions.ts'
import { bitsOut, type BitsOut } from '../packing/bits-out.ts'
import { packSubmission, unpackSubmission } from './pack-submission.ts'
import { submissionBounds, type Submission, type SubmittedAnswer } from './submission.ts'

const id = '041061050r3gg'
const sampleOf = (answers: readonly SubmittedAnswer[], more: Partial<Submission> = {}) =>
  sampleSubmission({ id }, answers, more)
const back = (submission: Submission) => unpackSubmission(id, packSubmission(submission))
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

test('a submission pays for seconds and confidence only where somebody has some', () => {
  const sizes = [{}, { seconds: 5 }, { confidence: 50 }].map(
    (more) => packSubmission(sampleOf([more, ...times(19, {})])).length,
  )
  expect(sizes).toEqual([71, 71 + 20, 71 + 18])
})

test('what is not whole is rounded', () => {
  expect(back(sampleOf([{ seconds: 1.4, confidence: 49.6 }, {}]))?.answers).toStrictEqual([
    { seconds: 1, confidence: 50 },
    {},
  ])
})

describe('a submission as large as may be comes back, and a larger one does not', () => {
  test.each([
    [
      'name',
      (more: number) => sampleOf([], { learner: { as: 'name', name: '\u{1f600}'.repeat(200 + more) } }),
    ],
    ['answers', (more: number) => sampleOf(times(submissionBounds.answers + more, {}))],
    [
      'remarks',
      (more: number) =>
        sampleOf([], {
          clock: times(submissionBounds.remarks + more, { code: 'slept', seconds: 1 } as const),
        }),
    ],
    ['response', (more: number) => sampleOf([{ packed: new Uint8Array(100_000 + more).fill(1) }])],
    ['confidence', (more: number) => sampleOf([{ confidence: 100 + more }])],
  ])('%s', (_, make) => {
    expect(back(make(0))).toStrictEqual(make(0))
    expect(back(make(1))).toBeUndefined()
  })
})

describe('bits that are no submission', () => {
  test('are those cut anywhere, or with something behind them', () => {
    const packed = packSubmission(sampleOf([{ packed: Uint8Array.of(1, 2, 3) }]))
    for (const length of packed.keys())
      expect(unpackSubmission(id, packed.subarray(0, length))).toBeUndefined()
    expect(unpackSubmission(id, Uint8Array.of(...packed, 0))).toBeDefined()
    expect(unpackSubmission(id, Uint8Array.of(...packed, 1))).toBeUndefined()
  })

  /** A submission of no answers, with its attempt and its remarks written by hand. */
  const written = (attempt: number, remarks: (out: BitsOut) => void) => {
    const out = bitsOut()
    out.bytes(new Uint8Array(16 + 4 + 8 + 8))
    out.varint(attempt)
    out.bits(0, 4)
    out.text('Ali')
    out.varint(0)
    remarks(out)
    return unpackSubmission(id, out.finish())
  }
  const remark = (code: number) => (out: BitsOut) => {
    out.varint(1)
    out.bits(code, 4)
    out.varint(7)
  }

  test('are those of no attempt, or with a remark that nobody knows', () => {
    expect(written(1, remark(3))?.clock).toEqual([{ code: 'time-was-up', seconds: 7 }])
    expect(written(0, remark(3))).toBeUndefined()
    expect(written(1, remark(4))).toBeUndefined()
  })
})
