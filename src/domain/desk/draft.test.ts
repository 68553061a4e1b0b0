import { expect, test } from 'vitest'
import { exampleOf } from '../../../tests/support/assignments.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { minuteOf, minutesOf } from '../assignment/minutes.ts'
import {
  drawnItems,
  isHandedKeyless,
  newDraft,
  nextLesson,
  withMoved,
  withoutItem,
  withPoints,
  withQuestions,
  withSection,
  type Draft,
} from './draft.ts'

const questions = ['single-choice', 'cloze', 'ordering'].map((kind) => exampleOf(kind).question)
const quiz = { in: 'course', course: 'blowback', lesson: 'durand-line', part: 'quiz' } as const
const empty = newDraft('The border', 'Ms Rahman', '2026-12-03T18:59Z')
const draft = withQuestions(empty, questions, quiz)
const kindsIn = ({ items }: Draft) => items.map(({ question }) => question.kind)
const sectionsIn = ({ items }: Draft) => items.map(({ section }) => section)

test.each([
  // Five hours ahead, as in Karachi; half past four in the morning there is still the day before by the world's clock.
  ['2026-11-26T09:05Z', 300, '2026-12-03T18:59Z'],
  ['2026-11-26T23:30Z', 300, '2026-12-04T18:59Z'],
  ['2026-11-26T09:05Z', 0, '2026-12-03T23:59Z'],
  ['2026-11-26T02:00Z', -300, '2026-12-03T04:59Z'],
])('at %s, %i minutes ahead, the next lesson’s day ends at %s', (now, ahead, due) => {
  expect(nextLesson(minutesOf(now) ?? 0, ahead)).toBe(due)
  expect(minuteOf(minutesOf(due) ?? 0)).toBe(due)
})

test('a question is added once, and an opinion never', () => {
  expect(kindsIn(draft)).toEqual(['single-choice', 'cloze', 'ordering'])
  const again = withQuestions(draft, [...questions, exampleOf('opinion').question], quiz)
  expect(again).toEqual(draft)
})

test('a section begins with the first question that is new', () => {
  const more = exampleOf('matching').question
  const both = withQuestions(draft, [...questions, more], quiz, 'Part two')
  expect(sectionsIn(both)).toEqual([undefined, undefined, undefined, 'Part two'])
})

test('questions change places, and sections stay where they begin', () => {
  const parted = withSection(withSection(draft, 0, 'One'), 1, 'Two')
  const moved = withMoved(parted, 0, 1)
  expect(kindsIn(moved)).toEqual(['cloze', 'single-choice', 'ordering'])
  expect(sectionsIn(moved)).toEqual(['One', 'Two', undefined])
  expect(withMoved(draft, 0, -1)).toEqual(draft)
  expect(withMoved(draft, 2, 1)).toEqual(draft)
  expect(withMoved(moved, 1, -1)).toEqual(parted)
})

test('a section outlives its first question, unless the next has one of its own', () => {
  const parted = withSection(draft, 0, 'One')
  expect(sectionsIn(withoutItem(parted, 0))).toEqual(['One', undefined])
  expect(sectionsIn(withoutItem(withSection(parted, 1, 'Two'), 0))).toEqual(['Two', undefined])
  expect(sectionsIn(withSection(parted, 0, undefined))).toEqual([undefined, undefined, undefined])
})

test('questions of a course go out by name and edition', () => {
  const { items, labels } = drawnItems(withPoints(draft, 1, 2.5), kindsToGrade, noRandom)
  expect(items.map(({ as, points }) => [as, points])).toEqual([
    ['known', 1],
    ['known', 2.5],
    ['known', 1],
  ])
  expect(items[0]).toMatchObject({
    lesson: 'durand-line',
    question: questions[0]?.id,
    edition: questions[0]?.edition.slice(0, 8),
  })
  expect(labels).toEqual({})
})

test('her own questions go whole, or without their keys', () => {
  const own = withQuestions(empty, questions, { in: 'bank' })
  expect(drawnItems(own, kindsToGrade, noRandom).items.map(({ as }) => as)).toEqual(
    questions.map(() => 'carried'),
  )
  expect(isHandedKeyless(own)).toBe(false)
  const keyless = { ...own, isKeyless: true }
  const { items, labels } = drawnItems(keyless, kindsToGrade, (count) => new Uint8Array(count).fill(3))
  expect(items.map(({ as }) => as)).toEqual(questions.map(() => 'keyless'))
  expect(Object.keys(labels)).toEqual(questions.map(({ id }) => id))
  expect(isHandedKeyless(keyless)).toBe(true)
  expect(isHandedKeyless({ ...draft, isKeyless: true })).toBe(false)
})

function noRandom(): Uint8Array {
  throw new Error('Nothing is drawn for these.')
}
