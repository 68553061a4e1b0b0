import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carried, exampleOf, sampleAssignment } from '../../../tests/support/assignments.ts'
import { answered, sampleSubmission } from '../../../tests/support/submissions.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { paragraph } from '../../questions/example.ts'
import type { StoredSubmission } from '../submission/sort-in.ts'
import type { LearnerName, Submission } from '../submission/submission.ts'
import { askedItem } from './asked-item.ts'
import { columnsOf, sortedRows } from './class-columns.ts'
import { classRows, learnerIdOf } from './class-table.ts'
import { misconceptionsHeld, objectiveTotals, questionTotals } from './class-totals.ts'
import { graderOf, type Grader } from './grade-submission.ts'

const choice = exampleOf('single-choice')
const truth = exampleOf('true-false')
const text = exampleOf('free-response')
const misled = {
  ...truth.question,
  objective: 'weigh',
  feedback: {
    true: paragraph({ type: 'reference', list: 'misconception', id: 'annexation', children: ['A mix-up'] }),
    false: paragraph({ type: 'reference', list: 'misconception', id: 'annexation', children: ['A mix-up'] }),
  },
}
const assignment = sampleAssignment([choice.question, misled, text.question].map(carried))
const askedNow = () => assignment.items.map((item) => askedItem(item, undefined))
const grade: Grader = (submission) => graderOf(askedNow(), kindsToGrade)(submission)
const named = (name: string): LearnerName => ({ as: 'name', name })

let counter = 0
function stored(name: string, more: Partial<Submission> = {}, right = true): StoredSubmission {
  counter += 1
  const responses = (each: typeof choice) => (right ? each.responses.right : each.responses.wrong)
  const answers = [
    answered(choice.question, responses(choice), { seconds: 60 }),
    answered(misled, responses(truth), { seconds: 30 }),
    answered(text.question, text.responses.right),
  ]
  const submission = sampleSubmission(assignment, answers, {
    learner: named(name),
    writer: name.length.toString(16).padStart(8, '0'),
    ...more,
  })
  return { digest: String(counter), submission }
}

const zoe = stored('Zoe', { handedInAt: '2026-11-26T11:00:00Z' }, false)
const ali = stored('Ali')
const aliBefore = stored('Ali', { handedInAt: '2026-11-26T08:00:00Z' }, false)
const book = {
  stored: [zoe, aliBefore, ali],
  roster: ['Ali', 'Mina', 'Zoë Khan'].map(named),
  matched: new Map([
    [learnerIdOf(zoe.submission), named('Zoë Khan')],
    [learnerIdOf(ali.submission), named('Ali')],
  ]),
}
const rowsNow = () => classRows(book, grade)
const columns = () => columnsOf(askedNow())
const column = (id: string) => {
  const found = columns().find((each) => each.id === id)
  if (!found) throw new Error(`There is no column ${id}.`)
  return found
}
const cells = (id: string, of = rowsNow()) => of.map((row) => column(id).cellOf(row))

describe('a class', () => {
  test('has a row for everybody expected and everybody else', () => {
    const rows = rowsNow()
    expect(rows.map(({ name, state, older }) => [name, state, older.length])).toEqual([
      [named('Ali'), 'handed-in', 1],
      [named('Mina'), 'missing', 0],
      [named('Zoë Khan'), 'handed-in', 0],
    ])
    const stranger = classRows(
      { ...book, stored: [...book.stored, stored('Bo', { state: 'part-way' })] },
      grade,
    )
    expect(stranger.at(-1)).toMatchObject({ name: named('Bo'), state: 'part-way' })
  })

  test('says nothing of somebody who is missing', () => {
    expect(rowsNow()[1]).toEqual({
      ...{ id: 'roster mina', name: named('Mina'), state: 'missing', older: [], results: [] },
      total: { earned: 0, possible: 0, open: 0 },
    })
  })

  test('has those who are on no list behind it, by their names', () => {
    const writer = (digit: string) => ({ writer: digit.repeat(8) })
    const numbered = (number: number) => ({ learner: { as: 'number', number } as const })
    const rows = classRows(
      {
        stored: [
          stored('Zoe', writer('1')),
          stored('Zoe', writer('2')),
          stored('Ali', writer('3')),
          stored(' ALI ', writer('3')),
          stored('', { ...numbered(10), ...writer('5') }),
          stored('', { ...numbered(9), ...writer('4') }),
        ],
        roster: [named('Zahra')],
        matched: new Map(),
      },
      grade,
    )
    expect(rows.map(({ id, name }) => [id, name])).toEqual([
      ['roster zahra', named('Zahra')],
      ['44444444 #9', { as: 'number', number: 9 }],
      ['55555555 #10', { as: 'number', number: 10 }],
      ['33333333 ali', named('Ali')],
      ['11111111 zoe', named('Zoe')],
      ['22222222 zoe', named('Zoe')],
    ])
  })

  test('merges nobody by itself', () => {
    const two = classRows(
      { stored: [stored('Ali', { writer: '00000001' }), ali], roster: [], matched: new Map() },
      grade,
    )
    expect(two.map(({ name }) => name)).toEqual([named('Ali'), named('Ali')])
    const unmatched = classRows({ ...book, matched: new Map() }, grade)
    expect(unmatched.filter(({ state }) => state === 'missing')).toHaveLength(3)
  })
})

