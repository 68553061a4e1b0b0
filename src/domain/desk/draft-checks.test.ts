import { expect, test } from 'vitest'
import { exampleOf, sampleAssignment } from '../../../tests/support/assignments.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { draftChecks } from './draft-checks.ts'
import { assignmentOf, drawnItems, newDraft, withQuestions, type Draft } from './draft.ts'

const question = exampleOf('single-choice').question
const quiz = { in: 'course', course: 'blowback', lesson: 'durand-line', part: 'quiz' } as const
const good = () => withQuestions(newDraft('The border', '', '2026-12-03T18:59Z'), [question], quiz)
const silent = { ...exampleOf('true-false').question, id: 'silent', hint: [], explanation: [], feedback: {} }

function codesOf(draft: Draft, bytes?: number): string[] {
  const { items } = drawnItems(draft, kindsToGrade, (count) => new Uint8Array(count))
  const assignment = assignmentOf(draft, items, sampleAssignment([]))
  return draftChecks(draft, assignment, bytes, '2026-11-26T09:05Z').map(({ code }) => code)
}

test('of a quiz of the course it is said that its keys are in every copy of the app, and nothing else', () => {
  expect(codesOf(good(), 400)).toEqual(['practice-questions'])
})

test('a missing title, and more than the cameras of a class catch at once, are said', () => {
  expect(codesOf({ ...good(), title: ' ' }, 401)).toEqual([
    'practice-questions',
    'no-title',
    'long-for-one-code',
  ])
})

test('a due date that has passed is said', () => {
  const late = { ...good(), settings: { ...good().settings, due: '2026-11-26T09:04Z' } }
  expect(codesOf(late)).toContain('due-in-the-past')
})

test('of her own questions it is said when a learner would get no word on one, unless they go without keys', () => {
  const own = withQuestions({ ...good(), items: [] }, [silent], { in: 'bank' })
  expect(codesOf(own)).toEqual(['no-feedback'])
  expect(codesOf({ ...own, isKeyless: true })).toEqual([])
})
