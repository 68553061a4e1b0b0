import { describe, expect, test } from 'vitest'
import {
  carried,
  exampleOf,
  keylessItem,
  knownItems,
  sampleAssignment,
} from '../../../tests/support/assignments.ts'
import type { RichText } from '../lesson/rich-text.ts'
import type { Question } from '../question/question.ts'
import { defaultSettings, type AssignedItem, type AssignmentSettings } from './assignment.ts'
import { assignmentChecks, codeCapacity, type AssignmentCheck } from './assignment-checks.ts'

const now = '2026-11-26T09:00Z'
const { question } = exampleOf('single-choice')
const emptyFeedback = { feedback: {} }
const silent: Question = { ...exampleOf('true-false').question, explanation: [], ...emptyFeedback }

function checks(
  items: readonly AssignedItem[],
  settings: Partial<AssignmentSettings> = {},
  linkLength = 500,
): AssignmentCheck[] {
  const assignment = sampleAssignment(items, { settings: { ...defaultSettings, ...settings } })
  const questions = items.map((item) => (item.as === 'carried' ? item.question : undefined))
  return assignmentChecks({ assignment, questions, linkLength, now })
}

test('a whole assignment has nothing to be said about', () => {
  expect(checks([carried(question)], { due: '2026-11-27T09:00Z' })).toEqual([])
})

test('without questions there is no assignment', () => {
  expect(checks([])).toEqual([{ code: 'no-questions' }])
})

test('a link is too long that one code does not hold', () => {
  expect(codeCapacity).toEqual({ low: 2_953, medium: 2_331 })
  expect(checks([carried(question)], {}, 2_331)).toEqual([])
  expect(checks([carried(question)], {}, 2_332)).toEqual([
    { code: 'too-long-for-one-code', bytes: 2_332, most: 2_331 },
  ])
})

test('questions are named whose keys everybody has', () => {
  expect(checks([...knownItems(2), carried(question)])).toEqual([
    { code: 'practice-questions', questions: ['dl-treaty-0', 'dl-map-1'] },
  ])
})

const words = (text: string): RichText => [{ type: 'paragraph', children: [text] }]

describe('feedback', () => {
  test('is missed where a question says nothing after an answer, whatever hint it gives', () => {
    const hinting = { ...silent, id: 'hinting', hint: words('Look at the map.') }
    const blank = { ...silent, id: 'blank', explanation: words(' ') }
    const items = [silent, question, hinting, blank].map(carried)
    expect(checks(items)).toEqual([{ code: 'no-feedback', questions: [silent.id, 'hinting', 'blank'] }])
  })

  test('is not missed where a question says one thing, nor where none is promised', () => {
    expect(checks([carried({ ...silent, explanation: words('It is so.') })])).toEqual([])
    expect(checks([carried(silent)], { feedback: 'none' })).toEqual([])
    expect(checks([carried(silent), keylessItem])).toEqual([])
  })
})

describe('points', () => {
  const none = (item: AssignedItem): AssignedItem => ({ ...item, points: 0 })

  test('are missed where a question has none, also one that is not at hand', () => {
    expect(
      checks([none(carried(question)), none(keylessItem), { ...carried(question), points: 0.5 }]),
    ).toEqual([{ code: 'no-points', questions: [question.id, 'q'] }])
  })

  test('are not missed where a question has no marks', () => {
    expect(checks([none(carried(exampleOf('opinion').question))])).toEqual([])
  })
})

describe('times', () => {
  const said = (settings: Partial<AssignmentSettings>) => checks([carried(question)], settings)
  const [earlier, before, after, later] = [
    '2026-11-25T09:00Z',
    '2026-11-26T08:59Z',
    '2026-11-26T09:01Z',
    '2026-11-27T09:00Z',
  ]

  test.each<[string, Partial<AssignmentSettings>, AssignmentCheck]>([
    ['due a minute ago', { due: before }, { code: 'due-in-the-past', at: before }],
    ['closed a minute ago', { closes: before }, { code: 'closes-in-the-past', at: before }],
    ['due before it opens', { opens: later, due: after }, { code: 'due-before-it-opens', at: after }],
    ['due when it opens', { opens: later, due: later }, { code: 'due-before-it-opens', at: later }],
    [
      'closed before it opens',
      { opens: later, closes: after },
      { code: 'closes-before-it-opens', at: after },
    ],
    ['closed when it opens', { opens: later, closes: later }, { code: 'closes-before-it-opens', at: later }],
    ['closed before it is due', { due: later, closes: after }, { code: 'closes-before-due', at: after }],
  ])('%s is said', (_, settings, check) => {
    expect(said(settings)).toEqual([check])
  })

  test.each<[string, Partial<AssignmentSettings>]>([
    ['due now', { due: now }],
    ['closed now', { closes: now }],
    ['open for long', { opens: earlier }],
    ['to be opened', { opens: later }],
    ['opened, due and closed one after the other', { opens: after, due: later, closes: '2026-11-28T09:00Z' }],
    ['closed when it is due', { due: later, closes: later }],
    ['due and open for long', { opens: earlier, due: after }],
    ['closed and open for long', { opens: earlier, closes: after }],
  ])('%s is as it may be', (_, settings) => {
    expect(said(settings)).toEqual([])
  })

  test('all that is wrong is said, in this order', () => {
    expect(said({ opens: now, due: before, closes: earlier }).map(({ code }) => code)).toEqual([
      'due-in-the-past',
      'closes-in-the-past',
      'due-before-it-opens',
      'closes-before-it-opens',
      'closes-before-due',
    ])
  })

  test.each<[string, Partial<AssignmentSettings>, number]>([
    ['from now', { closes: '2026-11-26T09:44Z' }, 44],
    ['for a minute', { closes: after }, 1],
    ['from when it opens', { opens: '2026-11-26T10:00Z', closes: '2026-11-26T10:40Z' }, 40],
    ['from now, where it has opened', { opens: before, closes: '2026-11-26T09:44Z' }, 44],
  ])('a limit is too long where it is open for less, %s', (_, settings, open) => {
    expect(said({ ...settings, timeLimit: 45 })).toEqual([
      { code: 'time-limit-past-closing', minutes: 45, open },
    ])
  })

  test.each<[string, Partial<AssignmentSettings>]>([
    ['open for just so long', { closes: '2026-11-26T09:45Z' }],
    ['closed now', { closes: now }],
    ['open for ever', { opens: before }],
  ])('a limit is as it may be where it is %s', (_, settings) => {
    expect(said({ ...settings, timeLimit: 45 })).toEqual([])
  })

  test('a limit says nothing more of what is closed already', () => {
    expect(said({ closes: before, timeLimit: 45 })).toEqual([{ code: 'closes-in-the-past', at: before }])
  })
})
