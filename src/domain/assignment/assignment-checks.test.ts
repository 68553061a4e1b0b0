import { expect, test } from 'vitest'
import { carried, exampleOf, knownItems, sampleAssignment } from '../../../tests/support/assignments.ts'
import type { Question } from '../question/question.ts'
import { defaultSettings, settingsInForce, type AssignedItem, type AssignmentSettings } from './assignment.ts'
import { assignmentChecks } from './assignment-checks.ts'

const now = '2026-11-26T09:00Z'
const { question } = exampleOf('single-choice')
const emptyFeedback = { feedback: {} }
const silent: Question = { ...exampleOf('true-false').question, explanation: [], ...emptyFeedback }

function codes(
  items: readonly AssignedItem[],
  settings: Partial<AssignmentSettings> = {},
  linkLength = 500,
): unknown[] {
  const assignment = sampleAssignment(items, { settings: { ...defaultSettings, ...settings } })
  const questions = items.map((item) => (item.as === 'carried' ? item.question : undefined))
  return assignmentChecks({ assignment, questions, linkLength, now })
}

test('a whole assignment has nothing to be said about', () => {
  expect(codes([carried(question)], { due: '2026-11-27T09:00Z' })).toEqual([])
})

test.each([
  ['no questions', codes([]), { code: 'no-questions' }],
  [
    'too long a link',
    codes([carried(question)], {}, 2_332),
    { code: 'too-long-for-one-code', bytes: 2_332, most: 2_331 },
  ],
  ['no feedback', codes([carried(silent)]), { code: 'no-feedback', questions: [silent.id] }],
  [
    'no points',
    codes([{ ...carried(question), points: 0 }]),
    { code: 'no-points', questions: [question.id] },
  ],
  [
    'a due date that is over',
    codes([carried(question)], { due: '2026-11-26T08:59Z' }),
    { code: 'due-in-the-past', at: '2026-11-26T08:59Z' },
  ],
  [
    'a closing time that is over',
    codes([carried(question)], { closes: '2026-11-26T08:59Z' }),
    { code: 'closes-in-the-past', at: '2026-11-26T08:59Z' },
  ],
  [
    'a limit past the closing time',
    codes([carried(question)], { timeLimit: 45, closes: '2026-11-26T09:30Z' }),
    { code: 'time-limit-past-closing', minutes: 45, open: 30 },
  ],
  [
    'a limit past the closing time, counted from when it opens',
    codes([carried(question)], { timeLimit: 45, opens: '2026-11-26T10:00Z', closes: '2026-11-26T10:40Z' }),
    { code: 'time-limit-past-closing', minutes: 45, open: 40 },
  ],
  [
    'due before it opens',
    codes([carried(question)], { opens: '2026-11-28T09:00Z', due: '2026-11-27T09:00Z' }),
    { code: 'due-before-it-opens', at: '2026-11-27T09:00Z' },
  ],
  [
    'closed before it opens',
    codes([carried(question)], { opens: '2026-11-28T09:00Z', closes: '2026-11-27T09:00Z' }),
    { code: 'closes-before-it-opens', at: '2026-11-27T09:00Z' },
  ],
  [
    'closed before it is due',
    codes([carried(question)], { due: '2026-11-28T09:00Z', closes: '2026-11-27T09:00Z' }),
    { code: 'closes-before-due', at: '2026-11-27T09:00Z' },
  ],
  [
    'questions whose keys everybody has',
    codes(knownItems(1)),
    { code: 'practice-questions', questions: ['dl-treaty-0'] },
  ],
])('%s is said', (_, checks, check) => {
  expect(checks).toEqual([check])
})

test('silence is no fault where no feedback is promised, nor is an opinion without points', () => {
  expect(codes([carried(silent)], { feedback: 'none' })).toEqual([])
  expect(codes([{ ...carried(exampleOf('opinion').question), points: 0 }])).toEqual([])
  expect(codes([carried(question)], { timeLimit: 30, closes: '2026-11-26T09:30Z' })).toEqual([])
})

test('without keys there is neither feedback nor a second try', () => {
  const keyless: AssignedItem = {
    as: 'keyless',
    points: 1,
    prompt: { id: 'q', edition: 'e', kind: 'true-false', stem: [] },
  }
  expect(settingsInForce(sampleAssignment([keyless]))).toMatchObject({ help: false, feedback: 'none' })
  expect(settingsInForce(sampleAssignment(knownItems(1)))).toEqual(defaultSettings)
})
