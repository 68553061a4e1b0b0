import { expect, test } from 'vitest'
import { carried, exampleOf } from '../../../tests/support/assignments.ts'
import { answered, sampleSubmission } from '../../../tests/support/submissions.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { editionsGrader } from './grade-editions.ts'

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
