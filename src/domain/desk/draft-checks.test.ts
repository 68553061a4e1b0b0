import { expect, test } from 'vitest'
import { exampleOf } from '../../../tests/support/assignments.ts'
import type { AssignmentSettings } from '../assignment/assignment.ts'
import { minutesOf } from '../assignment/minutes.ts'
import { checksOf } from './draft-checks.ts'
import { newDraft, withQuestions, type Draft } from './draft.ts'

const now = minutesOf('2026-11-26T09:05Z') ?? 0
const question = exampleOf('single-choice').question
const quiz = { in: 'course', course: 'blowback', lesson: 'durand-line', part: 'quiz' } as const
const good = withQuestions(newDraft('The border', '', '2026-12-03T18:59Z'), [question], quiz)
const codesOf = (draft: Draft, bytes?: number) => checksOf(draft, now, bytes).map(({ code }) => code)
const set = (settings: Partial<AssignmentSettings>): Draft => ({
  ...good,
  settings: { ...good.settings, ...settings },
})

test('a draft with good defaults gives no cause to stop', () => {
  expect(codesOf(good, 400)).toEqual([])
})

test.each([
  ['no-questions', { ...good, items: [] }],
  ['no-title', { ...good, title: ' ' }],
  ['due-past', set({ due: '2026-11-26T09:05Z' })],
  ['closes-past', set({ due: '2026-11-26T09:06Z', closes: '2026-11-26T09:00Z' })],
  ['due-before-opening', set({ opens: '2026-12-04T09:00Z' })],
  ['closes-before-due', set({ closes: '2026-12-02T09:00Z' })],
  ['limit-past-closing', set({ opens: '2026-12-03T18:00Z', closes: '2026-12-03T18:59Z', timeLimit: 60 })],
] as const)('%s is said', (code, draft) => {
  expect(codesOf(draft)).toContain(code)
})

test('a time limit that just fits is no cause to stop', () => {
  const fits = set({ opens: '2026-12-03T18:00Z', closes: '2026-12-03T19:00Z', timeLimit: 60 })
  expect(codesOf(fits)).toEqual([])
})

test('questions without any word to the learner are named by their places', () => {
  const { hint: _, ...bare } = { ...exampleOf('true-false').question, explanation: [], feedback: {} }
  const silent = withQuestions(good, [{ ...bare, id: 'silent' }], { in: 'bank' })
  expect(checksOf(silent, now, undefined)).toEqual([{ code: 'without-feedback', places: [2] }])
  expect(codesOf({ ...silent, isKeyless: true })).toEqual([])
})

test('more than one code holds is said, to the byte', () => {
  expect(codesOf(good, 401)).toEqual(['long-for-one-code'])
})
