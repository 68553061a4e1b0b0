import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleOf } from '../../../tests/support/assignments.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { minuteOf, minutesOf } from '../assignment/minutes.ts'
import { deskAssignmentChain, newDeskAssignment } from './desk-assignment.ts'
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
const empty = () => newDraft('The border', 'Ms Rahman', '2026-12-03T18:59Z')
const draft = () => withQuestions(empty(), questions, quiz)
const kindsIn = ({ items }: Draft) => items.map(({ question }) => question.kind)
/** Where no section begins there is not even an empty field, or the desk would refuse the draft when it is next opened. */
const sectionsIn = ({ items }: Draft) =>
  items.map((item) => (Object.hasOwn(item, 'section') ? (item.section ?? 'nameless') : undefined))

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

test('a new draft asks for nothing that its teacher did not set', () => {
  const { title, note, setBy, items, settings, isKeyless } = newDraft('The border', 'Ms Rahman', '')
  expect([title, note, setBy]).toEqual(['The border', '', 'Ms Rahman'])
  expect([items, isKeyless, settings.timeLimit]).toEqual([[], false, undefined])
})

const anyChange: fc.Arbitrary<(before: Draft) => Draft> = (() => {
  const at = fc.integer({ min: -1, max: 4 })
  const title = fc.option(fc.constantFrom('One', 'Two'), { nil: undefined })
  const added = fc.subarray(questions)
  const from = fc.constantFrom(quiz, { in: 'bank' } as const)
  return fc.oneof(
    fc.tuple(added, from, title).map((given) => (before: Draft) => withQuestions(before, ...given)),
    at.map((place) => (before: Draft) => withoutItem(before, place)),
    fc
      .tuple(at, fc.constantFrom(-1 as const, 1 as const))
      .map((given) => (before: Draft) => withMoved(before, ...given)),
    fc.tuple(at, title).map((given) => (before: Draft) => withSection(before, ...given)),
    fc.tuple(at, fc.nat(5)).map((given) => (before: Draft) => withPoints(before, ...given)),
  )
})()

test('whatever is done to a draft, the desk can read it again, and its sections go out where they stand', () => {
  const chain = deskAssignmentChain(kindsToGrade)
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 6 }), (changes) => {
      const changed = changes.reduce((before, change) => change(before), draft())
      const record = newDeskAssignment('0123456789abc', changed, '2026-11-26T14:30:00.000+05:00')
      expect(chain.read(record)).toEqual({ ok: true, value: record })
      const { items } = drawnItems(changed, kindsToGrade, noRandom)
      expect(items.map(({ section }) => section)).toEqual(sectionsIn(changed))
    }),
    { numRuns: 60 },
  )
})

test('a question is added once, and an opinion never', () => {
  expect(kindsIn(draft())).toEqual(['single-choice', 'cloze', 'ordering'])
  expect(sectionsIn(draft())).toEqual([undefined, undefined, undefined])
  const again = withQuestions(draft(), [...questions, exampleOf('opinion').question], quiz)
  expect(again).toEqual(draft())
  expect(withQuestions(draft(), questions, quiz, 'Part two')).toEqual(draft())
})

test('a question that was written anew since takes the place of the old, with its points', () => {
  const [, ...rest] = questions
  const renewed = questions.slice(0, 1).map((question) => ({ ...question, edition: 'written-anew' }))
  const now = withQuestions(withPoints(draft(), 0, 3), [...rest, ...renewed], quiz)
  expect(now.items.map(({ question }) => question)).toEqual([...renewed, ...rest])
  expect(now.items.map(({ points }) => points)).toEqual([3, 1, 1])
})

test('without keys no two questions have one name, or the labels of one would mark the other', () => {
  const [one] = questions.slice(0, 1)
  const twice = one ? [one, { ...one, edition: 'of-another-sheet' }] : []
  expect(withQuestions(empty(), twice, { in: 'bank' }).items).toHaveLength(1)
})

test('questions of one name in two lessons or two courses are two', () => {
  const elsewhere = { ...quiz, lesson: 'pashtunistan' } as const
  const own = { in: 'bank' } as const
  const all = [quiz, elsewhere, { ...quiz, course: 'other' }, own].reduce(
    (before, from) => withQuestions(before, questions.slice(0, 1), from),
    empty(),
  )
  expect(all.items.map(({ from }) => from)).toEqual([quiz, elsewhere, { ...quiz, course: 'other' }, own])
})

test('a section begins with the first question that is new', () => {
  const more = exampleOf('matching').question
  const both = withQuestions(draft(), [...questions, more], quiz, 'Part two')
  expect(sectionsIn(both)).toEqual([undefined, undefined, undefined, 'Part two'])
})

test('questions change places, and sections stay where they begin', () => {
  const parted = withSection(withSection(draft(), 0, 'One'), 1, 'Two')
  const moved = withMoved(parted, 0, 1)
  expect(kindsIn(moved)).toEqual(['cloze', 'single-choice', 'ordering'])
  expect(sectionsIn(moved)).toEqual(['One', 'Two', undefined])
  expect(withMoved(draft(), 0, -1)).toEqual(draft())
  expect(withMoved(draft(), 2, 1)).toEqual(draft())
  expect(withMoved(moved, 1, -1)).toEqual(parted)
})

test('a section outlives its first question, unless the next has one of its own', () => {
  const parted = withSection(draft(), 0, 'One')
  expect(sectionsIn(withoutItem(parted, 0))).toEqual(['One', undefined])
  expect(sectionsIn(withoutItem(withSection(parted, 1, 'Two'), 0))).toEqual(['Two', undefined])
  expect(sectionsIn(withSection(parted, 0, undefined))).toEqual([undefined, undefined, undefined])
  expect(sectionsIn(withoutItem(draft(), 0))).toEqual([undefined, undefined])
  expect(withoutItem(parted, -1)).toEqual(parted)
})

test('questions of a course go out by name and edition', () => {
  const { items, labels } = drawnItems(withPoints(draft(), 1, 2.5), kindsToGrade, noRandom)
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

test('sections go out with the questions that they begin with', () => {
  const parted = withSection(draft(), 1, 'Two')
  const { items } = drawnItems(parted, kindsToGrade, noRandom)
  expect(sectionsIn(parted)).toEqual([undefined, 'Two', undefined])
  expect(items.map(({ section }) => section)).toEqual(sectionsIn(parted))
})

test('her own questions go whole, or without their keys', () => {
  const own = withQuestions(empty(), questions, { in: 'bank' })
  expect(drawnItems(own, kindsToGrade, noRandom).items.map(({ as }) => as)).toEqual(
    questions.map(() => 'carried'),
  )
  expect(isHandedKeyless(own)).toBe(false)
  const keyless = { ...own, isKeyless: true }
  const { items, labels } = drawnItems(keyless, kindsToGrade, (count) => new Uint8Array(count).fill(3))
  expect(items.map(({ as }) => as)).toEqual(questions.map(() => 'keyless'))
  expect(Object.keys(labels)).toEqual(questions.map(({ id }) => id))
  expect(isHandedKeyless(keyless)).toBe(true)
  expect(isHandedKeyless({ ...draft(), isKeyless: true })).toBe(false)
  const mixed = withQuestions(keyless, [exampleOf('matching').question], quiz)
  expect(isHandedKeyless(mixed)).toBe(true)
})

function noRandom(): Uint8Array {
  throw new Error('Nothing is drawn for these.')
}