describe('columns', () => {
  test('have a cell for every row', () => {
    expect(columns().map(({ id }) => id)).toEqual([
      ...['name', 'state', 'points', 'share', 'open', 'attempt', 'handed-in-at', 'minutes'],
      ...['question 0', 'question 1', 'question 2'],
    ])
    expect(cells('points')).toEqual([{ as: 'number', value: 2 }, { as: 'empty' }, { as: 'number', value: 0 }])
    expect(cells('share')).toEqual([{ as: 'share', value: 1 }, { as: 'empty' }, { as: 'share', value: 0 }])
    expect(cells('open')).toEqual([{ as: 'number', value: 1 }, { as: 'empty' }, { as: 'number', value: 1 }])
    expect(cells('minutes')[0]).toEqual({ as: 'number', value: 1.5 })
    expect(cells('question 0')).toEqual([
      { as: 'number', value: 1 },
      { as: 'empty' },
      { as: 'number', value: 0 },
    ])
    expect(cells('question 2')[0]).toEqual({ as: 'result', state: 'to-mark' })
    expect(cells('name')[2]).toEqual({ as: 'text', text: 'Zoë Khan' })
    expect(cells('state')[1]).toEqual({ as: 'row-state', state: 'missing' })
  })

  test('sort either way, with those who have nothing there last', () => {
    const rows = rowsNow()
    const names = (id: string, direction: 'up' | 'down') =>
      sortedRows(rows, column(id), direction, (a, b) => (a < b ? -1 : 1)).map(({ name }) => name)
    const [first, second, third] = book.roster
    expect(names('points', 'up')).toEqual([third, first, second])
    expect(names('points', 'down')).toEqual([first, third, second])
    expect(names('name', 'down')).toEqual([third, second, first])
    expect(names('state', 'up')).toEqual([first, third, second])
    expect(names('handed-in-at', 'up')).toEqual([first, third, second])
  })

  test('sort without losing anybody, whatever they hold', () => {
    const rows = rowsNow()
    fc.assert(
      fc.property(
        fc.constantFrom(...columns()),
        fc.constantFrom('up' as const, 'down' as const),
        (each, direction) => {
          const sorted = sortedRows(rows, each, direction, (a, b) => a.localeCompare(b))
          expect(new Set(sorted)).toEqual(new Set(rows))
        },
      ),
    )
  })
})

describe('totals', () => {
  test('are by question and by objective', () => {
    const rows = rowsNow()
    expect(questionTotals(askedNow(), rows)).toMatchObject([
      { right: 1, partly: 0, wrong: 1, unanswered: 0, open: 0, share: 0.5 },
      { right: 1, wrong: 1, share: 0.5 },
      { open: 2, share: undefined },
    ])
    expect(objectiveTotals(askedNow(), rows)).toEqual([
      { objective: 'practise', questions: 2, share: 0.5 },
      { objective: 'weigh', questions: 1, share: 0.5 },
    ])
  })

  test('name the misconceptions that wrong answers point to, and who gave them', () => {
    const rows = rowsNow()
    expect(misconceptionsHeld(rows)).toEqual([{ id: 'annexation', heldBy: [rows[2]?.id] }])
  })
})
