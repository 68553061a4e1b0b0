import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carried, exampleOf } from '../../../tests/support/assignments.ts'
import { answered, sampleSubmission } from '../../../tests/support/submissions.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import type { AssignedItem } from '../assignment/assignment.ts'
import type { Question } from '../question/question.ts'
import type { SubmittedAnswer } from '../submission/submission.ts'
import type { AskedItem } from './asked-item.ts'
import { editionsGrader } from './grade-editions.ts'
import { graderOf } from './grade-submission.ts'

const first = exampleOf('single-choice', 0)
const second = exampleOf('single-choice', 1)
const [one, two] = [first.question, second.question]
const asked = (...questions: (typeof one)[]) =>
  questions.map((question) => ({ item: carried(question), question }))
const right = (example: typeof first) => answered(example.question, example.responses.right)
const of = (digest: string) =>
  sampleSubmission({ id: '0123456789abc' }, [right(first), right(second)], { digest })

test('what was answered to an older edition stands where the newest asks the same', () => {
  const grade = editionsGrader(
    new Map([
      ['old', asked(one, two)],
      ['now', asked(two)],
    ]),
    asked(two),
    kindsToGrade,
  )
  expect(grade(of('old'))).toMatchObject([{ state: 'graded', earned: 1, possible: 1 }])
})

test('a question that is asked otherwise now is a question to the teacher, and never a zero', () => {
  const changed = { ...two, edition: 'ffffffffffffffff' }
  const grade = editionsGrader(new Map([['old', asked(one, two)]]), asked(one, changed), kindsToGrade)
  expect(grade(of('old'))).toMatchObject([{ state: 'graded' }, { state: 'unknown-edition', possible: 1 }])
})

test('an edition that this desk does not have is one question after another', () => {
  const grade = editionsGrader(new Map(), asked(one, two), kindsToGrade)
  expect(grade(of('stranger'))).toEqual([
    { state: 'unknown-edition', possible: 1, edition: 'stranger' },
    { state: 'unknown-edition', possible: 1, edition: 'stranger' },
  ])
})

test('points are those of the newest edition', () => {
  const now = [{ item: { ...carried(two), points: 4 }, question: two }]
  const grade = editionsGrader(new Map([['old', asked(one, two)]]), now, kindsToGrade)
  expect(grade(of('old'))).toMatchObject([{ state: 'graded', earned: 4, possible: 4 }])
})

/** What becomes of answers to an older edition in the places of the newest. */
const takenOver = (
  then: readonly AskedItem[],
  now: readonly AskedItem[],
  answers: readonly SubmittedAnswer[],
  kinds = kindsToGrade,
) =>
  editionsGrader(
    new Map([['old', then]]),
    now,
    kinds,
  )(sampleSubmission({ id: '0123456789abc' }, answers, { digest: 'old' }))

const worthOf = (points: number, question: Question): AskedItem[] => [
  { item: { ...carried(question), points }, question },
]

test('an answer follows its question to another place, and is never taken for one to its neighbour', () => {
  expect(one.edition).toBe(two.edition)
  const answers = [answered(one, first.responses.wrong), right(second)]
  expect(takenOver(asked(one, two), asked(two, one), answers)).toMatchObject([{ earned: 1 }, { earned: 0 }])
})

describe('a question stays the same, however it is handed out', () => {
  const { question, responses } = exampleOf('true-false')
  const set = { ...question, edition: '0123456789abcdef' }
  const { id, edition, kind, stem } = set
  const ways: AssignedItem[] = [
    {
      ...{ as: 'known', points: 1, course: 'geography', lesson: 'coasts', part: 'quiz', question: id },
      edition: '01234567',
    },
    carried(set),
    { as: 'keyless', points: 1, prompt: { id, edition, kind, stem } },
  ]
  const changed = carried({ ...set, edition: 'fedcba9876543210' })

  test.each(ways.flatMap((then) => ways.map((now) => [then.as, now.as, then, now] as const)))(
    '%s then, %s now',
    (_, __, then, now) => {
      const answers = [answered(set, responses.right)]
      const taken = (item: AssignedItem) =>
        takenOver([{ item: then, question: set }], [{ item, question: set }], answers)
      expect(taken(now)).toMatchObject([{ state: 'graded', earned: 1 }])
      expect(taken(changed)).toMatchObject([{ state: 'unknown-edition' }])
    },
  )
})

describe('where points have changed', () => {
  const text = exampleOf('free-response')
  const view = exampleOf('opinion')

  test.each<[string, typeof first, SubmittedAnswer, object]>([
    ['nothing given is still nothing, of more', first, {}, { state: 'unanswered', earned: 0 }],
    ['what nobody can read is a question', first, { packed: Uint8Array.of(255) }, { state: 'unreadable' }],
    ['a text waits for the teacher', text, right(text), { state: 'to-mark', response: text.responses.right }],
  ])('%s', (_, { question }, answer, result) => {
    expect(takenOver(worthOf(1, question), worthOf(4, question), [answer])).toEqual([
      { ...result, possible: 4 },
    ])
  })

  test('an opinion has none, and gets none', () => {
    const { question } = view
    expect(takenOver(worthOf(1, question), worthOf(4, question), [right(view)])).toEqual([
      { state: 'unmarked' },
    ])
  })

  test('an answer earns what it would have earned as one to the newest edition', () => {
    const { question, responses } = exampleOf('matching')
    const points = fc.integer({ min: 1, max: 2_000 }).map((halves) => halves / 2)
    fc.assert(
      fc.property(points, points, fc.constantFrom('right', 'partly', 'wrong'), (then, now, how) => {
        const answers = [answered(question, responses[how])]
        const [asNew] = graderOf(worthOf(now, question), kindsToGrade)({ answers })
        if (asNew?.state !== 'graded') throw new Error('The example is incomplete.')
        const result = takenOver(worthOf(then, question), worthOf(now, question), answers)
        expect(result).toEqual([{ ...asNew, earned: expect.closeTo(asNew.earned, 8) }])
      }),
      { numRuns: 40 },
    )
  })

  test('what was worth nothing before earns what it is worth now, and the other way round', () => {
    expect(takenOver(worthOf(0, one), worthOf(4, one), [right(first)])).toMatchObject([
      { earned: 4, possible: 4 },
    ])
    expect(takenOver(worthOf(4, one), worthOf(0, one), [right(first)])).toMatchObject([
      { earned: 0, possible: 0 },
    ])
  })
})

test('where points have not changed, a result stays what it was, to its last digit', () => {
  const found = kindsToGrade(one.kind)
  if (!found) throw new Error('It is known.')
  // Of a question with many marks: 5/37 of 3.7, by 3.7, and times 3.7 again, is no longer the same.
  const verdict = { state: 'graded', earned: 5, possible: 37, parts: [] } as const
  const kinds = () => ({ ...found, kind: { ...found.kind, grade: () => verdict } })
  const [asItWas] = graderOf(worthOf(3.7, one), kinds)({ answers: [right(first)] })
  expect(takenOver(worthOf(3.7, one), worthOf(3.7, one), [right(first)], kinds)).toEqual([asItWas])
})
