import { describe, expect, test } from 'vitest'
import { carried, exampleOf, knownItems } from '../../../tests/support/assignments.ts'
import { paragraph } from '../../questions/example.ts'
import type { ReferenceList } from '../lesson/rich-text.ts'
import type { Part } from '../question/question.ts'
import { askedItem } from './asked-item.ts'
import type { ClassRow } from './class-table.ts'
import { misconceptionsHeld, objectiveTotals, questionTotals } from './class-totals.ts'
import type { ItemResult } from './grade-submission.ts'

const row = (id: string, results: readonly ItemResult[]): ClassRow => ({
  ...{ id, name: { as: 'name', name: id }, state: 'handed-in', older: [], results },
  total: { earned: 0, possible: 0, open: 0 },
})
const graded = (earned: number, possible: number, parts: readonly Part[] = []): ItemResult => ({
  ...{ state: 'graded', earned, possible, response: null },
  verdict: { state: 'graded', earned, possible, parts },
})

const { question } = exampleOf('single-choice')
const [known] = knownItems(1)
const results: readonly ItemResult[] = [
  graded(2, 2),
  graded(1, 2),
  graded(0, 2),
  { state: 'unanswered', earned: 0, possible: 2 },
  { state: 'to-mark', possible: 2, response: null },
  { state: 'unmarked' },
]

describe('totals', () => {
  test('count each outcome once, and share what is final', () => {
    const asked = [askedItem(carried(question), undefined)]
    const rows = [...results.map((result, index) => row(String(index), [result])), row('missing', [])]
    expect(questionTotals(asked, rows)).toEqual([
      { id: question.id, right: 1, partly: 1, wrong: 1, unanswered: 1, open: 1, share: 3 / 8 },
    ])
    expect(objectiveTotals(asked, rows)).toEqual([
      { objective: question.objective, questions: 1, share: 3 / 8 },
    ])
  })

  test('leave out what the desk does not have', () => {
    if (!known) throw new Error('It is known.')
    expect(objectiveTotals([askedItem(known, undefined)], [row('a', [graded(1, 1)])])).toEqual([])
  })
})

describe('misconceptions', () => {
  const part = (outcome: 'right' | 'wrong', id: string, list: ReferenceList = 'misconception'): Part => ({
    key: id,
    outcome,
    feedback: paragraph('See ', { type: 'reference', list, id, children: ['this'] }),
  })
  const held = (...rows: readonly (readonly Part[])[]) =>
    misconceptionsHeld(rows.map((parts, index) => row(String(index), [graded(0, 1, parts)])))

  test('stand by how many hold them, then by their names', () => {
    expect(
      held(
        [part('wrong', 'b'), part('wrong', 'c'), part('wrong', 'c')],
        [part('wrong', 'c'), part('wrong', 'a')],
      ),
    ).toEqual([
      { id: 'c', heldBy: ['0', '1'] },
      { id: 'a', heldBy: ['1'] },
      { id: 'b', heldBy: ['0'] },
    ])
  })

  test('stand by their names in whatever order they were met', () => {
    for (const ids of [
      ['a', 'b'],
      ['b', 'a'],
    ])
      expect(held(ids.map((id) => part('wrong', id))).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('are those that a wrong part names, and nothing else that it names', () => {
    expect(held([part('right', 'a'), part('wrong', 'b', 'term'), { key: 'c', outcome: 'wrong' }])).toEqual([])
    expect(misconceptionsHeld([row('a', results)])).toEqual([])
  })
})
